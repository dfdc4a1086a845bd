// The request for a link, where it does not end with "Request submitted": what the app says, that
// what was typed stays, and that nothing is told of whether a user exists.
import { wireOf, type Person } from '../support/local-service'
import { mailedLetter } from '../support/mailbox'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test, type RunningApp } from './fixtures'

/** Longer than any test lasts. */
const FOR_EVER_MS = 600_000

async function openForm({ form, reset }: RunningApp): Promise<void> {
  await form.forgotPassword.click()
  await reset.expectOpen()
}

async function expectTyped({ reset }: RunningApp, person: Person): Promise<void> {
  expect(await reset.contents()).toEqual({
    accountNumber: person.account,
    loginName: person.loginName,
  })
}

/** The form as it was filled in, and good for another try. */
async function expectToWorkAgain(app: RunningApp, person: Person): Promise<void> {
  const { reset, outcome } = app
  await expectTyped(app, person)
  await expect(reset.captcha).not.toBeChecked()
  await reset.tick()
  await reset.submit.click()
  await outcome.expectShown('requestSubmitted')
}

const STEPS_AFTER_THE_CAPTCHA = ['refresh', 'wait', 'submit'] as const

async function expectSteps({ page }: RunningApp): Promise<void> {
  const steps = await page.getByRole('listitem').allInnerTexts()
  expect(steps).toEqual(STEPS_AFTER_THE_CAPTCHA.map((step) => words(`reset.steps.${step}`)))
}

test('a disabled user gets “Process failed”, and is led to who can enable the user', async ({
  app,
  service,
}) => {
  const { reset, outcome, help } = app
  const sam = service.person('sam.retired')
  await openForm(app)
  await reset.request(sam)

  await outcome.expectShown('processFailed')
  await expect(outcome.evidence('status')).toHaveText('409')
  await expect(outcome.evidence('serviceMessage')).toHaveText('Process failed')
  expect(await outcome.request.read()).toContain(words('request.what.resetFailed'))
  await outcome.whoCanEnable.click()
  await appear(help.topic('disabled'))
  await help.tell('role', 'agent')
  await appear(help.advice('localAdmin'))
  await appear(help.meaning('localAdmin', 'disabled'))
  const request = await help.request.read()
  expect(request).toContain(words('request.loginName', { loginName: sam.loginName }))
  expect(request).toContain(words('request.inApp.enable', { number: 2 }))
  expect(request).not.toContain(sam.account)
  expect((await service.control.status()).mail).toEqual([])
})

test('an admin whose user is disabled is asked for account size and validation', async ({
  app,
  service,
}) => {
  const { reset, outcome, help } = app
  await openForm(app)
  await reset.request(service.person('sam.retired'))
  await outcome.expectShown('processFailed')
  await outcome.whoCanEnable.click()
  await help.tell('role', 'admin')
  await help.tell('accountSize', 'smallOrMedium')
  await help.tell('validation', 'canValidate')
  await appear(help.meaning('supportWithValidation', 'disabled'))
  await help.back.click()
  await help.tell('validation', 'cannotValidate')
  await appear(help.meaning('anotherAdmin', 'disabled'))
  await help.back.click()
  await help.back.click()
  await help.tell('accountSize', 'large')
  await appear(help.meaning('largeAccount', 'disabled'))
})

test('a captcha that cannot be had is told with what helps, and works again later', async ({
  app,
  service,
  maria,
}) => {
  const { reset, page } = app
  await openForm(app)
  await reset.fillIn(maria)
  await service.misbehave({ kind: 'captchaDown' })

  await reset.captcha.click()

  await reset.notice.expectShown('captchaError')
  await reset.notice.expectHow('captchaError')
  expect(await reset.notice.evidence('status')).toBe('503')
  await appear(page.getByText(words('reset.captcha.failed')))
  await expectSteps(app)
  await service.behave()
  await expectToWorkAgain(app, maria)
})

test('a captcha that is refused with the request is told with what helps, and works again later', async ({
  app,
  service,
  maria,
}) => {
  const { reset } = app
  const wire = wireOf(maria.account)
  await openForm(app)
  await reset.fillIn(maria)
  await reset.tick()
  await service.misbehave({ kind: 'captchaDown' })

  await reset.submit.click()

  await reset.notice.expectShown('captchaError')
  expect(await reset.notice.evidence('status')).toBe('400')
  await expectSteps(app)
  await service.behave()
  await expectToWorkAgain(app, maria)
  expect(await service.requests()).toEqual([
    wire.lookUp(200),
    wire.captcha(200),
    wire.request(400),
    wire.captcha(200),
    wire.request(202),
  ])
})

test('a request that is returned to the form is told with what helps, and works again later', async ({
  app,
  service,
  maria,
}) => {
  const { reset } = app
  await openForm(app)
  await service.misbehave({ kind: 'returnedToForm', requests: 1 })

  await reset.request(maria)

  await reset.notice.expectShown('returnedToForm')
  await expectSteps(app)
  expect((await service.control.status()).mail).toEqual([])
  await expectToWorkAgain(app, maria)
})

test('the fourth request within a day meets the limit, and is told to wait', async ({
  app,
  service,
  maria,
}) => {
  const { reset, outcome, help } = app
  for (let count = 0; count < 3; count += 1) await mailedLetter(service, maria)
  await openForm(app)

  await reset.request(maria)

  await outcome.expectShown('limitReached')
  await expect(outcome.evidence('status')).toHaveText('429')
  expect(await outcome.steps()).toEqual([
    words('resetOutcome.limitReached.step1'),
    words('resetOutcome.limitReached.step2'),
  ])
  await outcome.whoCanHelp.click()
  await appear(help.topic('limit'))
  await help.back.click()
  await outcome.expectShown('limitReached')
})

test('a service that cannot be reached, fails or asks for a pause is told on the form as it stands', async ({
  app,
  service,
  maria,
}) => {
  const { reset } = app
  await openForm(app)
  await reset.fillIn(maria)
  await service.gate.shut()
  await reset.captcha.click()
  await reset.notice.expectShown('connectionRefused')
  await expectTyped(app, maria)

  await service.gate.open()
  await reset.tick()
  await service.misbehave({ kind: 'failing', status: 503, at: 'reset' })
  await reset.submit.click()
  await reset.notice.expectShown('serviceFailed')
  await reset.notice.expectHow('serviceFailed', { status: 503 })
  await expectTyped(app, maria)

  await service.behave()
  await reset.tick()
  await service.misbehave({ kind: 'throttled', retryAfterSeconds: 60, at: 'reset' })
  await reset.submit.click()
  await reset.notice.expectShown('tooManyAttempts', { waitSeconds: 60 })
  await appear(reset.pause)
  await service.behave()
  await service.forgetRequests()
  await reset.tick()
  await reset.submit.click({ force: true })
  // Whatever was sent by now came before this look-up.
  await reset.accountNumber.fill('99999999')
  await reset.loginName.focus()
  await expect.poll(service.requests).toContain(wireOf('99999999').lookUp(200))
  expect(await service.posts()).toEqual([])
})

test('Escape stops a request that was sent, says that it was, and the next one goes through', async ({
  app,
  service,
  maria,
}) => {
  const { reset, page } = app
  const wire = wireOf(maria.account)
  await openForm(app)
  await reset.fillIn(maria)
  await reset.tick()
  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'reset' })
  await reset.submit.click()
  await appear(reset.submitting)
  await expect.poll(service.posts).toEqual([wire.request('unanswered')])

  await page.keyboard.press('Escape')

  await reset.notice.expectShown('cancelled', { wasSent: 'resetRequest' })
  await service.behave()
  await expectToWorkAgain(app, maria)
  await page.keyboard.press('Escape')
  expect(await service.posts()).toEqual([wire.request('unanswered'), wire.request(202)])
})

test('unticking the box stops its work, and Escape leads back to the sign-in form as it was', async ({
  app,
  service,
  maria,
}) => {
  const { form, reset, page } = app
  const wire = wireOf(maria.account)
  await form.accountNumber.fill(maria.account)
  await form.loginName.fill(maria.loginName)
  await openForm(app)
  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'reset' })
  await reset.captcha.click()
  await appear(page.getByText(words('reset.captcha.working')))
  const seen = [wire.lookUp(200), wire.captcha('unanswered')]
  await expect.poll(service.requests).toEqual(seen)
  await reset.captcha.click()
  await expect(reset.captcha).not.toBeChecked()

  await page.keyboard.press('Escape')

  await form.expectOpen()
  expect(await form.contents()).toMatchObject({
    accountNumber: maria.account,
    loginName: maria.loginName,
  })
  await form.signIn(maria)
  await app.session.expectOpen()
  expect(await service.requests()).toEqual([...seen, wire.login(200)])
})

test('an unknown user gets exactly what a known one gets', async ({ app, service, maria }) => {
  const { reset, outcome, page } = app
  const nobody = { ...maria, loginName: 'nobody.known' }
  const screens: string[] = []
  const wires: (readonly string[])[] = []
  for (const person of [maria, nobody]) {
    await openForm(app)
    await reset.request(person)
    await outcome.expectShown('requestSubmitted')
    screens.push((await page.getByRole('main').innerText()).replace(WHEN, ''))
    wires.push(await service.posts())
    await outcome.backToSignIn.click()
    await service.forgetRequests()
  }

  expect(screens[0]).toContain(words('resetOutcome.requestSubmitted.title'))
  expect(screens[1]).toBe(screens[0])
  expect(wires[1]).toEqual(wires[0])
})

/** The lines that say when it was. */
const WHEN = /^.*\d\d:\d\d.*$/gm
