// Login over real HTTPS: the documented answer to the letter, and every refusal.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { exchange, logIn, openSession, type Received, refresh, someone } from './https-exchange'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const hex64: unknown = expect.stringMatching(/^[0-9a-f]{64}$/)
const javaTime: unknown = expect.stringMatching(
  /^[A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:\d\d:\d\d [AP]M$/,
)
const refusal = {
  error: {
    time: javaTime,
    message: 'Bad Authentication (invalid site, agent, or credentials)',
    responseStatus: 'UNAUTHORIZED',
  },
}
const wsuk: unknown = expect.stringMatching(/^\d{18}$/)
const userId: unknown = expect.stringMatching(/^\d{10}$/)
const userPid: unknown = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const cookieValue: unknown = expect.stringMatching(/^[\w-]{43}$/)
const isoTime: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/)
const anyNumber: unknown = expect.any(Number)
const answerShape = z.object({ sessionId: z.string() })

it('a right password brings every documented field and the session cookie', async () => {
  const maria = someone(service(), 'maria.santos')

  const answer = await logIn(service(), maria)

  const { sessionId } = answerShape.parse(answer.json)
  const host = new URL(service().origin).host
  const listed: unknown = expect.arrayContaining([
    { service: 'agentVep', account: maria.account, baseURI: host },
  ])
  const now: unknown = expect.closeTo(Date.now(), -4) // within 5 s
  expect(answer.status).toBe(200)
  expect(answer.json).toEqual({
    csrf: hex64,
    wsuk,
    config: {
      loginName: 'maria.santos',
      userId,
      userPid,
      userPrivileges: [100, 101, 1730],
      serverCurrentTime: now,
      timeDiff: anyNumber,
      serverTimeZoneName: 'UTC',
      serverTimeGMTDiff: 0,
      isLPA: false,
      isAdmin: false,
      accountTimeZoneId: 'America/New_York',
    },
    csdsCollectionResponse: {
      baseURIs: listed,
    },
    accountData: {
      agentGroupsData: { items: [{ id: -1, deleted: false, name: 'Main Group' }], revision: 1 },
    },
    sessionTTl: '28800000',
    bearer: hex64,
    sessionId: cookieValue,
  })
  expect(answer.headers['set-cookie']).toEqual([
    `session_id=${sessionId}; Path=/; HttpOnly; Secure; SameSite=None`,
  ])
})

it('an admin is told so', async () => {
  const answer = await logIn(service(), someone(service(), 'priya.shah'))

  expect(answer.json).toMatchObject({
    config: { isAdmin: true, accountTimeZoneId: 'Europe/London' },
  })
})

it.each(['?v=1.1', '?v=1.2', '?v=1.3', ''])('version %j is accepted', async (version) => {
  const answer = await logIn(service(), someone(service(), 'tom.okafor'), version)

  expect(answer.status).toBe(200)
})

it('a name with characters beyond ASCII signs in', async () => {
  const answer = await logIn(service(), someone(service(), 'j.müller+1@example.com'))

  expect(answer.json).toMatchObject({ config: { loginName: 'j.müller+1@example.com' } })
})

it.each([
  ['a wrong password', 'maria.santos', { password: 'Wrong-Password-1!' }],
  ['an unknown user', 'maria.santos', { username: 'nobody' }],
  ['a user name in other letter case', 'maria.santos', { username: 'Maria.Santos' }],
  ['an unknown account', 'maria.santos', { account: '99999999' }],
  ['another account', 'maria.santos', { account: '27182818' }],
  ['a disabled user with the right password', 'sam.retired', {}],
  ['a bot with a password', 'greeter-bot', { password: 'Any-Password-1!' }],
])('%s is the same 401', async (_what, loginName, change) => {
  const answer = await logIn(service(), { ...someone(service(), loginName), ...change })

  expect([answer.status, answer.json, answer.headers['set-cookie']]).toEqual([
    401,
    refusal,
    undefined,
  ])
})

it('a wrong password leaves the open session alone', async () => {
  const maria = someone(service(), 'maria.santos')
  const session = await openSession(service(), maria)

  await logIn(service(), { ...maria, password: 'Wrong-Password-1!' })

  expect((await refresh(service(), session)).status).toBe(200)
})

const send = (body: object | string, headers = {}, query = '?v=1.3'): Promise<Received> =>
  exchange(service(), { path: `/api/account/31415926/login${query}`, body, headers })
const json = { 'content-type': 'application/json' }

it.each([
  ['no password', { username: 'maria.santos' }, {}, ''],
  ['no user name', { password: 'x' }, {}, ''],
  ['a number for a password', { username: 'maria.santos', password: 1 }, {}, ''],
  ['an empty user name', { username: '', password: 'x' }, {}, ''],
  ['three of four keys', { username: 'a', appKey: 'a', secret: 'b', accessToken: 'c' }, {}, ''],
  ['a SAML assertion', { jwt: 'dummy', assertion: 'PHNhbWw+' }, {}, ''],
  ['a list', [], {}, ''],
  ['half of a body', '{"username":"maria', json, ''],
  ['an empty body', '', json, ''],
  ['a form', 'username=a&password=b', { 'content-type': 'application/x-www-form-urlencoded' }, ''],
  ['JSON of another type', '{"username":"a","password":"b"}', { 'content-type': 'text/plain' }, ''],
  ['an unknown version', { username: 'a', password: 'b' }, {}, '?v=9'],
  ['a body over 64 KiB', { username: 'a', password: 'b'.repeat(70_000) }, {}, ''],
])('%s is a 400', async (_what, body, headers, query) => {
  const answer = await send(body, headers, query)

  expect([answer.status, answer.json]).toEqual([
    400,
    {
      error: {
        time: javaTime,
        message: 'Problem with body or query parameters',
        responseStatus: 'BAD_REQUEST',
      },
    },
  ])
})

it('an unknown address is a 404 in the shape with internalCode 28', async () => {
  const answer = await exchange(service(), { path: '/api/account/1/log?secret=1', body: {} })

  expect([answer.status, answer.json]).toEqual([
    404,
    {
      error: {
        time: isoTime,
        message: `null for uri: ${service().origin}/api/account/1/log`,
        internalCode: 28,
      },
    },
  ])
})

it('an address that cannot be decoded is a 400 in the same shape', async () => {
  const answer = await exchange(service(), { path: '/api/account/%zz/login', body: {} })

  expect([answer.status, answer.json]).toMatchObject([
    400,
    { error: { message: 'Problem with body or query parameters' } },
  ])
})

it('a bot signs in with its four keys on the same endpoint', async () => {
  const [bot] = (await control().status()).bots
  const { account, loginName, ...keys } = bot ?? { account: '', loginName: '' }
  const path = `/api/account/${account}/login?v=1.3`

  const right = await exchange(service(), { path, body: { username: loginName, ...keys } })
  const wrong = await exchange(service(), {
    path,
    body: { username: loginName, ...keys, accessTokenSecret: 'other' },
  })
  const human = await exchange(service(), { path, body: { username: 'tom.okafor', ...keys } })

  expect(right.json).toMatchObject({ bearer: hex64, config: { loginName, isAdmin: false } })
  expect([wrong.status, wrong.json, human.status]).toEqual([401, refusal, 401])
})

it('unknown people cost as much time as wrong passwords', async () => {
  const maria = someone(service(), 'maria.santos')
  const took = async (username: string): Promise<number> => {
    const startedAt = performance.now()
    await logIn(service(), { ...maria, username, password: 'Wrong-Password-1!' })
    return performance.now() - startedAt
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 5; round++) {
    known.push(await took('maria.santos'))
    unknown.push(await took('nobody'))
  }

  const ratio = Math.min(...unknown) / Math.min(...known)
  expect(ratio).toBeGreaterThan(0.6)
  expect(ratio).toBeLessThan(1.7)
})
