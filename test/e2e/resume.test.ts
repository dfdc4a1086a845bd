// The app starts again: a saved session is picked up with one request, kept when nobody can be
// asked, and given up only when the service says that it is over.
import { logIn } from '../login-service/https-exchange'
import { wireOf } from '../support/local-service'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test } from './fixtures'

const FOR_EVER_MS = 600_000

test('a restart picks the session up with exactly one request', async ({
  signedIn,
  start,
  service,
  maria,
}) => {
  const sinceMs = await signedIn.session.moment('since')
  await signedIn.close()
  expect(await service.requests()).toEqual([])

  const { session } = await start()

  await session.expectConfirmed()
  await session.expectStorage('protected')
  expect(await session.moment('since')).toBe(sinceMs)
  expect(await service.requests()).toEqual([wireOf(maria.account).refresh(200)])
})

test('a crash does not lose the session', async ({ signedIn, start, service, maria }) => {
  await signedIn.crash()

  const { session } = await start()

  await session.expectConfirmed()
  expect(await service.requests()).toEqual([wireOf(maria.account).refresh(200)])
})

test('a restart without the service stays signed in, and is confirmed when it is back', async ({
  signedIn,
  start,
  service,
  maria,
}) => {
  await signedIn.close()
  await service.gate.shut()

  const { session } = await start()
  await session.notice.expectShown('resumeUnconfirmed')
  await session.expectUnconfirmed('notice.connectionRefused.what')

  await service.gate.open()
  await session.checkNow.click()
  await session.expectConfirmed()
  await session.notice.expectNone()
  expect(await service.requests()).toEqual([wireOf(maria.account).refresh(200)])
})

test('a session that the service ended meanwhile leads to the form, and is gone', async ({
  signedIn,
  start,
  service,
  maria,
  savedSession,
}) => {
  const wire = wireOf(maria.account)
  await signedIn.close()
  await service.control.send({ kind: 'endSessions' })

  const second = await start()
  await second.form.notice.expectShown('sessionEndedByService')
  expect(await second.form.contents()).toEqual({
    accountNumber: maria.account,
    loginName: maria.loginName,
    passwordLength: 0,
  })
  await expect(second.form.password).toBeFocused()
  await expect.poll(savedSession).toBeNull()
  expect(await service.posts()).toEqual([wire.refresh(401)])
  await second.close()

  const third = await start()
  await third.form.expectOpen()
  await third.form.notice.expectNone()
  expect(await service.posts()).toEqual([wire.refresh(401)])
})

test('signing in elsewhere ends the session here, and the app says who ended it', async ({
  signedIn,
  service,
  maria,
  savedSession,
}) => {
  const { form, session } = signedIn
  const wire = wireOf(maria.account)
  const elsewhere = await logIn(service, { ...maria, username: maria.loginName })
  expect(elsewhere.status).toBe(200)

  await session.checkNow.click()

  await form.notice.expectShown('sessionEndedByService')
  expect(await form.notice.evidence('status')).toBe('401')
  await expect.poll(savedSession).toBeNull()
  expect(await service.posts()).toEqual([wire.login(200), wire.refresh(401)])
})

test('an agent who does not want to wait gets the form, and the saved session stays', async ({
  signedIn,
  start,
  service,
  maria,
  savedSession,
}) => {
  const wire = wireOf(maria.account)
  await signedIn.close()
  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'refresh' })

  const second = await start()
  await appear(second.resuming.heading)
  await expect(
    second.page.getByText(
      words('resuming.who', { loginName: maria.loginName, accountNumber: maria.account }),
    ),
  ).toBeVisible()
  await expect.poll(service.requests).toEqual([wire.refresh('unanswered')])
  await second.page.keyboard.press('Escape')
  await second.form.expectOpen()
  expect(await savedSession()).not.toBeNull()
  expect(await service.posts()).toEqual([wire.refresh('unanswered')])
  await second.close()

  await service.behave()
  const third = await start()
  await third.session.expectConfirmed()
})
