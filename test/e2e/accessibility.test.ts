// Every screen that an agent can reach: no finding of axe in light, dark and high contrast, and
// nothing to scroll sideways at 320 px with text at 200 %.
import { checkAccessibility } from '../support/accessibility-check'
import { freshPassword } from '../support/fresh-password'
import { mailedLetter } from '../support/mailbox'
import { noteOpenedUrls } from '../support/main-probes'
import { NARROW_PX, setContentWidth, setTextScale, sidewaysOverflow } from '../support/reflow-check'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './mfa-fixtures'

const FOR_EVER_MS = 600_000

/** The width that the window opens with (window.ts). */
const USUAL_PX = 480

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const

/** The screen at hand, in every look and at every size that is promised. */
async function expectAccessible(app: RunningApp, name: string): Promise<void> {
  const { page, electron } = app
  for (const look of LOOKS) {
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' })
    const { violations, passes } = await checkAccessibility(page)
    expect(violations, `${name} ${JSON.stringify(look)}`).toEqual([])
    expect(passes).toBeGreaterThan(5)
  }
  await setContentWidth(electron, NARROW_PX)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(NARROW_PX)
  for (const percent of [100, 200]) {
    await setTextScale(page, percent)
    expect(await sidewaysOverflow(page), `${name} at ${percent} %`).toEqual([])
  }
  await setTextScale(page, 100)
  await setContentWidth(electron, USUAL_PX)
}

test('the form: empty, with errors, refused, under way and paused', async ({
  app,
  service,
  maria,
}) => {
  const { form, page } = app
  await form.expectOpen()
  await expectAccessible(app, 'empty')

  await form.accountNumber.fill('12x')
  await form.submit.click()
  await appear(page.getByText(words('password.empty')))
  await expectAccessible(app, 'errors beside the fields')

  await form.signIn({ ...maria, password: 'not-the-password' })
  await form.notice.expectShown('rejected')
  await form.notice.expectHow('rejected')
  await expectAccessible(app, 'a refusal, its evidence open')

  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'login' })
  await form.signIn(maria)
  await appear(form.authenticating)
  await expectAccessible(app, 'under way')
  await page.keyboard.press('Escape')

  await service.misbehaveOnly({ kind: 'throttled', retryAfterSeconds: 60 })
  await form.signIn(maria)
  await form.notice.expectShown('tooManyAttempts', { waitSeconds: 60 })
  await expectAccessible(app, 'the pause that the service asked for')
})

test('the session: confirmed, not confirmed, and its end', async ({ signedIn, service }) => {
  const { session, signingOut } = signedIn
  await expectAccessible(signedIn, 'confirmed')

  await service.gate.shut()
  await session.checkNow.click()
  await session.expectUnconfirmed('notice.connectionRefused.what')
  await session.notice.expectHow('connectionRefused', { host: `127.0.0.1:${service.gate.port}` })
  await expectAccessible(signedIn, 'not confirmed, its evidence open')

  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'logout' })
  await service.gate.open()
  await session.signOut.click()
  await appear(signingOut.heading)
  await expectAccessible(signedIn, 'signing out')
  await signedIn.crash()
})

test('waiting for a saved session', async ({ signedIn, start, service }) => {
  await signedIn.close()
  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'refresh' })
  const next = await start()
  await appear(next.resuming.heading)
  await expectAccessible(next, 'resuming')
})

test('setting up an authenticator app: with the key open, a wrong code and the request', async ({
  enrolling,
  phone,
}) => {
  const { enrolling: screen } = enrolling
  await screen.scanWith(phone)
  await screen.readKey()
  await expectAccessible(enrolling, 'the picture and the key')

  await screen.type(await phone.code({ offByMs: -90_000 }))
  await screen.notice.expectShown('phoneClockWrong', {
    direction: 'slow',
    seconds: 90,
    lateTyping: 'excluded',
  })
  await screen.request.read()
  await expectAccessible(enrolling, 'a wrong clock, and the request')
})

test('the code: asked for, refused, under way, and the request', async ({
  asked,
  service,
  phone,
}) => {
  const { code } = asked
  await expectAccessible(asked, 'the code')

  const [wrong = ''] = await phone.wrongCodes(1)
  await code.type(wrong)
  await code.notice.expectShown('codeRefused', { triesLeft: 4 })
  await code.notice.expectHow('codeRefused', { triesLeft: 4 })
  await code.request.read()
  await expectAccessible(asked, 'a refusal, its evidence and the request open')

  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'verify' })
  await code.type(await phone.code())
  await appear(code.verifying)
  await expectAccessible(asked, 'a code under way')
})

test('the admin’s desk: the list, a person, a question and its result', async ({ atDesk }) => {
  const { desk } = atDesk
  await expectAccessible(atDesk, 'the list')

  await desk.choose('dana.blocked')
  await expectAccessible(atDesk, 'a person')

  await desk.ask('enable').click()
  await appear(desk.question('enable', { loginName: 'dana.blocked' }))
  await expectAccessible(atDesk, 'a question')

  await desk.confirm('enable').click()
  await desk.expectDone('enable', { loginName: 'dana.blocked' })
  await expectAccessible(atDesk, 'a result')
})

test('a forgotten password: the form, its errors, the captcha and how a request can end', async ({
  app,
  service,
  maria,
}) => {
  const { form, reset, outcome, help, page } = app
  await form.forgotPassword.click()
  await reset.expectOpen()
  await reset.submit.click()
  await appear(page.getByText(words('reset.captcha.notApproved')))
  await expectAccessible(app, 'errors beside the fields')

  await reset.fillIn(maria)
  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'reset' })
  await reset.captcha.click()
  await appear(page.getByText(words('reset.captcha.working')))
  await expectAccessible(app, 'the captcha at work')
  await reset.captcha.click()

  await service.misbehaveOnly({ kind: 'captchaDown', requests: 1 })
  await reset.captcha.click()
  await reset.notice.expectShown('captchaError')
  await reset.notice.expectHow('captchaError')
  await expectAccessible(app, 'a captcha error, its steps and its evidence')

  await reset.tick()
  await expectAccessible(app, 'the captcha approved')
  await reset.submit.click()
  await outcome.expectShown('requestSubmitted')
  await expectAccessible(app, 'Request submitted')

  await outcome.noMail.click()
  await appear(help.question('inbox'))
  await expectAccessible(app, 'a question')
  await help.tell('inbox', 'notFound')
  await help.tell('spam', 'notFound')
  await help.tell('role', 'admin')
  await help.tell('accountSize', 'large')
  await help.request.read()
  await expectAccessible(app, 'advice, and the request')
})

test('a reset on the service’s own page: the form, the question and an answer', async ({
  app,
  service,
  maria,
}) => {
  const { form, reset, resetPage, outcome, electron } = app
  await service.misbehave({ kind: 'servicesNotListed', services: ['passwordReset.v1'] })
  await noteOpenedUrls(electron)
  await form.forgotPassword.click()
  await reset.fillIn(maria)
  await appear(reset.openPage)
  await expectAccessible(app, 'the form without a captcha')

  await reset.openPage.click()
  await resetPage.expectOpen()
  await expectAccessible(app, 'the question')

  await resetPage.answer('processFailed').click()
  await outcome.expectShown('processFailed', 'onPage')
  await outcome.request.read()
  await expectAccessible(app, 'Process failed, and the request')
})

test('the link doctor, and a new password: verdicts, rules, a refusal, and under way', async ({
  app,
  service,
  maria,
}) => {
  const { form, linkDoctor, newPassword, electron } = app
  await service.misbehave({ kind: 'mailGateway', vendor: 'safeLinks', layers: 2 })
  const letter = await mailedLetter(service, maria)
  await form.checkLink.click()
  await linkDoctor.expectOpen()
  await linkDoctor.loopExplanation.click()
  await expectAccessible(app, 'nothing checked, the loop explained')

  await linkDoctor.paste(electron, 'https://liveperson.net.sign-in.example/?token=1')
  await appear(linkDoctor.verdict('suspicious'))
  await expectAccessible(app, 'a suspicious link')
  await linkDoctor.paste(electron, 'no link at all')
  await appear(linkDoctor.verdict('malformed'))
  await expectAccessible(app, 'a malformed link')
  await linkDoctor.drop('reset.eml', letter.raw)
  await appear(linkDoctor.verdict('rewritten'))
  await linkDoctor.note.read()
  await expectAccessible(app, 'a rewritten link, and the note')

  await linkDoctor.setPassword.click()
  await newPassword.expectOpen('link')
  await expectAccessible(app, 'the rules, nothing typed')
  await newPassword.type('abcdefgh')
  await appear(newPassword.rule('sequence', 'notMet'))
  await appear(newPassword.strength('veryWeak'))
  await newPassword.submit.click()
  await expectAccessible(app, 'rules that are not met')
  await newPassword.save(maria.password)
  await newPassword.notice.expectShown('passwordRefused')
  await expectAccessible(app, 'a rule that the service refused')

  await service.misbehaveOnly({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'reset' })
  await newPassword.save(freshPassword())
  await appear(newPassword.saving)
  await expectAccessible(app, 'a new password under way')
  await app.page.keyboard.press('Escape')
  await appear(newPassword.mayBeChanged)
  await expectAccessible(app, 'stopped, and perhaps saved')
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
