// Every screen that an agent can reach: no finding of axe in light, dark and high contrast, and
// nothing to scroll sideways at 320 px with text at 200 %.
import { checkAccessibility } from '../support/accessibility-check'
import { NARROW_PX, setContentWidth, setTextScale, sidewaysOverflow } from '../support/reflow-check'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './fixtures'

const FOR_EVER_MS = 600_000

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const

/** The screen at hand, in every look and at every size that is promised. */
async function expectAccessible({ page, electron }: RunningApp): Promise<void> {
  for (const look of LOOKS) {
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' })
    const { violations, passes } = await checkAccessibility(page)
    expect(violations, JSON.stringify(look)).toEqual([])
    expect(passes).toBeGreaterThan(5)
  }
  await setContentWidth(electron, NARROW_PX)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(NARROW_PX)
  for (const percent of [100, 200]) {
    await setTextScale(page, percent)
    expect(await sidewaysOverflow(page), `${percent} %`).toEqual([])
  }
  await setTextScale(page, 100)
}

test('the empty form', async ({ app }) => {
  await app.form.expectOpen()
  await expectAccessible(app)
})

test('the form with errors beside its fields', async ({ app }) => {
  const { form, page } = app
  await form.accountNumber.fill('12x')
  await form.submit.click()
  await appear(page.getByText(words('password.empty')))
  await expectAccessible(app)
})

test('the form with a refusal, its evidence open', async ({ app, maria }) => {
  const { form } = app
  await form.signIn({ ...maria, password: 'not-the-password' })
  await form.notice.expectShown('rejected')
  await form.notice.expectHow('rejected')
  await expectAccessible(app)
})

test('the form during the pause that the service asked for', async ({ app, service, maria }) => {
  await service.misbehave({ kind: 'throttled', retryAfterSeconds: 60 })
  await app.form.signIn(maria)
  await app.form.notice.expectShown('tooManyAttempts', { waitSeconds: 60 })
  await expectAccessible(app)
})

test('the form while a sign-in is under way', async ({ app, service, maria }) => {
  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'login' })
  await app.form.signIn(maria)
  await appear(app.form.authenticating)
  await expectAccessible(app)
})

test('the session', async ({ signedIn }) => {
  await expectAccessible(signedIn)
})

test('the session that could not be confirmed, its evidence open', async ({
  signedIn,
  service,
}) => {
  await service.gate.shut()
  await signedIn.session.checkNow.click()
  await signedIn.session.expectUnconfirmed('notice.connectionRefused.what')
  await signedIn.session.notice.expectHow('connectionRefused', {
    host: `127.0.0.1:${service.gate.port}`,
  })
  await expectAccessible(signedIn)
})

test('waiting for a saved session', async ({ signedIn, start, service }) => {
  await signedIn.close()
  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'refresh' })
  const next = await start()
  await appear(next.resuming.heading)
  await expectAccessible(next)
})

test('waiting at sign-out', async ({ signedIn, service }) => {
  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'logout' })
  await signedIn.session.signOut.click()
  await appear(signedIn.signingOut.heading)
  await expectAccessible(signedIn)
  await signedIn.crash()
})

test('the check for sideways scrolling finds what sticks out', async ({ app }) => {
  await app.form.expectOpen()
  await app.page.evaluate(() => {
    const wide = document.createElement('p')
    wide.id = 'too-wide'
    wide.style.width = '2000px'
    document.body.append(wide)
  })
  expect((await sidewaysOverflow(app.page)).join()).toContain('too-wide')
})
