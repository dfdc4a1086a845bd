// The checks in a home whose browser has a blocker on and cookies off: how to get to the switches is
// told, can be copied, and is read by everybody.
import { checkAccessibility } from '../support/accessibility-check'
import { browserHome, writeInHome } from '../support/browsers/debian-browser'
import { NARROW_PX, setContentWidth, setTextScale, sidewaysOverflow } from '../support/reflow-check'
import { troubleshootingScreen } from '../support/screens/troubleshooting-screen'
import { words } from '../support/screens/words'
import { expect, test } from './fixtures'

const GHOSTERY = 'mlomiejdfkolichcflejclcbmpeaniij'

/** As Chromium writes it, no more than what the check reads. */
const PREFERENCES = {
  extensions: { settings: { [GHOSTERY]: { location: 1, manifest: { name: 'Ghostery' } } } },
  profile: { default_content_setting_values: { cookies: 2 } },
}

test('the way to the switches in a browser is told, copied, and fits', async ({ start, maria }) => {
  const home = browserHome()
  writeInHome(home, '.config/google-chrome/Default/Preferences', JSON.stringify(PREFERENCES))
  const environment = { HOME: home.folder, XDG_CONFIG_HOME: `${home.folder}/.config` }
  const { page, form, electron } = await start({ environment })
  const checks = troubleshootingScreen(page)
  await form.fillIn(maria)
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await checks.expectFinished()
  await checks.expectStatus('browserExtensions', 'fail')

  const browser = 'Google Chrome'
  await expect(page.getByText(words('checks.steps.type', { browser }))).toHaveCount(2)
  await expect(page.locator('code')).toHaveText([
    'chrome://settings/content/siteData',
    `chrome://extensions/?id=${GHOSTERY}`,
  ])
  const copy = page.getByRole('button', { name: words('checks.steps.copy'), exact: true })
  await copy.last().click()
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toBe(`chrome://extensions/?id=${GHOSTERY}`)

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' })
      const { violations, passes } = await checkAccessibility(page)
      expect(violations, `${colorScheme}, ${forcedColors}`).toEqual([])
      expect(passes).toBeGreaterThan(5)
    }
  }
  await setContentWidth(electron, NARROW_PX)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(NARROW_PX)
  for (const percent of [100, 200]) {
    await setTextScale(page, percent)
    expect(await sidewaysOverflow(page), `at ${percent} %`).toEqual([])
  }
  home.remove()
})
