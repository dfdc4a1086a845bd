// The service answers, and says no: each no in honest words, with its evidence, and with no more
// requests than the one that was refused. Attempts are precious.
import { wireOf } from '../support/local-service'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, test } from './fixtures'

/** "retry after 5 seconds": LivePerson's application-login page, status 429. */
const PAUSE_MS = 5_000

test('a wrong password costs one attempt, empties the field and puts the focus there', async ({
  app,
  service,
  maria,
}) => {
  const { form } = app
  const wire = wireOf(maria.account)

  await form.signIn({ ...maria, password: 'not-the-password' })

  await form.notice.expectShown('rejected')
  expect(await form.contents()).toEqual({
    accountNumber: maria.account,
    loginName: maria.loginName,
    passwordLength: 0,
  })
  await expect(form.password).toBeFocused()
  await form.notice.expectHow('rejected')
  expect(await form.notice.evidence('status')).toBe('401')
  expect(await form.notice.evidence('host')).toBe(`127.0.0.1:${service.gate.port}`)
  expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(401)])
})

test('after a wrong password the right one needs one more request and no look-up', async ({
  app,
  service,
  maria,
}) => {
  const { form, session, page } = app
  const wire = wireOf(maria.account)
  await form.signIn({ ...maria, password: 'not-the-password' })
  await form.notice.expectShown('rejected')

  await page.keyboard.type(maria.password)
  await page.keyboard.press('Enter')

  await session.expectOpen()
  expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(401), wire.login(200)])
})

test('a disabled user gets the same words as a wrong password, since the service says no more', async ({
  app,
  service,
}) => {
  const { form } = app
  const person = service.person('sam.retired')

  await form.signIn(person)

  await form.notice.expectShown('rejected')
  expect(await service.requests()).toEqual([
    wireOf(person.account).lookUp(200),
    wireOf(person.account).login(401),
  ])
})

test('an unknown account is pointed out while typing, and the password is never sent', async ({
  app,
  service,
  maria,
}) => {
  const { form, page } = app
  const unknown = wireOf('99999999')
  await form.accountNumber.fill('99999999')
  await form.loginName.fill(maria.loginName)
  await appear(page.getByText(words('accountCheck.notFound')))

  await form.password.fill(maria.password)
  await form.password.press('Enter')

  await form.notice.expectShown('accountUnknown')
  await expect(form.accountNumber).toBeFocused()
  expect(await form.contents()).toMatchObject({ accountNumber: '99999999', passwordLength: 0 })
  expect(await service.requests()).toEqual([unknown.lookUp(200), unknown.lookUp(200)])
})

test('status 429 closes the form for five seconds, and a try meanwhile sends nothing', async ({
  app,
  service,
  maria,
}) => {
  const { form, session } = app
  const wire = wireOf(maria.account)
  await service.misbehave({ kind: 'throttled', requests: 1 })
  await form.signIn(maria)

  await form.notice.expectShown('tooManyAttempts', { waitSeconds: PAUSE_MS / 1_000 })
  await appear(form.pause)
  await expect(form.submit).toBeDisabled()
  await form.password.fill(maria.password)
  await form.password.press('Enter')
  await form.submit.click({ force: true })
  expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(429)])

  await expect(form.submit).toBeEnabled()
  expect(await form.contents()).toMatchObject({ passwordLength: maria.password.length })
  await form.password.press('Enter')
  await session.expectOpen()
  const { requests } = await service.control.status()
  const [first, second] = requests.filter((request) => request.path.endsWith('/login'))
  expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(PAUSE_MS)
})

test('status 451 names LivePerson Support, and nothing is tried again', async ({
  app,
  service,
  maria,
}) => {
  const { form } = app
  const wire = wireOf(maria.account)
  await service.misbehave({ kind: 'blocked' })

  await form.signIn(maria)

  await form.notice.expectShown('blockedBySupport')
  expect(await form.notice.evidence('status')).toBe('451')
  expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(451)])
})

for (const status of [500, 503]) {
  test(`status ${status} at sign-in is the service's own problem; the password is not repeated`, async ({
    app,
    service,
    maria,
  }) => {
    const { form, session } = app
    const wire = wireOf(maria.account)
    await service.misbehave({ kind: 'failing', status, at: 'login' })

    await form.signIn(maria)

    await form.notice.expectShown('serviceFailed', { status })
    expect(await form.notice.evidence('status')).toBe(String(status))
    expect(await service.requests()).toEqual([wire.lookUp(200), wire.login(status)])

    await service.behave()
    await form.signIn(maria)
    await session.expectOpen()
  })
}
