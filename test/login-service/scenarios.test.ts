// Every scenario over real HTTPS: what the client sees, for whom, where and how often.
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ScenarioInput } from '../../login-service/scenarios'
import type { Target } from '../../login-service/target'
import {
  exchange,
  logIn,
  logOut,
  openSession,
  type Received,
  refresh,
  type Someone,
  someone,
} from './https-exchange'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const anyNumber: unknown = expect.any(Number)
const maria = (): Someone => someone(service(), 'maria.santos')
const olivia = (): Someone => someone(service(), 'olivia.chen')
const target = ({ account, username }: Someone): Target => ({ account, loginName: username })
const set = (scenario: ScenarioInput, forWhom?: Someone): Promise<unknown> =>
  control().send({
    kind: 'setScenario',
    scenario,
    ...(forWhom === undefined ? {} : { target: target(forWhom) }),
  })
const askDomain = (account = '31415926'): Promise<Received> =>
  exchange(service(), { path: `/api/account/${account}/service/baseURI.json?version=1.0` })

describe('a refused user', () => {
  it.each([
    'disabled',
    'passwordExpired',
    'mustChangePassword',
    'ipRestricted',
    'ssoOnly',
  ] as const)('%s answers exactly as a wrong password does', async (kind) => {
    const wrong = await logIn(service(), { ...maria(), password: 'Wrong-Password-1!' })
    await set({ kind }, maria())

    const answer = await logIn(service(), maria())
    const other = await logIn(service(), olivia())

    const withoutTime = (text: string): string => text.replace(/"time":"[^"]+"/, '')
    expect([answer.status, withoutTime(answer.text), other.status]).toEqual([
      401,
      withoutTime(wrong.text),
      200,
    ])
  })

  it('keeps an open session, unless the scenario is set there too', async () => {
    const session = await openSession(service(), maria())
    await set({ kind: 'disabled' }, maria())
    const before = await refresh(service(), session)
    await set({ kind: 'disabled', at: 'refresh' }, maria())

    const after = await refresh(service(), session)

    expect([before.status, after.status]).toEqual([200, 401])
  })
})

describe('locked after N tries', () => {
  const wrong = (): Promise<Received> =>
    logIn(service(), { ...maria(), password: 'Wrong-Password-1!' })

  it('refuses the right password once N wrong ones came, until it is lifted', async () => {
    await set({ kind: 'lockedAfter', tries: 2 })
    await wrong()
    const stillOpen = await logIn(service(), maria())
    await wrong()
    await wrong()

    const locked = await logIn(service(), maria())
    const { failedTries } = await control().status()
    await control().send({ kind: 'clearScenarios', scenario: 'lockedAfter' })
    const lifted = await logIn(service(), maria())

    expect([stillOpen.status, locked.status, lifted.status]).toEqual([200, 401, 200])
    expect(failedTries).toEqual([
      { account: maria().account, loginName: 'maria.santos', count: 2, locked: true },
    ])
  })

  it('does not count tries from before', async () => {
    await wrong()
    await set({ kind: 'lockedAfter', tries: 1 }, maria())

    expect((await logIn(service(), maria())).status).toBe(200)
  })
})

describe('a status in place of the answer', () => {
  it('blocked is a 451', async () => {
    await set({ kind: 'blocked' }, maria())

    const answer = await logIn(service(), maria())

    expect([answer.status, answer.json]).toMatchObject([
      451,
      { error: { message: 'The account or userName is blacklisted by LivePerson Support' } },
    ])
  })

  it('throttled is a 429 for so many requests, without Retry-After', async () => {
    await set({ kind: 'throttled', requests: 2 }, maria())

    const answers = [
      await logIn(service(), maria()),
      await logIn(service(), maria()),
      await logIn(service(), maria()),
    ]

    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200])
    expect(answers[0]?.headers['retry-after']).toBeUndefined()
    expect(answers[0]?.json).toMatchObject({ error: { responseStatus: 'TOO_MANY_REQUESTS' } })
  })

  it('throttled sends Retry-After where it is told to', async () => {
    await set({ kind: 'throttled', retryAfterSeconds: 7 })

    expect((await logIn(service(), maria())).headers['retry-after']).toBe('7')
  })

  it('a throttled login opens no session', async () => {
    await set({ kind: 'throttled' })

    await logIn(service(), maria())

    expect((await control().status()).sessions).toBe(0)
  })

  it.each([500, 502, 503, 504])('failing is a %i for the next K requests', async (status) => {
    const session = await openSession(service(), maria())
    await set({ kind: 'failing', status, at: 'refresh', requests: 1 })

    const answers = [await refresh(service(), session), await refresh(service(), session)]

    expect(answers.map((answer) => answer.status)).toEqual([status, 200])
  })

  it('failing at login says `error` as a text', async () => {
    await set({ kind: 'failing', status: 500 })

    const login = await logIn(service(), maria())
    const domain = await askDomain()

    expect([login.status, login.json]).toEqual([
      500,
      { error: 'LeLogin1 failed - invalid url received from app server' },
    ])
    expect([domain.status, domain.json]).toMatchObject([
      500,
      { error: { responseStatus: 'INTERNAL_SERVER_ERROR' } },
    ])
  })

  it('redirect is a 302 to another host', async () => {
    await set({ kind: 'redirect' })

    const answer = await askDomain()

    expect([answer.status, answer.headers.location]).toEqual([
      302,
      'https://portal.example/sign-in',
    ])
  })

  it('htmlPage is a 200 of a captive portal', async () => {
    await set({ kind: 'htmlPage' })

    const answer = await logIn(service(), maria())

    expect([answer.status, answer.headers['content-type']]).toEqual([
      200,
      'text/html; charset=utf-8',
    ])
    expect(answer.text).toContain('<!doctype html>')
  })
})

describe('a damaged answer', () => {
  it.each([askDomain, () => logIn(service(), maria())])(
    'connectionReset ends the connection with RST',
    async (ask) => {
      await set({ kind: 'connectionReset' })

      await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' })
      expect((await control().status()).requests.map(({ status }) => status)).toEqual([null])
    },
  )

  it('truncatedBody states more bytes than it sends', async () => {
    await set({ kind: 'truncatedBody' })

    await expect(logIn(service(), maria())).rejects.toMatchObject({ code: 'ECONNRESET' })
    await expect(askDomain()).rejects.toMatchObject({ code: 'ECONNRESET' })
    const { requests, sessions } = await control().status()
    expect([requests.map(({ status }) => status), sessions]).toEqual([[200, 200], 1])
  })

  it('truncatedBody breaks an empty answer too', async () => {
    const session = await openSession(service(), maria())
    await set({ kind: 'truncatedBody' })

    await expect(refresh(service(), session)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it.each([undefined, 'application/octet-stream'])(
    'wrongContentType keeps the body (%s)',
    async (contentType) => {
      const scenario = { kind: 'wrongContentType' } as const
      await set(contentType === undefined ? scenario : { ...scenario, contentType })

      const answer = await logIn(service(), maria())

      expect(answer.headers['content-type']).toBe(contentType ?? 'text/plain')
      expect(answer.json).toHaveProperty('bearer')
    },
  )

  it('malformedJson is complete and no JSON', async () => {
    await set({ kind: 'malformedJson' })

    const answers = [await logIn(service(), maria()), await askDomain()]

    for (const { text, headers } of answers) {
      expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
      expect(headers['content-length']).toBe(String(Buffer.byteLength(text)))
    }
  })

  it('missingFields drops what it names from the login answer', async () => {
    const fields = ['bearer', 'config.userId', 'Set-Cookie']
    await set({ kind: 'missingFields', fields }, maria())

    const answer = await logIn(service(), maria())

    expect(answer.json).not.toHaveProperty('bearer')
    expect(answer.json).not.toHaveProperty('config.userId')
    expect(answer.json).toHaveProperty('config.userPid')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('hugeBody is of that size and, read whole, still the answer', async () => {
    await set({ kind: 'hugeBody', sizeBytes: 3_000_001 })

    const answer = await logIn(service(), maria())

    expect(answer.text).toHaveLength(3_000_001)
    expect(answer.headers['content-length']).toBeUndefined()
    expect(answer.json).toHaveProperty('bearer')
  })
})

describe('time', () => {
  it('slow delays the answer', async () => {
    await set({ kind: 'slow', delayMs: 400, at: 'domain' })
    const startedAt = performance.now()

    await askDomain()

    expect(performance.now() - startedAt).toBeGreaterThan(390)
  })

  it('slow does nothing more for a client that went away', async () => {
    await set({ kind: 'slow', delayMs: 60_000, at: 'login' })
    const { account, username, password } = maria()
    const path = `/api/account/${account}/login`
    const signal = AbortSignal.timeout(300)

    await expect(
      exchange(service(), { path, body: { username, password }, signal }),
    ).rejects.toThrow()
    await wait(100)

    const { requests, sessions } = await control().status()
    expect([sessions, requests]).toEqual([
      0,
      [expect.objectContaining({ path, status: null, durationMs: anyNumber })],
    ])
  })

  it.each([-3_600_000, 86_400_000])('clockSkew shifts the Date header by %i ms', async (skewMs) => {
    await set({ kind: 'clockSkew', skewMs })

    const answers = [await askDomain(), await logIn(service(), maria())]

    for (const { headers } of answers) {
      const offMs = Date.parse(headers.date ?? '') - Date.now() - skewMs
      expect(Math.abs(offMs)).toBeLessThan(5000)
    }
  })
})

describe('for whom and where', () => {
  it('a user goes before an account, an account before the service', async () => {
    await control().send(
      { kind: 'setScenario', scenario: { kind: 'failing', status: 500, at: 'login' } },
      {
        kind: 'setScenario',
        scenario: { kind: 'failing', status: 502, at: 'login' },
        target: { account: maria().account },
      },
      {
        kind: 'setScenario',
        scenario: { kind: 'failing', status: 503, at: 'login' },
        target: target(maria()),
      },
    )

    const answers = [
      await logIn(service(), maria()),
      await logIn(service(), olivia()),
      await logIn(service(), someone(service(), 'tom.okafor')),
    ]

    expect(answers.map(({ status }) => status)).toEqual([503, 502, 500])
  })

  it('at login alone leaves the other endpoints in order', async () => {
    const session = await openSession(service(), maria())
    await set({ kind: 'failing', status: 503, at: 'login' })

    const answers = [
      await askDomain(),
      await logIn(service(), maria()),
      await refresh(service(), session),
      await logOut(service(), session),
    ]

    expect(answers.map(({ status }) => status)).toEqual([200, 503, 200, 200])
  })
})
