// The checks in a home whose browser has a blocker on and cookies off: how to get to the switches is
// told, can be copied, and is read by everybody.
import { expectAccessibleEverywhere } from '../support/accessible-everywhere'
import { browserHome, writeInHome } from '../support/browsers/debian-browser'
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
  const app = await start({ environment })
  const { page, form, electron } = app
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

  await expectAccessibleEverywhere(app, 'steps in a browser')
  home.remove()
})
