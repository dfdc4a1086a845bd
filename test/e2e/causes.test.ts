// What may be the cause, in the real app: from real failures to the cause that comes first, and on to a
// request for whoever can help.
import type { CauseId, Confidence } from '../../src-preload/cause-views'
import { focusWindow, pressKeys } from '../support/real-keyboard'
import { troubleshootingScreen } from '../support/screens/troubleshooting-screen'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './fixtures'

async function findOut({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: words('checks.findOut'), exact: true }).click()
  await expect(page.getByRole('heading', { name: words('causes.title') })).toBeFocused()
}

async function expectFirst(
  { page }: RunningApp,
  cause: CauseId,
  confidence: Confidence,
): Promise<void> {
  const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) })
  await expect(first.first().getByRole('heading', { level: 3 })).toHaveText(
    words(`cause.${cause}.what`),
  )
  await expect(first.first()).toContainText(words(`confidence.${confidence}`))
}

test('CAPS LOCK that was overruled comes first after a refusal', async ({ app, maria }) => {
  await app.form.fillIn({ ...maria, password: 'x' })
  await app.form.password.fill('')
  await app.form.password.focus()
  await focusWindow(words('app.name'))
  await pressKeys('Caps_Lock', 'a', 'b', 'Return')
  try {
    await expect(app.page.getByRole('alertdialog')).toBeFocused()
    await pressKeys('Return')
    await app.form.notice.expectShown('rejected')
  } finally {
    await pressKeys('Caps_Lock')
  }

  await findOut(app)
  await expectFirst(app, 'capsLock', 'likely')
  await app.page
    .getByRole('button', { name: words('causes.action.returnToForm') })
    .first()
    .click()
  await app.form.expectOpen()
})

test('a user who signed in here before has likely mistyped the password, and can set a new one', async ({
  signedIn: app,
  maria,
}) => {
  await app.session.signOut.click()
  await app.form.expectOpen()
  await app.form.signIn({ ...maria, password: 'not-the-password-1' })
  await app.form.notice.expectShown('rejected')

  await findOut(app)
  await expectFirst(app, 'passwordWrong', 'likely')
  await app.page
    .getByRole('button', { name: words('causes.action.resetPassword') })
    .first()
    .click()
  await app.reset.expectOpen()
})

test('what failed is kept when a field was changed since, and when the checks run again', async ({
  app,
  maria,
}) => {
  const checks = troubleshootingScreen(app.page)
  await app.form.signIn({ ...maria, password: 'not-the-password-1' })
  await app.form.notice.expectShown('rejected')
  await app.form.loginName.fill(`${maria.loginName}x`)

  await findOut(app)
  await checks.expectFinished()
  await expectFirst(app, 'passwordWrong', 'possible')
  await checks.again.click()
  await expect(checks.stop).toBeFocused()
  await checks.expectFinished()
  await expect(checks.again).toBeFocused()
  await expectFirst(app, 'passwordWrong', 'possible')
})

test('a code of the older web sign-in names a disabled user, and says that it is of another service', async ({
  app,
  service,
  maria,
}) => {
  const location = 'https://authentication.liveperson.net/login.html?error=11'
  await service.misbehave({ kind: 'redirect', location, at: 'login', requests: 1 })
  await app.form.signIn(maria)
  await app.form.notice.expectShown('unexpectedAnswer')

  await findOut(app)
  await expectFirst(app, 'userDisabled', 'likely')
  await app.page.getByText(words('causes.evidence')).first().click()
  await expect(
    app.page.getByText(words('causeEvidence.olderCode', { code: 11 }), { exact: true }),
  ).toBeVisible()
})

test('a connection that is turned down is first likely, then seen by the check', async ({
  app,
  service,
  maria,
}) => {
  const checks = troubleshootingScreen(app.page)
  await app.form.fillIn(maria)
  await service.gate.shut()
  await app.form.submit.click()
  await app.form.notice.expectShown('connectionRefused')

  await findOut(app)
  await checks.expectFinished()
  await expectFirst(app, 'firewall', 'seen')
})

test('who can help: by role, to a request with the report’s name and no whole account number', async ({
  app,
  maria,
}) => {
  const { page, electron, form } = app
  const checks = troubleshootingScreen(page)
  await form.signIn({ ...maria, password: 'not-the-password-1' })
  await form.notice.expectShown('rejected')
  await findOut(app)
  await checks.expectFinished()

  await page.getByRole('button', { name: words('signInHelp.open') }).click()
  await expect(page.getByRole('heading', { name: words('resetHelp.question.role') })).toBeFocused()
  await page.getByRole('button', { name: words('resetHelp.answer.agent') }).click()
  await expect(
    page.getByRole('heading', { name: words('resetHelp.advice.localAdmin') }),
  ).toBeFocused()
  await page.getByRole('button', { name: words('notice.copy'), exact: true }).click()
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText())

  expect(copied).toContain(maria.loginName)
  expect(copied).not.toContain(maria.account)
  expect(copied).toMatch(/Report: ASI-\w{4}-\w{4} /)
  expect(copied).toContain(words('check.networkPath'))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: words('resetHelp.question.role') })).toBeFocused()
  await page.keyboard.press('Escape')
  await checks.expectOpen()
  await page.getByRole('button', { name: words('reset.openLinkDoctor'), exact: true }).click()
  await app.linkDoctor.expectOpen()
})

test.describe('with a locked keychain', () => {
  test.use({ keyringState: 'locked' })

  test('the checks open at the keychain, and lead back to the session', async ({ app, maria }) => {
    await app.form.signIn(maria)
    await app.session.expectOpen()
    await app.session.expectStorage('locked')
    await app.page.getByRole('button', { name: words('checks.findOut'), exact: true }).click()

    await expect(app.page.getByRole('heading', { name: words('check.keychain') })).toBeFocused()
    await troubleshootingScreen(app.page).back.click()
    await app.session.expectOpen()
  })
})
