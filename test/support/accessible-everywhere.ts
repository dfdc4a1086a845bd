// What every state of a screen has to pass: axe in light, dark and high-contrast colours, and nothing to
// scroll sideways at 320 px, with text at 100 and 200 %. Leaves the page as it was found.
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { checkAccessibility } from './accessibility-check'
import { NARROW_PX, setContentWidth, setTextScale, sidewaysOverflow } from './reflow-check'

/** Rules of axe that at least found something to judge; a screen with a heading and a button has more. */
const LEAST_RULES = 5

export async function expectAccessibleEverywhere(
  { page, electron }: { readonly page: Page; readonly electron: ElectronApplication },
  state: string,
): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' })
      const { violations, passes } = await checkAccessibility(page)
      expect(violations, `${state}, ${colorScheme}, ${forcedColors}`).toEqual([])
      expect(passes).toBeGreaterThan(LEAST_RULES)
    }
  }
  const widthPx = await page.evaluate(() => innerWidth)
  await setContentWidth(electron, NARROW_PX)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(NARROW_PX)
  for (const percent of [100, 200]) {
    await setTextScale(page, percent)
    expect(await sidewaysOverflow(page), `${state} at ${percent} %`).toEqual([])
  }
  await setTextScale(page, 100)
  await setContentWidth(electron, widthPx)
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null })
}
