// The first second factor: the QR picture that is seen in the window, decoded from a screenshot, and
// a first code from another authenticator. Leaving in the middle leaves nobody enrolled.
import { wireOf } from '../support/local-service'
import { noteContentProtection, windowTitles } from '../support/main-probes'
import { seenQrCodes } from '../support/qr-reader'
import { STEP_MS } from '../support/service-clock'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, MFA_ACCOUNT, test, type RunningApp } from './mfa-fixtures'
import type { LocalService } from '../support/local-service'

const wire = wireOf(MFA_ACCOUNT)

async function enrolledPeople(service: LocalService): Promise<readonly string[]> {
  const { mfa } = await service.control.status()
  return mfa.find(({ account }) => account === MFA_ACCOUNT)?.enrolled ?? []
}

test('an agent scans the picture, types the code of the phone, and signs in with a code from then on', async ({
  app,
  service,
  nina,
  phone,
}) => {
  const { form, enrolling, code, session } = app
  await form.signIn(nina)

  await enrolling.scanWith(phone)
  expect(phone.address()).toContain(encodeURIComponent(`${nina.account} / ${nina.loginName}`))
  await enrolling.type(await phone.code())

  await session.expectOpen()
  await session.expectStorage('protected')
  expect(await seenQrCodes(app.page)).toEqual([])
  expect(await enrolledPeople(service)).toEqual([nina.loginName])
  const enrolment = [wire.login(401), wire.enrol(200), wire.verify(200)]
  expect(await service.posts()).toEqual(enrolment)

  await session.signOut.click()
  await form.notice.expectShown('signedOut')
  await form.signIn(nina)
  await code.expectOpen()
  expect(await seenQrCodes(app.page)).toEqual([])
  await code.type(await phone.code({ offByMs: STEP_MS }))

  await session.expectOpen()
  expect(await service.posts()).toEqual([
    ...enrolment,
    wire.logout(200),
    wire.login(401),
    wire.verify(200),
  ])
})

test('a session that was opened with a code is picked up at the next start like any other', async ({
  asked,
  start,
  service,
  phone,
}) => {
  await asked.code.type(await phone.code())
  await asked.session.expectStorage('protected')
  await asked.close()
  await service.forgetRequests()

  const next = await start()

  await next.session.expectConfirmed()
  expect(await service.requests()).toEqual([wire.refresh(200)])
})

test('the key as text is the key in the picture, and does as well', async ({
  enrolling,
  service,
  phone,
}) => {
  const { enrolling: screen, session } = enrolling
  await screen.scanWith(phone)
  const key = phone.key()

  const shown = await screen.readKey()
  expect(shown.split(/\s+/).every((group) => group.length === 4)).toBe(true)
  phone.typeIn(shown)
  expect(phone.key()).toBe(key)

  await screen.type(await phone.code())
  await session.expectOpen()
  expect(await service.posts()).toEqual([wire.verify(200)])
})

const leavings: readonly (readonly [string, (app: RunningApp) => Promise<void>])[] = [
  ['closing the app', (app) => app.close()],
  ['a crash', (app) => app.crash()],
]

for (const [name, leave] of leavings) {
  test(`${name} in the middle leaves nobody enrolled, and the next sign-in starts with another key`, async ({
    enrolling,
    start,
    service,
    nina,
    phone,
  }) => {
    await enrolling.enrolling.scanWith(phone)
    const first = phone.key()

    await leave(enrolling)

    expect(await enrolledPeople(service)).toEqual([])
    const next = await start()
    await next.form.expectOpen()
    await next.form.signIn(nina)
    await next.enrolling.scanWith(phone)
    expect(phone.key()).not.toBe(first)
    await next.enrolling.type(await phone.code())
    await next.session.expectOpen()
    expect(await enrolledPeople(service)).toEqual([nina.loginName])
  })
}

test('leaving the screen leads back to the filled-in form, and the key of before is worth nothing', async ({
  enrolling,
  service,
  nina,
  phone,
}) => {
  const { form, enrolling: screen, session, page } = enrolling
  await screen.scanWith(phone)
  const first = await phone.code()

  await screen.cancel.click()

  await form.expectOpen()
  await form.notice.expectNone()
  expect(await seenQrCodes(page)).toEqual([])
  expect(await form.contents()).toEqual({
    accountNumber: nina.account,
    loginName: nina.loginName,
    passwordLength: 0,
  })
  expect(await enrolledPeople(service)).toEqual([])
  expect(await service.posts()).toEqual([])

  await form.signIn(nina)
  await screen.expectOpen()
  await screen.type(first)
  await screen.notice.expectShown('codeRefused', { phone: 'notFound', triesLeft: 4 })
  await screen.scanWith(phone)
  await screen.type(await phone.code())
  await session.expectOpen()
})

test('while the picture shows, the window is kept out of screenshots, and its title says nothing', async ({
  app,
  nina,
  phone,
}) => {
  const { form, enrolling, session, electron } = app
  await form.expectOpen()
  const noted = await noteContentProtection(electron)
  await form.signIn(nina)
  await enrolling.scanWith(phone)

  expect((await noted()).slice(-2)).toEqual(['protected', 'shows enrolling'])
  expect(await windowTitles(electron)).toEqual([words('app.name')])

  await enrolling.type(await phone.code())
  await session.expectOpen()
  // Only when the page was told to show something else.
  await expect
    .poll(async () => (await noted()).slice(-4))
    .toEqual(['protected', 'shows enrolling', 'shows signedIn', 'unprotected'])
  expect(await windowTitles(electron)).toEqual([words('app.name')])
})

test('the code is sent once, however often and by whatever means it is submitted', async ({
  enrolling,
  service,
  phone,
}) => {
  const { enrolling: screen, session, page } = enrolling
  await screen.scanWith(phone)
  service.gate.holdAnswers()

  await screen.type(await phone.code())
  for (let count = 0; count < 5; count += 1) await page.keyboard.press('Enter')
  await screen.verifying.click({ force: true })
  await expect.poll(service.posts).toEqual([wire.verify(200)])
  service.gate.releaseAnswers()

  await session.expectOpen()
  expect(await service.posts()).toEqual([wire.verify(200)])
})

test('when the answer to the first code is lost, the entry is worth keeping, and is asked for next', async ({
  enrolling,
  service,
  nina,
  phone,
}) => {
  const { form, enrolling: screen, code, session, page } = enrolling
  await screen.scanWith(phone)
  service.gate.holdAnswers()
  await screen.type(await phone.code())
  await expect.poll(service.posts).toEqual([wire.verify(200)])
  await service.gate.shut()
  await appear(page.getByText(words('enrolling.mayBeComplete')))
  service.gate.releaseAnswers()
  await service.gate.open()

  await screen.type(await phone.code({ offByMs: STEP_MS }))
  await form.notice.expectShown('challengeUnknown', { enrolment: 'unknown' })

  await form.signIn(nina)
  await code.expectOpen()
  await code.type(await phone.code({ offByMs: STEP_MS }))
  await session.expectOpen()
  expect(await service.posts()).toEqual([
    wire.verify(200),
    wire.verify(401),
    wire.login(401),
    wire.verify(200),
  ])
})
