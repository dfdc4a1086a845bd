// The checks' screen when all is well and when something failed: no finding of axe in
// light, dark and high contrast, and nothing to scroll sideways at 320 px with text at 200 %.
import { checkAccessibility } from '../support/accessibility-check'
import { NARROW_PX, setContentWidth, setTextScale, sidewaysOverflow } from '../support/reflow-check'
import { troubleshootingScreen } from '../support/screens/troubleshooting-screen'
import { words } from '../support/screens/words'
import { expect, test } from './fixtures'

test('the checks: all well, and with a failure, every fold open', async ({
  app,
  service,
  maria,
}) => {
  const { page, form, electron } = app
  const checks = troubleshootingScreen(page)
  await form.fillIn(maria)
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await checks.expectFinished()

  for (const state of ['well', 'failed'] as const) {
    if (state === 'failed') {
      await service.gate.shut()
      await checks.again.click()
      await checks.expectFinished()
      await checks.expectStatus('networkPath', 'fail')
    }
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' })
        const { violations, passes } = await checkAccessibility(page)
        expect(violations, `${state}, ${colorScheme}, ${forcedColors}`).toEqual([])
        expect(passes).toBeGreaterThan(5)
      }
    }
    await setContentWidth(electron, NARROW_PX)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(NARROW_PX)
    for (const percent of [100, 200]) {
      await setTextScale(page, percent)
      expect(await sidewaysOverflow(page), `${state} at ${percent} %`).toEqual([])
    }
    await setTextScale(page, 100)
  }
})
