// No answer from the service at all: what the app says, what it keeps, and that it never repeats a
// password by itself. Being offline never signs an agent out.
import { loadAuthority } from '../../login-service/authority-store'
import { wireOf } from '../support/local-service'
import { accountFound } from '../support/screens/sign-in-screen'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test } from './fixtures'

test('with the service down from the start the form says so and keeps what was typed', async ({
  app,
  service,
  maria,
}) => {
  const { form, page, session } = app
  await service.gate.shut()
  await form.accountNumber.fill(maria.account)
  await form.loginName.fill(maria.loginName)
  await appear(page.getByText(words('accountCheck.notChecked')))
  await form.password.fill(maria.password)
  await form.password.press('Enter')

  await form.notice.expectShown('connectionRefused')
  expect(await form.notice.evidence('networkError')).toBe('ERR_CONNECTION_REFUSED')
  expect(await form.notice.evidence('host')).toBe(`127.0.0.1:${service.gate.port}`)
  expect(await form.contents()).toEqual({
    accountNumber: maria.account,
    loginName: maria.loginName,
    passwordLength: 0,
  })

  await service.gate.open()
  expect(await service.requests()).toEqual([])
  await form.signInUnchecked(maria)
  await session.expectOpen()
})

test('an account that could not be looked up is looked up again at the next field', async ({
  app,
  service,
  maria,
}) => {
  const { form, page } = app
  await service.gate.shut()
  await form.accountNumber.fill(maria.account)
  await form.loginName.focus()
  await appear(page.getByText(words('accountCheck.notChecked')))
  await service.gate.open()

  await form.password.focus()

  await appear(page.getByText(accountFound))
  expect(await service.requests()).toEqual([wireOf(maria.account).lookUp(200)])
})

test('a service that goes down before the click gets no password, not even when it is back', async ({
  app,
  service,
  maria,
}) => {
  const { form, session } = app
  const wire = wireOf(maria.account)
  await form.fillIn(maria)
  await service.gate.shut()

  await form.submit.click()
  await form.notice.expectShown('connectionRefused')
  await service.gate.open()

  expect(await service.requests()).toEqual([wire.lookUp(200)])
  await form.password.fill(maria.password)
  await form.password.press('Enter')
  await session.expectOpen()
  // The address is looked up afresh, since what lived there did not answer.
  expect(await service.requests()).toEqual([wire.lookUp(200), wire.lookUp(200), wire.login(200)])
})

test('a connection cut at sign-in reaches the service twice at most [Note: One resend]', async ({
  app,
  service,
  maria,
}) => {
  const { form } = app
  const wire = wireOf(maria.account)
  await service.misbehave({ kind: 'connectionReset', at: 'login' })

  await form.signIn(maria)

  await form.notice.expectShown('connectionBroken')
  await form.notice.expectHow('connectionBroken', { host: `127.0.0.1:${service.gate.port}` })
  const logins = (await service.requests()).slice(1)
  expect(logins.length).toBeLessThanOrEqual(2)
  expect(new Set(logins)).toEqual(new Set([wire.login('unanswered')]))
})

test('a service whose certificate is not trusted is sent nothing', async ({
  start,
  service,
  maria,
}, testInfo) => {
  const other = await loadAuthority(testInfo.outputPath('other-authority'), Date.now())
  const { form, page } = await start({ caPath: other.certificatePath })

  await form.signInUnchecked(maria)

  await form.notice.expectShown('certificateNotTrusted')
  await expect(page.getByText(accountFound)).toHaveCount(0)
  expect(await service.requests()).toEqual([])
})

test('offline in the middle: still signed in as far as known, and confirmed once back', async ({
  signedIn,
  service,
  maria,
  savedSession,
}) => {
  const { session } = signedIn
  const wire = wireOf(maria.account)
  await service.gate.shut()

  await session.checkNow.click()
  await session.expectUnconfirmed('notice.connectionRefused.what')
  expect(await savedSession()).not.toBeNull()

  await service.gate.open()
  await session.checkNow.click()
  await session.expectConfirmed()
  expect(await service.requests()).toEqual([wire.refresh(200)])
})

test('offline in the middle: the app asks again by itself', async ({
  signedIn,
  service,
  maria,
}) => {
  const { session } = signedIn
  await service.gate.shut()
  await session.checkNow.click()
  await session.expectUnconfirmed('notice.connectionRefused.what')

  await service.gate.open()

  // The first pause is 5 s (session-policy.ts).
  await session.expectConfirmed()
  expect(await service.requests()).toEqual([wireOf(maria.account).refresh(200)])
})
