// The checks' screen in every state: while the checks run, when all is well, when something failed, with
// causes, and while it is asked who can help.
import { expectAccessibleEverywhere } from '../support/accessible-everywhere'
import { noteOpenedUrls } from '../support/main-probes'
import { appear } from '../support/screens/appear'
import { troubleshootingScreen } from '../support/screens/troubleshooting-screen'
import { words } from '../support/screens/words'
import { expect, test } from './fixtures'

test('the checks: running, all well, and with a failure, every fold open', async ({
  app,
  service,
  maria,
}) => {
  const { page, form } = app
  const checks = troubleshootingScreen(page)
  await form.accountNumber.fill(maria.account)
  await service.misbehave({ kind: 'slow', delayMs: 600_000, at: 'domain' })
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await appear(checks.stop)
  await expectAccessibleEverywhere(app, 'running')
  await expect(checks.stop).toBeVisible()
  await checks.stop.click()
  await checks.expectFinished()
  await expectAccessibleEverywhere(app, 'stopped')

  await service.behave()
  await checks.again.click()
  await checks.expectFinished()
  await checks.expectStatus('networkPath', 'pass')
  await expectAccessibleEverywhere(app, 'well')

  await service.gate.shut()
  await checks.again.click()
  await checks.expectFinished()
  await checks.expectStatus('networkPath', 'fail')
  await expectAccessibleEverywhere(app, 'failed')
  await checks.showReport.click()
  await appear(checks.report)
  await expectAccessibleEverywhere(app, 'report for IT')
})

test('the causes of a refusal, each question of who can help, and each advice', async ({
  app,
  maria,
}) => {
  const { page, form } = app
  const checks = troubleshootingScreen(page)
  const press = (id: Parameters<typeof words>[0]): Promise<void> =>
    page.getByRole('button', { name: words(id), exact: true }).click()
  await form.signIn({ ...maria, password: 'not-the-password-1' })
  await form.notice.expectShown('rejected')
  await press('checks.findOut')
  await checks.expectFinished()
  await expectAccessibleEverywhere(app, 'causes')

  await press('signInHelp.open')
  await expectAccessibleEverywhere(app, 'question role')
  await press('resetHelp.answer.agent')
  await expectAccessibleEverywhere(app, 'advice localAdmin')
  await page.keyboard.press('Escape')
  await press('resetHelp.answer.admin')
  await expectAccessibleEverywhere(app, 'question accountSize')
  await press('resetHelp.answer.large')
  await expectAccessibleEverywhere(app, 'advice largeAccount')
  await page.keyboard.press('Escape')
  await press('resetHelp.answer.smallOrMedium')
  await expectAccessibleEverywhere(app, 'question validation')
  await press('resetHelp.answer.canValidate')
  await expectAccessibleEverywhere(app, 'advice supportWithValidation')
  await page.keyboard.press('Escape')
  await press('resetHelp.answer.cannotValidate')
  await expectAccessibleEverywhere(app, 'advice anotherAdmin')
})

test('the browser while it is tried', async ({ app }) => {
  const { page, electron } = app
  // The page opens nowhere here: the app waits for it.
  await noteOpenedUrls(electron)
  const checks = troubleshootingScreen(page)
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await checks.expectFinished()
  await checks.tryBrowser.click()
  await appear(checks.browserTrying)
  await expectAccessibleEverywhere(app, 'browser being tried')
  await expect(checks.browserTrying).toBeVisible()
  await expect(checks.showReport).toHaveAttribute('aria-disabled', 'true')
})

test('every check is reached by keyboard, and how far they are is announced in one line', async ({
  app,
}) => {
  const { page } = app
  const checks = troubleshootingScreen(page)
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await checks.expectFinished()
  const questions = await page.locator('.check-list h2').allTextContents()
  expect(questions.length).toBeGreaterThan(8)
  // Nothing inside the list announces itself; the summary above it does, once.
  await expect(page.locator('.check-list').locator('[role="status"], [aria-live]')).toHaveCount(0)
  await expect(page.locator('.check-summary [role="status"]')).toHaveCount(1)

  // By Tab alone: each check has a fold that takes the focus, or a button above that leads to it.
  const folds = await page.locator('.check-list > li > .check > details > summary').count()
  await page.getByRole('button', { name: words('signInHelp.open'), exact: true }).focus()
  const reached = new Set<string>()
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const within = await page.evaluate(() => {
      const focused = document.activeElement
      if (focused?.closest('.check-summary nav')) return focused.textContent
      return focused?.closest('.check-list > li')?.querySelector('h2')?.textContent ?? null
    })
    if (within !== null) reached.add(within)
  }
  expect(folds).toBeGreaterThan(0)
  expect([...reached].sort()).toEqual([...questions].sort())
})
