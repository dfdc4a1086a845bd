// The scenarios at the endpoints of the second factor and the admin's desk: each misbehaves there as
// it does at login, for whom it is meant.
import { beforeEach, describe, expect, it } from 'vitest'
import type { ScenarioInput } from '../../login-service/scenarios'
import { codeAt } from './authenticator'
import { type Caller, listUsers, readDesk } from './desk-client'
import { exchange, logIn, openSession, type Received, someone } from './https-exchange'
import {
  type Asked,
  askedFor,
  enrol,
  enrolCompletely,
  refusalOf,
  secretOf,
  standInStep,
  verify,
} from './second-factor-client'
import { serviceUnderTest } from './service-under-test'

const { service, control } = serviceUnderTest()

const set = (scenario: ScenarioInput, loginName?: string): Promise<unknown> =>
  control().send({
    kind: 'setScenario',
    scenario,
    ...(loginName === undefined ? {} : { target: { account: '16180339', loginName } }),
  })
let hers: Asked
let olivia: Caller
const askNina = async (): Promise<void> => {
  hers = await askedFor(service(), someone(service(), 'nina.kaur'))
}
const signInOlivia = async (): Promise<void> => {
  olivia = await openSession(service(), someone(service(), 'olivia.chen'))
}

const ask = {
  enrol: () => enrol(service(), hers),
  verify: () => verify(service(), hers, '123456'),
  users: () => listUsers(service(), olivia),
}

describe.each(['enrol', 'verify', 'users'] as const)('at %s', (at) => {
  beforeEach(at === 'users' ? signInOlivia : askNina)

  const once = { at, requests: 1 }
  const instead: readonly [string, ScenarioInput, (answer: Received) => boolean][] = [
    ['failing', { kind: 'failing', status: 503, ...once }, ({ status }) => status === 503],
    ['throttled', { kind: 'throttled', ...once }, ({ status }) => status === 429],
    ['blocked', { kind: 'blocked', ...once }, ({ status }) => status === 451],
    ['redirect', { kind: 'redirect', ...once }, ({ status }) => status === 302],
    ['htmlPage', { kind: 'htmlPage', ...once }, ({ text }) => text.startsWith('<!doctype html>')],
    ['malformedJson', { kind: 'malformedJson', ...once }, ({ text }) => /^\[?\{,/.test(text)],
    [
      'hugeBody',
      { kind: 'hugeBody', sizeBytes: 200_000, ...once },
      ({ text }) => Buffer.byteLength(text) === 200_000,
    ],
    [
      'wrongContentType',
      { kind: 'wrongContentType', ...once },
      ({ headers }) => headers['content-type'] === 'text/plain',
    ],
  ]

  it('each scenario misbehaves once, when told so', async () => {
    const seen: unknown[] = []
    for (const [kind, scenario, isSo] of instead) {
      await set(scenario)
      seen.push([kind, isSo(await ask[at]()), isSo(await ask[at]())])
    }

    expect(seen).toEqual(instead.map(([kind]) => [kind, true, false]))
  })

  it.each(['connectionReset', 'truncatedBody'] as const)('%s breaks it', async (kind) => {
    await set({ kind, at })

    await expect(ask[at]()).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('slow delays it', async () => {
    await set({ kind: 'slow', delayMs: 300, at })
    const startedAt = performance.now()

    await ask[at]()

    expect(performance.now() - startedAt).toBeGreaterThan(290)
  })

  it('a scenario for somebody else does not touch it', async () => {
    await set({ kind: 'failing', status: 503, at }, 'ravi.lost')

    expect((await ask[at]()).status).not.toBe(503)
  })
})

it.each(['enrol', 'verify'] as const)('%s is about the user of the challenge', async (at) => {
  await askNina()
  await set({ kind: 'failing', status: 503, at }, 'nina.kaur')

  expect((await ask[at]()).status).toBe(503)
})

it('missing fields can be told of a challenge, an enrolment, a refusal and a list', async () => {
  await askNina()
  await signInOlivia()
  await set({ kind: 'missingFields', fields: ['mfa.challenge'], at: 'login' })
  await set({ kind: 'missingFields', fields: ['otpauth'], at: 'enrol' })
  await set({ kind: 'missingFields', fields: ['mfa.triesLeft'], at: 'verify' })
  await set({ kind: 'missingFields', fields: ['loginName', 'pid'], at: 'users' })

  const login = await logIn(service(), someone(service(), 'ravi.lost'))
  const answers = [await ask.enrol(), await ask.verify(), await ask.users()]

  expect(login.json).toMatchObject({ mfa: { step: 'enrol' } })
  expect(login.json).not.toHaveProperty('mfa.challenge')
  expect(answers.map(({ json }) => json)).toEqual([
    {},
    { error: expect.anything() as unknown, mfa: { refusal: 'wrongCode' } },
    expect.arrayContaining([{ id: expect.any(Number) as unknown, deleted: false }]),
  ])
})

it.each([
  'otpauth://totp/LivePerson:nina?secret=no+base32&issuer=LivePerson',
  'otpauth://hotp/LivePerson:nina?secret=GEZDGNBVGY3TQOJQ&counter=1',
  'https://portal.example/',
  '',
])('malformedEnrolment hands out %j', async (otpauth) => {
  await askNina()
  await set({ kind: 'malformedEnrolment', otpauth })

  const answer = await ask.enrol()

  expect([answer.status, answer.json]).toEqual([200, { otpauth }])
})

it('the clock of enrol and verify is the service’s, shifted at each alone', async () => {
  await askNina()
  const secret = secretOf(await ask.enrol())
  await set({ kind: 'clockSkew', skewMs: 10 * 365 * 86_400_000, at: 'verify' })

  const early = await verify(service(), hers, codeAt(secret, Math.floor(Date.now() / 30_000)))
  await control().send({ kind: 'clearScenarios', scenario: 'clockSkew' })
  const step = await standInStep(control())
  const right = await verify(service(), hers, codeAt(secret, step))

  expect([refusalOf(early), right.status]).toMatchObject([[401, { refusal: 'wrongCode' }], 200])
})

it('a service whose clock stands before 1970 still answers', async () => {
  await askNina()
  await ask.enrol()
  await set({ kind: 'clockSkew', skewMs: -100 * 365 * 86_400_000, at: 'verify' })

  expect(refusalOf(await ask.verify())).toMatchObject([401, { refusal: 'wrongCode' }])
})

it.each(['enrol', 'verify'] as const)(
  'disabled at %s says so and ends the challenge',
  async (at) => {
    await askNina()
    await set({ kind: 'disabled', at, requests: 1 }, 'nina.kaur')

    const answers = [await ask[at](), await ask.enrol()]

    expect(answers.map(refusalOf)).toEqual([
      [401, { refusal: 'userDisabled' }],
      [401, { refusal: 'challengeUnknown' }],
    ])
  },
)

it('disabled at users ends what an admin may do, with a 401', async () => {
  await signInOlivia()
  await set({ kind: 'disabled', at: 'users' })

  const answers = [await ask.users(), await readDesk(service(), olivia)]

  expect(answers.map(({ status }) => status)).toEqual([401, 401])
})

it('sessionLifetime counts for a session that a code opened', async () => {
  const step = await standInStep(control())
  await set({ kind: 'sessionLifetime', lifetimeMs: 60_000 })

  const { answer } = await enrolCompletely(service(), someone(service(), 'ravi.lost'), step)

  expect(answer.json).toMatchObject({ sessionTTl: '60000' })
})

it('the extension is announced like any service, and can be hidden', async () => {
  const path = '/api/account/31415926/service/mfaLogin.v1/baseURI.json?version=1.0'
  const announced = await exchange(service(), { path })
  await set({ kind: 'servicesNotListed', services: ['mfaLogin.v1'] })
  const hidden = await exchange(service(), { path })

  expect([announced.json, hidden.status]).toEqual([
    { service: 'mfaLogin.v1', account: '31415926', baseURI: new URL(service().origin).host },
    400,
  ])
})
