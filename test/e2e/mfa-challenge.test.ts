// What may happen to a sign-in between the password and the code: it is left, it runs out, the
// service fails or does not take part. Nothing is sent twice, and the way back is always open.
import type { AddressProblem } from '../../src-main/core/second-factor/challenge'
import type { ScenarioInput } from '../../login-service/scenarios'
import type { NoticeId } from '../../src-preload/contract'
import { askedFor } from '../login-service/second-factor-client'
import { wireOf } from '../support/local-service'
import { seenQrCodes } from '../support/qr-reader'
import { appear } from '../support/screens/appear'
import { expect, MFA_ACCOUNT, test, type RunningApp } from './mfa-fixtures'

const wire = wireOf(MFA_ACCOUNT)

/** "retry after 5 seconds": LivePerson's application-login page, status 429. */
const PAUSE_MS = 5_000

const cancels: readonly (readonly [string, (app: RunningApp) => Promise<void>])[] = [
  ['Escape', ({ page }) => page.keyboard.press('Escape')],
  ['the button', ({ code }) => code.cancel.click()],
]

for (const [name, cancel] of cancels) {
  test(`${name} while a code is being checked says that it was sent, and a late answer changes nothing`, async ({
    asked,
    service,
    nina,
    phone,
    savedSession,
  }) => {
    const { form, code } = asked
    service.gate.holdAnswers()
    await code.type(await phone.code())
    // The service has said yes; its answer is still on the way.
    await expect.poll(service.requests).toEqual([wire.verify(200)])

    await cancel(asked)
    await form.notice.expectShown('cancelled', { wasSent: 'code' })
    service.gate.releaseAnswers()

    // Whatever arrives by now came before this answer.
    await form.accountNumber.fill('99999999')
    await form.loginName.focus()
    await expect.poll(service.requests).toEqual([wire.verify(200), wireOf('99999999').lookUp(200)])
    await form.expectOpen()
    expect(await form.contents()).toMatchObject({ loginName: nina.loginName, passwordLength: 0 })
    expect(await savedSession()).toBeNull()
  })
}

test('leaving before a code was sent needs no explanation and costs nothing', async ({
  asked,
  service,
  nina,
}) => {
  const { form, code } = asked
  await code.cancel.click()

  await form.expectOpen()
  await form.notice.expectNone()
  expect(await form.contents()).toEqual({
    accountNumber: nina.account,
    loginName: nina.loginName,
    passwordLength: 0,
  })
  expect(await service.requests()).toEqual([])
})

test('when the time for the code is over, the form says so, and a new sign-in has its own time', async ({
  asked,
  service,
  nina,
  phone,
}) => {
  const { form, code, session } = asked
  await code.cancel.click()
  await service.misbehave({ kind: 'challengeLifetime', lifetimeMs: 1_500, requests: 1 })
  await form.signIn(nina)
  await code.expectOpen()

  await form.notice.expectShown('challengeExpired')
  expect(await service.posts()).toEqual([wire.login(401)])

  await form.signIn(nina)
  await code.expectOpen()
  await code.type(await phone.code())
  await session.expectOpen()
  expect(await service.posts()).toEqual([wire.login(401), wire.login(401), wire.verify(200)])
})

test('a sign-in of the same user elsewhere ends the one here, at the next code', async ({
  asked,
  service,
  nina,
  phone,
}) => {
  const { form, code } = asked
  await askedFor(service, { ...nina, username: nina.loginName })

  await code.type(await phone.code())

  await form.notice.expectShown('challengeUnknown')
  expect(await service.posts()).toEqual([wire.login(401), wire.verify(401)])
})

const failings: readonly (readonly [ScenarioInput, NoticeId, object])[] = [
  [{ kind: 'failing', status: 503, at: 'verify' }, 'serviceFailed', { status: 503 }],
  [{ kind: 'htmlPage', at: 'verify' }, 'unexpectedAnswer', {}],
]

test('a service that fails at the code keeps the screen, and the same code then signs in', async ({
  asked,
  service,
  phone,
}) => {
  const { code, session } = asked
  for (const [scenario, notice, values] of failings) {
    await test.step(notice, async () => {
      await service.misbehaveOnly(scenario)
      await service.forgetRequests()
      await code.type(await phone.code())
      await code.notice.expectShown(notice, { ...values })
      await expect(code.field).toBeFocused()
      expect(await service.requests()).toHaveLength(1)
    })
  }
  await service.behave()
  await service.forgetRequests()

  await code.type(await phone.code())
  await session.expectOpen()
  expect(await service.requests()).toEqual([wire.verify(200)])
})

test('a pause that the service asks for is kept: no code is sent before it is over', async ({
  asked,
  service,
  phone,
}) => {
  const { code, page, session } = asked
  await service.misbehave({ kind: 'throttled', at: 'verify', requests: 1 })
  await code.type(await phone.code())
  await code.notice.expectShown('tooManyAttempts', { waitSeconds: PAUSE_MS / 1_000 })
  await expect(code.submit).toBeDisabled()

  await code.type(await phone.code())
  await page.keyboard.press('Enter')
  expect(await service.requests()).toEqual([wire.verify(429)])

  await expect(code.submit).toBeEnabled()
  await page.keyboard.press('Enter')
  await session.expectOpen()
  const { requests } = await service.control.status()
  const [first, second, ...others] = requests.map(({ atMs }) => atMs)
  expect(others).toEqual([])
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(PAUSE_MS)
})

test('offline at the code: the screen stays, nothing is repeated, and the code works once back', async ({
  asked,
  service,
  phone,
}) => {
  const { code, session } = asked
  await service.gate.shut()

  await code.type(await phone.code())
  await code.notice.expectShown('connectionRefused')
  await service.gate.open()
  expect(await service.requests()).toEqual([])

  await code.type(await phone.code())
  await session.expectOpen()
  expect(await service.requests()).toEqual([wire.verify(200)])
})

test('where the service does not announce that apps may ask for a code, the account signs in through the browser', async ({
  app,
  service,
  nina,
}) => {
  const { form } = app
  await service.misbehave({ kind: 'servicesNotListed', services: ['mfaLogin.v1'] })

  await form.signIn(nina)
  await form.notice.expectShown('secondFactorElsewhere')
  expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(401)])

  // A plain refusal may mean the same there, and says so.
  await form.signIn({ ...nina, password: 'not-the-password' })
  await form.notice.expectShown('rejected')
  await form.notice.expectHow('rejected', { secondFactor: 'notAnnounced' })
})

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const malformed: readonly (readonly [string, AddressProblem])[] = [
  ['', 'notAnAddress'],
  [`https://portal.example/?secret=${KEY}`, 'notAnAddress'],
  [`otpauth://hotp/LivePerson:a?secret=${KEY}&counter=0`, 'notTotp'],
  [`otpauth://totp/LivePerson:a?secret=${KEY}&digits=8`, 'otherParameters'],
  [`otpauth://totp/LivePerson:a?secret=${KEY}&algorithm=SHA512`, 'otherParameters'],
  ['otpauth://totp/LivePerson:a?secret=not-base-32-at-all-0189', 'keyNotBase32'],
  ['otpauth://totp/LivePerson:a?secret=JBSWY3DPEHPK3PXP', 'keyTooShort'],
]

test('a malformed secret is not shown, its fault is named, and the next sign-in starts afresh', async ({
  app,
  service,
  nina,
  phone,
}) => {
  const { form, enrolling, session, page } = app
  for (const [otpauth, problem] of malformed) {
    await test.step(`${problem}: ${otpauth.slice(0, 24)}`, async () => {
      await service.misbehaveOnly({ kind: 'malformedEnrolment', otpauth })
      await service.forgetRequests()
      await form.signIn(nina)

      await expect.poll(service.posts).toEqual([wire.login(401), wire.enrol(200)])
      await form.notice.expectShown('enrolmentUnusable')
      await form.notice.expectHow('enrolmentUnusable', { problem })
      expect(await seenQrCodes(page)).toEqual([])
      expect(await service.posts()).toEqual([wire.login(401), wire.enrol(200)])
    })
  }
  await service.behave()

  await form.signIn(nina)
  await enrolling.scanWith(phone)
  await enrolling.type(await phone.code())
  await session.expectOpen()
})

test('a secret that is lost on its way is not asked for again', async ({ app, service, nina }) => {
  const { form, enrolling } = app
  await service.misbehave({ kind: 'truncatedBody', at: 'enrol', requests: 1 })
  await form.signIn(nina)

  await form.notice.expectShown('unexpectedAnswer')
  expect(await service.posts()).toEqual([wire.login(401), wire.enrol(200)])

  await form.signIn(nina)
  await appear(enrolling.picture)
  expect((await service.posts()).slice(2)).toEqual([wire.login(401), wire.enrol(200)])
})
