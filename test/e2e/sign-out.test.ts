// Leaving: this computer is cleared at once, whatever the service says, and the service is told,
// later if it has to be.
import { refresh, type Opened } from '../login-service/https-exchange'
import type { OpenSession } from '../../src-main/core/session/session-material'
import { wireOf } from '../support/local-service'
import { appear } from '../support/screens/appear'
import { expect, test } from './fixtures'

const FOR_EVER_MS = 600_000

test('sign-out ends the session at the service and leaves nothing here', async ({
  signedIn,
  start,
  service,
  maria,
  savedSession,
}) => {
  const { form, session } = signedIn
  const wire = wireOf(maria.account)
  const saved = opened(await savedSession())

  await session.signOut.click()

  await form.notice.expectShown('signedOut')
  expect(await form.contents()).toEqual({
    accountNumber: maria.account,
    loginName: maria.loginName,
    passwordLength: 0,
  })
  await expect.poll(savedSession).toBeNull()
  expect(await service.posts()).toEqual([wire.logout(200)])
  expect((await refresh(service, saved)).status).toBe(401)
  await service.forgetRequests()
  await signedIn.close()

  const next = await start()
  await next.form.expectOpen()
  await expect(next.form.password).toBeFocused()
  expect(await service.posts()).toEqual([])
})

test('sign-out offline clears this computer at once, and the service hears of it when it is back', async ({
  signedIn,
  service,
  maria,
  savedSession,
}) => {
  const { form, session } = signedIn
  await service.gate.shut()

  await session.signOut.click()
  await form.notice.expectShown('signedOutRevokePending')
  await expect.poll(savedSession).toBeNull()
  await service.gate.open()

  // The first pause is 5 s (session-policy.ts).
  await form.notice.expectShown('signedOut')
  expect(await service.posts()).toEqual([wireOf(maria.account).logout(200)])
  expect((await service.control.status()).sessions).toBe(0)
})

test('closing the app tells the service of a sign-out that it has not heard of', async ({
  signedIn,
  service,
  maria,
}) => {
  const { form, session } = signedIn
  await service.gate.shut()
  await session.signOut.click()
  await form.notice.expectShown('signedOutRevokePending')
  await service.gate.open()

  await signedIn.close()

  expect(await service.posts()).toEqual([wireOf(maria.account).logout(200)])
})

test('an app that is closed offline after sign-out does not come back signed in', async ({
  signedIn,
  start,
  service,
}) => {
  const { form, session } = signedIn
  await service.gate.shut()
  await session.signOut.click()
  await form.notice.expectShown('signedOutRevokePending')
  await signedIn.close()
  await service.gate.open()

  const next = await start()

  await next.form.expectOpen()
  expect(await service.posts()).toEqual([])
})

test('nobody has to wait for the service to be told', async ({ signedIn, service, maria }) => {
  const { form, page, session, signingOut } = signedIn
  const wire = wireOf(maria.account)
  await service.misbehave({ kind: 'slow', delayMs: FOR_EVER_MS, at: 'logout', requests: 1 })
  await session.signOut.click()
  await appear(signingOut.heading)
  await expect.poll(service.posts).toEqual([wire.logout('unanswered')])

  await page.keyboard.press('Escape')

  await form.notice.expectShown('signedOutRevokePending')
  await form.notice.expectShown('signedOut')
  expect(await service.posts()).toEqual([wire.logout('unanswered'), wire.logout(200)])
})

test('a session that had ended already counts as signed out', async ({
  signedIn,
  service,
  maria,
}) => {
  await service.control.send({ kind: 'endSessions' })

  await signedIn.session.signOut.click()

  await signedIn.form.notice.expectShown('signedOut')
  expect(await service.posts()).toEqual([wireOf(maria.account).logout(401)])
})

test('switching accounts signs out and opens an empty form for the next one', async ({
  signedIn,
  service,
  maria,
}) => {
  const { form, session } = signedIn
  const tom = service.person('tom.okafor')

  await session.switchAccount.click()
  await form.expectOpen()
  await expect(form.accountNumber).toBeFocused()
  expect(await form.contents()).toEqual({ accountNumber: '', loginName: '', passwordLength: 0 })
  await form.signIn(tom)

  await session.expectOpen()
  await expect(session.fact('accountNumber')).toHaveText(tom.account)
  expect(await service.requests()).toEqual([
    wireOf(maria.account).logout(200),
    wireOf(tom.account).lookUp(200),
    wireOf(tom.account).login(200),
  ])
})

/** What a client that kept the session would still hold. */
function opened(session: OpenSession | null): Opened {
  if (session === null) throw new Error('nothing was saved')
  const { facts, secrets } = session
  return {
    account: facts.accountId,
    csrf: secrets.csrf,
    bearer: secrets.bearer,
    cookie: `session_id=${secrets.sessionCookie}`,
  }
}
