// The desk when things do not go as asked: somebody who may not, somebody else who was first, a
// service that fails. Nothing is done unseen, and what happened is said.
import { enrolByWire } from '../support/enrol-by-wire'
import { exchange, logIn } from '../login-service/https-exchange'
import { wireOf } from '../support/local-service'
import { appear } from '../support/screens/appear'
import { words } from '../support/screens/words'
import { expect, MFA_ACCOUNT, test } from './mfa-fixtures'

const wire = wireOf(MFA_ACCOUNT)

const FORBIDDEN = 403

test('an agent finds no desk, and every admin call with the agent’s own bearer is refused and listed', async ({
  asked,
  service,
  nina,
  phone,
  savedSession,
}) => {
  const { code, session, desk, page } = asked
  await code.type(await phone.code())
  await session.expectStorage('protected')
  await expect(session.openDesk).toHaveCount(0)
  await service.forgetRequests()
  await page.evaluate(() => window.signIn.openDesk({}))
  await session.expectOpen()
  await expect(desk.heading).toHaveCount(0)
  expect(await service.requests()).toEqual([])

  const bearer = (await savedSession())?.secrets.bearer ?? ''
  const headers = { authorization: `Bearer ${bearer}`, 'if-match': '-1' }
  const root = `/api/account/${MFA_ACCOUNT}`
  const calls = [
    { method: 'GET', path: `${root}/configuration/le-users/users?v=4.0&select=$all` },
    { method: 'GET', path: `${root}/configuration/le-users/users/1?v=4.0` },
    { method: 'PUT', path: `${root}/configuration/le-users/users/1?v=4.0`, body: {} },
    { method: 'GET', path: `${root}/mfa/v1/users` },
    { method: 'PUT', path: `${root}/mfa/v1/switch`, body: { enabled: false } },
  ]
  for (const call of calls) {
    const { status } = await exchange(service, { ...call, headers })
    expect(status, `${call.method} ${call.path}`).toBe(FORBIDDEN)
  }
  const { audit, mfa } = await service.control.status()
  expect(audit).toHaveLength(calls.length)
  expect(new Set(audit.map(({ who, outcome }) => `${who} ${outcome}`))).toEqual(
    new Set([`${nina.loginName} forbidden`]),
  )
  expect(mfa.find(({ account }) => account === MFA_ACCOUNT)?.enabled).toBe(true)
})

test('somebody else was first: nothing is done, the state is read anew, and can be confirmed again', async ({
  atDesk,
  service,
  nina,
  phone,
  leo,
}) => {
  const { desk, page } = atDesk
  const who = { loginName: nina.loginName }
  const enrolled = async (): Promise<readonly string[]> =>
    (await service.control.status()).mfa.flatMap((account) => account.enrolled)
  await enrolByWire(service, nina, phone)
  await desk.reload.click()
  await desk.choose(nina.loginName)
  await desk.ask('resetMfa').click()
  await appear(desk.question('resetMfa', who))
  await service.misbehave({ kind: 'slow', delayMs: 700, at: 'users' })

  await desk.confirm('resetMfa').click()
  // The app has read the user, and its change is on the way.
  await expect
    .poll(async () => (await service.puts()).map((line) => line.endsWith(' unanswered')))
    .toEqual([true])
  await service.control.send(
    { kind: 'touchUsers', account: MFA_ACCOUNT },
    { kind: 'clearScenarios' },
  )

  await appear(page.getByText(words('desk.changedMeanwhile')))
  await appear(
    page.getByText(words('desk.stateNow.person', { ...who, enabled: 'yes', mfa: 'enrolled' })),
  )
  expect(await service.puts()).toEqual([expect.stringMatching(/ 412$/)])
  expect(await enrolled()).toContain(nina.loginName)

  await desk.confirm('resetMfa').click()
  await desk.expectDone('resetMfa', who)
  expect(await enrolled()).toEqual([leo.loginName])
  const { audit } = await service.control.status()
  expect(audit.map(({ who: admin, what, whom, outcome }) => [admin, what, whom, outcome])).toEqual([
    [leo.loginName, 'resetMfa', nina.loginName, 'stale'],
    [leo.loginName, 'resetMfa', nina.loginName, 'done'],
  ])
})

test('a user who was locked out meanwhile is not changed before that is seen', async ({
  atDesk,
  service,
  nina,
  phone,
}) => {
  const { desk, page } = atDesk
  const who = { loginName: nina.loginName }
  await enrolByWire(service, nina, phone)
  await desk.reload.click()
  await desk.choose(nina.loginName)
  await desk.ask('resetMfa').click()
  await appear(desk.question('resetMfa', who))
  await service.misbehave({ kind: 'lockedAfter', tries: 1 })
  await logIn(service, { ...nina, username: nina.loginName, password: 'not-the-password' })

  await desk.confirm('resetMfa').click()

  await appear(page.getByText(words('desk.changedMeanwhile')))
  await appear(
    page.getByText(words('desk.stateNow.person', { ...who, enabled: 'no', mfa: 'enrolled' })),
  )
  expect(await service.puts()).toEqual([])
  await desk.confirm('resetMfa').click()
  await desk.expectDone('resetMfa', who)
})

test('a change of another user by another admin is no hindrance', async ({ atDesk, service }) => {
  const { desk } = atDesk
  const who = { loginName: 'dana.blocked' }
  await desk.choose(who.loginName)
  await desk.ask('enable').click()
  await service.control.send({ kind: 'touchUsers', account: MFA_ACCOUNT })

  await desk.confirm('enable').click()

  await desk.expectDone('enable', who)
})

test('a user who does not come whole is not saved, and the way around is told', async ({
  atDesk,
  service,
}) => {
  const { desk } = atDesk
  await desk.choose('dana.blocked')
  await desk.ask('enable').click()
  await service.misbehave({ kind: 'missingFields', fields: ['fullName'], at: 'users' })

  await desk.confirm('enable').click()

  await desk.notice.expectShown('userNotWhole')
  expect(await desk.notice.evidence('problem')).toBe('fullName')
  expect(await service.puts()).toEqual([])
})

test('another admin turned the switch first: nothing is done, and the question says how it is now', async ({
  atDesk,
  service,
}) => {
  const { desk, page } = atDesk
  await desk.ask('turnMfaOff').click()
  await service.control.send(
    { kind: 'switchMfa', account: MFA_ACCOUNT, enabled: false },
    { kind: 'switchMfa', account: MFA_ACCOUNT, enabled: true },
  )

  await desk.confirm('turnMfaOff').click()

  await appear(page.getByText(words('desk.changedMeanwhile')))
  await appear(page.getByText(words('desk.stateNow.account', { mfa: 'on' })))
  expect(await service.puts()).toEqual([wire.switchMfa(412)])

  await desk.confirm('turnMfaOff').click()
  await desk.expectDone('turnMfaOff')
})

test('a change that fails is explained, is not repeated, and can be asked for again', async ({
  atDesk,
  service,
}) => {
  const { desk, page } = atDesk
  await desk.ask('turnMfaOff').click()
  await service.misbehave({ kind: 'failing', status: 503, at: 'users', requests: 1 })
  await desk.confirm('turnMfaOff').click()

  await appear(page.getByText(words('desk.notConfirmed')))
  await desk.notice.expectShown('serviceFailed', { status: 503 })
  expect(await service.puts()).toEqual([wire.switchMfa(503)])
  await appear(page.getByText(words('account.mfa.on')))

  await desk.putAway.click()
  await desk.ask('turnMfaOff').click()
  await desk.confirm('turnMfaOff').click()
  await desk.expectDone('turnMfaOff')
})

test('a desk that cannot be reached says why, and comes back', async ({ atDesk, service }) => {
  const { desk } = atDesk
  await service.gate.shut()
  await desk.reload.click()
  await desk.notice.expectShown('connectionRefused')
  // What was read before is still there.
  await expect(desk.entry('nina.kaur')).toBeVisible()

  await service.gate.open()
  await desk.reload.click()
  await desk.notice.expectNone()
  await desk.expectOpen()
})

test('who is no admin any more is told so by the service’s own refusal', async ({
  atDesk,
  service,
  leo,
}) => {
  const { desk } = atDesk
  await desk.ask('turnMfaOff').click()
  await service.control.send({ kind: 'addUser', ...leo, role: 'agent' })

  await desk.confirm('turnMfaOff').click()

  await desk.notice.expectShown('notAllowed')
  expect((await service.control.status()).audit).toMatchObject([
    { who: leo.loginName, what: 'switchMfaOff', outcome: 'forbidden' },
  ])
})

test('a session that ended leads from the desk to the form', async ({ atDesk, service }) => {
  const { desk, form } = atDesk
  await service.control.send({ kind: 'endSessions' })

  await desk.reload.click()

  await form.notice.expectShown('sessionEndedByService')
})

test('an admin who resets the own user is warned, and has to set up an app anew', async ({
  atDesk,
  leo,
}) => {
  const { desk, form, enrolling } = atDesk
  await desk.choose(leo.loginName)
  await desk.ask('resetMfa').click()
  await expect(desk.question('resetMfa', { loginName: leo.loginName })).toContainText(
    words('desk.endsOwnSession'),
  )

  await desk.confirm('resetMfa').click()

  await form.notice.expectShown('sessionEndedByService')
  await form.signIn(leo)
  await enrolling.expectOpen()
})
