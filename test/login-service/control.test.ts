// The control address: who may use it, what it tells, what it refuses.
import { expect, it } from 'vitest'
import { exchange, logIn, openSession, refresh, someone } from './https-exchange'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const anyText: unknown = expect.any(String)
const anyNumber: unknown = expect.any(Number)
const token = (): string => new URL(service().controlUrl).searchParams.get('token') ?? ''

it('tells the state of a fresh service', async () => {
  expect(await control().status()).toEqual({
    scenarios: [],
    requests: [],
    sessions: 0,
    failedTries: [],
    bots: [
      {
        account: '27182818',
        loginName: 'greeter-bot',
        appKey: anyText,
        secret: anyText,
        accessToken: anyText,
        accessTokenSecret: anyText,
      },
    ],
    audit: [],
    mail: [],
    mfa: [
      { account: '31415926', enabled: false, enrolled: [] },
      { account: '27182818', enabled: false, enrolled: [] },
      { account: '16180339', enabled: true, enrolled: [] },
    ],
  })
})

it.each([
  ['GET', ''],
  ['GET', '?token='],
  ['GET', '?token=wrong'],
  ['POST', '?token=wrong'],
  ['DELETE', '?token=wrong'],
])('%s with %j is a 403', async (method, query) => {
  const answer = await exchange(service(), { method, path: `/control${query}` })

  expect(answer.status).toBe(403)
})

it('takes the token in the address or in a header', async () => {
  const inAddress = await exchange(service(), { path: service().controlUrl })
  const inHeader = await exchange(service(), {
    path: '/control',
    headers: { 'x-control-token': token() },
  })

  expect([inAddress.status, inHeader.status]).toEqual([200, 200])
})

it('lists requests without query, body or control requests', async () => {
  const maria = someone(service(), 'maria.santos')
  const startedAt = Date.now()
  await logIn(service(), maria)
  await exchange(service(), { path: '/nowhere?password=secret' })

  const { requests } = await control().status()

  const login = {
    method: 'POST',
    path: '/api/account/31415926/login',
    status: 200,
    atMs: anyNumber,
    durationMs: anyNumber,
    connection: anyNumber,
  }
  expect(requests).toEqual([login, { ...login, method: 'GET', path: '/nowhere', status: 404 }])
  expect(requests[0]?.atMs).toBeGreaterThanOrEqual(startedAt)
  expect(requests[0]?.connection).not.toBe(requests[1]?.connection)
})

it('clears the list of requests', async () => {
  await logIn(service(), someone(service(), 'maria.santos'))

  expect((await control().send({ kind: 'clearRequests' })).requests).toEqual([])
})

it('tells the scenarios in force, for whom and for how long', async () => {
  const scenario = { kind: 'failing', status: 503, at: 'login', requests: 3 } as const
  const target = { account: '31415926', loginName: 'maria.santos' }
  await control().send({ kind: 'setScenario', scenario, target })
  await logIn(service(), someone(service(), 'maria.santos'))

  expect((await control().status()).scenarios).toEqual([{ scenario, target, remaining: 2 }])
})

it('lifts scenarios by target and by kind', async () => {
  const target = { account: '31415926' }
  await control().send(
    { kind: 'setScenario', scenario: { kind: 'htmlPage' } },
    { kind: 'setScenario', scenario: { kind: 'blocked' } },
    { kind: 'setScenario', scenario: { kind: 'blocked' }, target },
  )
  const kinds = (status: Awaited<ReturnType<ReturnType<typeof control>['status']>>): unknown =>
    status.scenarios.map((entry) => [entry.scenario.kind, entry.target])

  const one = await control().send({ kind: 'clearScenarios', scenario: 'blocked' })
  const two = await control().send({ kind: 'clearScenarios' })
  const three = await control().send({ kind: 'clearScenarios', target })

  expect([kinds(one), kinds(two), kinds(three)]).toEqual([
    [
      ['htmlPage', null],
      ['blocked', target],
    ],
    [['blocked', target]],
    [],
  ])
})

it('adds a user with a given password, also in a new account', async () => {
  const added = { account: '55555555', loginName: 'new.person', password: 'Given-Password-1!' }
  await control().send({ kind: 'addUser', ...added, role: 'admin' })

  const answer = await logIn(service(), { ...added, username: added.loginName })

  expect(answer.json).toMatchObject({ config: { loginName: 'new.person', isAdmin: true } })
})

it('a reset brings back the start', async () => {
  const maria = someone(service(), 'maria.santos')
  const session = await openSession(service(), maria)
  await logIn(service(), { ...maria, username: 'olivia.chen' })
  await control().send(
    { kind: 'setScenario', scenario: { kind: 'lockedAfter', tries: 3 } },
    { kind: 'addUser', account: '5', loginName: 'new', password: 'Given-Password-1!' },
    { kind: 'addUser', account: maria.account, loginName: 'maria.santos', password: 'other' },
  )

  const status = await control().reset()
  const gone = { account: '5', username: 'new', password: 'Given-Password-1!' }
  const answers = [
    await refresh(service(), session),
    await logIn(service(), gone),
    await logIn(service(), maria),
  ]

  expect(status).toMatchObject({ scenarios: [], requests: [], sessions: 0, failedTries: [] })
  expect(answers.map((answer) => answer.status)).toEqual([401, 401, 200])
})

it.each([
  [{}, 'kind'],
  [{ kind: 'explode' }, 'kind'],
  [{ kind: 'setScenario' }, 'scenario'],
  [{ kind: 'setScenario', scenario: { kind: 'teapot' } }, 'scenario.kind'],
  [{ kind: 'setScenario', scenario: { kind: 'slow' } }, 'scenario.delayMs'],
  [{ kind: 'setScenario', scenario: { kind: 'slow', delayMs: -1 } }, 'scenario.delayMs'],
  [{ kind: 'setScenario', scenario: { kind: 'failing', status: 404 } }, 'scenario.status'],
  [{ kind: 'setScenario', scenario: { kind: 'blocked', att: 'login' } }, 'scenario.att'],
  [{ kind: 'setScenario', scenario: { kind: 'blocked', at: 'home' } }, 'scenario.at'],
  [
    { kind: 'setScenario', scenario: { kind: 'wrongContentType', contentType: 'a\r\nb' } },
    'scenario.contentType',
  ],
  [
    { kind: 'setScenario', scenario: { kind: 'blocked' }, target: { loginName: 'a' } },
    'target.account',
  ],
  [{ kind: 'clearScenarios', scenario: 'teapot' }, 'scenario'],
  [{ kind: 'addUser', account: '1', loginName: 'a' }, 'password'],
  [{ kind: 'switchMfa', account: '1' }, 'enabled'],
  [{ kind: 'resetMfa', target: { loginName: 'a' } }, 'target.account'],
  [{ kind: 'touchUsers' }, 'account'],
  [
    { kind: 'setScenario', scenario: { kind: 'challengeLifetime', lifetimeMs: 0 } },
    'scenario.lifetimeMs',
  ],
  [{ kind: 'setScenario', scenario: { kind: 'malformedEnrolment' } }, 'scenario.otpauth'],
  [{ kind: 'setScenario', scenario: { kind: 'mailGateway' } }, 'scenario.vendor'],
  [{ kind: 'setScenario', scenario: { kind: 'mailGateway', vendor: 'post' } }, 'scenario.vendor'],
  [
    { kind: 'setScenario', scenario: { kind: 'mailGateway', vendor: 'sophos', layers: 3 } },
    'scenario.layers',
  ],
  [{ kind: 'setScenario', scenario: { kind: 'linkLifetime' } }, 'scenario.lifetimeMs'],
  [{ kind: 'expirePassword', target: { loginName: 'a' } }, 'target.account'],
  [[{ kind: 'clearRequests' }, { kind: 'endSessions', target: 1 }], '1.target'],
])('refuses %j and names %s', async (body, field) => {
  const answer = await exchange(service(), { path: service().controlUrl, body })

  const named: unknown = expect.stringMatching(new RegExp(`^${field.replaceAll('.', '\\.')}: .`))
  expect([answer.status, answer.json]).toEqual([400, { error: named }])
})

it('refuses what is no JSON', async () => {
  const answer = await exchange(service(), { path: service().controlUrl, body: 'slow' })

  expect(answer.status).toBe(400)
})

it('changes nothing when one command of a list is wrong', async () => {
  const right = { kind: 'setScenario', scenario: { kind: 'htmlPage' } }
  await exchange(service(), { path: service().controlUrl, body: [right, { kind: 'wrong' }] })

  expect((await control().status()).scenarios).toEqual([])
})
