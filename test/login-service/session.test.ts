// Refresh and logout over real HTTPS: cookie, csrf, lifetime, one session a user.
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { exchange, logIn, logOut, openSession, refresh, someone } from './https-exchange'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const time: unknown = expect.stringMatching(
  /^[A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:\d\d:\d\d [AP]M$/,
)
const noSession = {
  error: {
    time,
    message: 'Bad Authentication (invalid site or agent)',
    responseStatus: 'UNAUTHORIZED',
  },
}

it('a refresh answers 200 with an empty body and sets the same cookie again', async () => {
  const session = await openSession(service(), someone(service(), 'maria.santos'))

  const answer = await refresh(service(), session)

  expect([answer.status, answer.text, answer.headers['set-cookie']]).toEqual([
    200,
    '',
    [`${session.cookie}; Path=/; HttpOnly; Secure; SameSite=None`],
  ])
})

it('a logout answers 200 with an empty body and ends the session', async () => {
  const session = await openSession(service(), someone(service(), 'maria.santos'))

  const answer = await logOut(service(), session)
  const after = [await refresh(service(), session), await logOut(service(), session)]

  expect([answer.status, answer.text]).toEqual([200, ''])
  expect(after.map(({ status, json }) => [status, json])).toEqual([
    [401, noSession],
    [401, noSession],
  ])
  expect((await control().status()).sessions).toBe(0)
})

it.each(['refresh', 'logout'])('%s with a wrong csrf gives the documented body', async (action) => {
  const session = await openSession(service(), someone(service(), 'maria.santos'))

  const answer = await exchange(service(), {
    path: `/api/account/${session.account}/${action}`,
    headers: { cookie: session.cookie },
    body: { csrf: 'f'.repeat(64) },
  })

  expect([answer.status, answer.json]).toEqual([
    401,
    {
      error: {
        time,
        message:
          'CSRF token invalid! The CSRF token on request does not match the CSRF token on the session',
        internalCode: 10,
        responseStatus: 'UNAUTHORIZED',
      },
    },
  ])
  expect((await refresh(service(), session)).status).toBe(200)
})

it.each([
  ['no cookie', ''],
  ['an unknown session', 'session_id=unknown'],
  ['another letter case', 'SESSION_ID='],
])('refresh with %s is a 401', async (_what, cookie) => {
  const session = await openSession(service(), someone(service(), 'maria.santos'))
  const sent = cookie.endsWith('=') ? session.cookie.replace('session_id=', cookie) : cookie

  const answer = await refresh(service(), { ...session, cookie: sent })

  expect([answer.status, answer.json]).toEqual([401, noSession])
})

it('the session of one account does not count in another', async () => {
  const session = await openSession(service(), someone(service(), 'maria.santos'))

  const answer = await refresh(service(), { ...session, account: '27182818' })

  expect(answer.status).toBe(401)
})

it.each(['refresh', 'logout'])(
  '%s accepts the cookie as the documentation writes it',
  async (action) => {
    const session = await openSession(service(), someone(service(), 'maria.santos'))

    const answer = await exchange(service(), {
      path: `/api/account/${session.account}/${action}`,
      headers: { cookie: session.cookie.replace('session_id', 'Session_id') },
      body: { csrf: session.csrf },
    })

    expect(answer.status).toBe(200)
  },
)

it.each(['', '?v=1.2', '?v=1.3', '?v=7'])(
  'refresh and logout take any version (%j)',
  async (query) => {
    const session = await openSession(service(), someone(service(), 'maria.santos'))
    const ask = async (action: string): Promise<number> => {
      const { status } = await exchange(service(), {
        path: `/api/account/${session.account}/${action}${query}`,
        headers: { cookie: session.cookie },
        body: { csrf: session.csrf },
      })
      return status
    }

    expect([await ask('refresh'), await ask('logout')]).toEqual([200, 200])
  },
)

it.each([
  ['no csrf', {}],
  ['a number', { csrf: 1 }],
  ['no JSON', 'csrf=1'],
])('a body with %s is a 400', async (_what, body) => {
  const session = await openSession(service(), someone(service(), 'maria.santos'))
  const ask = async (action: string): Promise<number> => {
    const path = `/api/account/${session.account}/${action}`
    const { status } = await exchange(service(), {
      path,
      headers: { cookie: session.cookie },
      body,
    })
    return status
  }

  expect([await ask('refresh'), await ask('logout')]).toEqual([400, 400])
})

it('a new login ends the older session of that user, and of nobody else', async () => {
  const maria = someone(service(), 'maria.santos')
  const older = await openSession(service(), maria)
  const other = await openSession(service(), someone(service(), 'olivia.chen'))

  const newer = await openSession(service(), maria)

  const answers = await Promise.all([older, other, newer].map((one) => refresh(service(), one)))
  expect(answers.map(({ status }) => status)).toEqual([401, 200, 200])
})

it('a session ends its lifetime after the last refresh', async () => {
  await control().send({
    kind: 'setScenario',
    scenario: { kind: 'sessionLifetime', lifetimeMs: 2500 },
  })
  const maria = someone(service(), 'maria.santos')
  const answer = await logIn(service(), maria)
  const session = await openSession(service(), maria)

  await wait(1500)
  const first = await refresh(service(), session)
  await wait(1500)
  const second = await refresh(service(), session)
  await wait(2700)
  const late = await refresh(service(), session)

  expect(answer.json).toMatchObject({ sessionTTl: '2500' })
  expect([first.status, second.status, late.status]).toEqual([200, 200, 401])
})

it('control ends the sessions of one user', async () => {
  const hers = await openSession(service(), someone(service(), 'maria.santos'))
  const others = await openSession(service(), someone(service(), 'olivia.chen'))

  await control().send({
    kind: 'endSessions',
    target: { account: hers.account, loginName: 'maria.santos' },
  })

  const answers = await Promise.all([hers, others].map((one) => refresh(service(), one)))
  expect(answers.map(({ status }) => status)).toEqual([401, 200])
})
