// The second factor over the wire: challenges, secrets, codes, and every way to be refused.
import { describe, expect, it } from 'vitest'
import { createHttpLoginGateway } from '../../../src-main/adapters/http-login-gateway'
import type { HttpAnswer } from '../../../src-main/adapters/http-exchange'
import type { AccountHome, LoginGateway } from '../../../src-main/core/ports'
import type { Challenge } from '../../../src-main/core/second-factor/challenge'
import { toEpochMs } from '../../../src-main/core/ids'
import { ACCOUNT_ID, HOME, LOGIN_NAME, NOW_MS } from '../../support/sign-in-samples'
import { answerOf, createFakeHttpExchange, type PlainAnswer } from '../../fakes/fake-http-exchange'
import { createSteppedClock } from './stepped-clock'

const HOST = 'z1.mfa.liveperson.net'
const USERS_HOST = 'z1.users.liveperson.net'
const home: AccountHome = { ...HOME, secondFactorHost: HOST }
const TOKEN = 'k3Jx0q9Zb7Yt5Rw2Pv8Lm4Nc6Hd1Gf-_AsUeIoXyZ01'
const CODE = '492039'
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const ADDRESS = `otpauth://totp/LivePerson:x?secret=${KEY}&issuer=LivePerson&algorithm=SHA1&digits=6&period=30`
const PASSWORD = 'Sesame-street-4711!'
const DATE = 'Mon, 21 Sep 2026 14:13:20 GMT'

const challenge: Challenge = {
  facts: { step: 'verify', expiresAtMs: toEpochMs(NOW_MS + 300_000) },
  token: TOKEN,
}
const OPENED = {
  csrf: 'c'.repeat(64),
  bearer: 'b'.repeat(64),
  sessionTTl: '28800000',
  config: { isAdmin: true },
}
const COOKIE = { 'set-cookie': 'session_id=77aa; Path=/' }

function gatewayAnswering(answer: PlainAnswer | HttpAnswer) {
  const exchange = createFakeHttpExchange(() => ('kind' in answer ? answer : answerOf(answer)))
  const gateway = createHttpLoginGateway(exchange, {
    csds: 'https://api.liveperson.net',
    isAllowedHost: (host) => host.endsWith('.liveperson.net'),
    clock: createSteppedClock(NOW_MS),
  })
  return { exchange, gateway }
}

const signal = (): AbortSignal => new AbortController().signal
const signIn = (gateway: LoginGateway, at = home) =>
  gateway.signIn(at, { loginName: LOGIN_NAME, password: PASSWORD }, signal())
const answerChallenge = (gateway: LoginGateway, at = home) =>
  gateway.answerChallenge(at, LOGIN_NAME, challenge, CODE, signal())
const fetchEnrolment = (gateway: LoginGateway, at = home) =>
  gateway.fetchEnrolment(at, challenge, signal())

const refusal = (status: number, mfa: object, message = 'No.'): PlainAnswer => ({
  status,
  headers: { date: DATE },
  body: { error: { time: 'x', message, responseStatus: 'X' }, mfa },
})

describe('resolve', () => {
  const services = (...list: readonly (readonly [service: string, baseURI: string])[]) => ({
    body: { baseURIs: list.map(([service, baseURI]) => ({ service, baseURI, account: 'x' })) },
  })

  it.each([
    [
      'names both hosts',
      [
        ['mfaLogin.v1', HOST],
        ['accountConfigReadWrite', USERS_HOST],
      ],
      { secondFactorHost: HOST, usersHost: USERS_HOST },
    ],
    ['knows of none that is not listed', [], { secondFactorHost: null, usersHost: null }],
    [
      'takes no other version',
      [['mfaLogin.v2', HOST]],
      { secondFactorHost: null, usersHost: null },
    ],
    [
      'takes no host that is not allowed',
      [
        ['mfaLogin.v1', 'mfa.example'],
        ['accountConfigReadWrite', 'liveperson.net.example'],
      ],
      { secondFactorHost: null, usersHost: null },
    ],
  ] as const)('%s', async (_case, list, hosts) => {
    const { gateway } = gatewayAnswering(services(['agentVep', HOME.loginHost], ...list))
    expect(await gateway.resolve(ACCOUNT_ID, signal())).toMatchObject({ ok: true, value: hosts })
  })
})

describe('signIn', () => {
  const mfa = { version: 1, step: 'enrol', challenge: TOKEN, expiresInMs: 300_000 }

  it.each(['enrol', 'verify'])('takes a challenge to %s', async (step) => {
    const { gateway } = gatewayAnswering(refusal(401, { ...mfa, step }))
    expect(await signIn(gateway)).toEqual({
      ok: true,
      value: {
        kind: 'challenged',
        challenge: { facts: { step, expiresAtMs: NOW_MS + 300_000 }, token: TOKEN },
      },
    })
  })

  it.each([
    [1, 1_000],
    [1_500.7, 1_500],
    [9e12, 3_600_000],
  ])('gives a challenge of %d ms the sane life of %i ms', async (expiresInMs, lifeMs) => {
    const { gateway } = gatewayAnswering(refusal(401, { ...mfa, expiresInMs }))
    expect(await signIn(gateway)).toMatchObject({
      value: { challenge: { facts: { expiresAtMs: NOW_MS + lifeMs } } },
    })
  })

  it.each([
    ['another version', { ...mfa, version: 2 }],
    ['no version', { ...mfa, version: undefined }],
    ['another step', { ...mfa, step: 'call' }],
    ['no challenge', { ...mfa, challenge: undefined }],
    ['an empty challenge', { ...mfa, challenge: '' }],
    ['a life of nothing', { ...mfa, expiresInMs: 0 }],
    ['nothing known', {}],
    ['a text', 'required'],
    ['a list', []],
  ])('says that a second factor of %s is beyond this app', async (_case, said) => {
    const { gateway } = gatewayAnswering(refusal(401, said as object, 'Second factor required'))
    expect(await signIn(gateway)).toEqual({
      ok: false,
      failure: {
        kind: 'secondFactorElsewhere',
        status: 401,
        serviceMessage: 'Second factor required',
        host: HOME.loginHost,
        atMs: NOW_MS,
      },
    })
  })

  it('says so of a challenge by a service that announced none', async () => {
    const { gateway } = gatewayAnswering(refusal(401, mfa))
    expect(await signIn(gateway, { ...home, secondFactorHost: null })).toMatchObject({
      failure: { kind: 'secondFactorElsewhere' },
    })
  })

  it.each([
    ['without a word of it', refusal(401, mfa), { mfa: undefined }, 'rejected'],
    ['with null for it', refusal(401, mfa), { mfa: null }, 'rejected'],
  ])('takes a 401 %s as a refusal', async (_case, answer, change, kind) => {
    const { gateway } = gatewayAnswering({
      ...answer,
      body: { ...(answer.body as object), ...change },
    })
    expect(await signIn(gateway)).toMatchObject({ failure: { kind } })
  })

  it.each([
    [403, 'requestRefused'],
    [503, 'serviceFailed'],
  ])('looks for a challenge in a 401 alone, not in a %i', async (status, kind) => {
    const { gateway } = gatewayAnswering(refusal(status, mfa))
    expect(await signIn(gateway)).toMatchObject({ failure: { kind } })
  })

  it.each([
    ['an admin', { isAdmin: true }, true],
    ['no admin', { isAdmin: false }, false],
    ['nobody said to be one', {}, false],
    ['somebody said so oddly', { isAdmin: 'true' }, false],
    ['somebody without a config', undefined, false],
    ['somebody with an odd config', 'x', false],
  ])('opens the session of %s', async (_case, config, isAdmin) => {
    const { gateway } = gatewayAnswering({ body: { ...OPENED, config }, headers: COOKIE })
    expect(await signIn(gateway)).toMatchObject({
      value: { kind: 'opened', session: { facts: { isAdmin } } },
    })
  })

  it('takes no bearer that could not stand in a header', async () => {
    const body = { ...OPENED, bearer: 'a\r\nx: y' }
    const { gateway } = gatewayAnswering({ body, headers: COOKIE })
    expect(await signIn(gateway)).toMatchObject({
      failure: { kind: 'unexpectedAnswer', problem: { fields: ['bearer'] } },
    })
  })
})

describe('fetchEnrolment', () => {
  it('sends the challenge once and gives out the secret', async () => {
    const { exchange, gateway } = gatewayAnswering({ body: { otpauth: ADDRESS } })
    expect(await fetchEnrolment(gateway)).toEqual({
      ok: true,
      value: { address: ADDRESS, key: KEY },
    })
    expect(exchange.requests()).toMatchObject([
      { method: 'POST', url: `https://${HOST}/api/account/${ACCOUNT_ID}/mfa/v1/enrol` },
    ])
    expect(exchange.bodies()).toEqual([{ challenge: TOKEN }])
  })

  it.each([
    ['a page', 'https://example.com', 'notAnAddress'],
    ['counters', ADDRESS.replace('totp', 'hotp'), 'notTotp'],
    ['a short key', ADDRESS.replace(KEY, 'GEZDGNBV'), 'keyTooShort'],
  ])('refuses %s in place of a secret, without repeating it', async (_case, otpauth, problem) => {
    const { gateway } = gatewayAnswering({ body: { otpauth } })
    expect(await fetchEnrolment(gateway)).toEqual({
      ok: false,
      failure: { kind: 'enrolmentUnusable', problem, host: HOST, atMs: NOW_MS },
    })
  })

  it.each<[string, PlainAnswer | HttpAnswer, string]>([
    ['handed out before', refusal(409, { refusal: 'alreadyHandedOut' }), 'enrolmentHandedOut'],
    ['enrolled', refusal(409, { refusal: 'alreadyEnrolled' }), 'refusedWithoutReason'],
    ['unknown', refusal(401, { refusal: 'challengeUnknown' }), 'challengeUnknown'],
    ['expired', refusal(401, { refusal: 'challengeExpired' }), 'challengeExpired'],
    ['disabled', refusal(401, { refusal: 'userDisabled' }), 'userDisabledNow'],
    ['no secret', { body: {} }, 'unexpectedAnswer'],
    ['a page', { body: '<html>' }, 'unexpectedAnswer'],
    ['cut off', { kind: 'truncated', status: 200 }, 'unexpectedAnswer'],
    ['failing', { status: 503 }, 'serviceFailed'],
  ])('tells: %s', async (_case, answer, kind) => {
    const { gateway } = gatewayAnswering(answer)
    expect(await fetchEnrolment(gateway)).toMatchObject({ ok: false, failure: { kind } })
  })
})

describe('answerChallenge', () => {
  it('sends challenge and code once and opens the session', async () => {
    const { exchange, gateway } = gatewayAnswering({ body: OPENED, headers: COOKIE })
    expect(await answerChallenge(gateway)).toMatchObject({
      ok: true,
      value: {
        facts: { loginName: LOGIN_NAME, loginHost: HOME.loginHost, isAdmin: true },
        secrets: { bearer: OPENED.bearer, csrf: OPENED.csrf, sessionCookie: '77aa' },
      },
    })
    expect(exchange.requests()).toMatchObject([
      { method: 'POST', url: `https://${HOST}/api/account/${ACCOUNT_ID}/mfa/v1/verify` },
    ])
    expect(exchange.bodies()).toEqual([{ challenge: TOKEN, code: CODE }])
  })

  it.each<[string, PlainAnswer, object]>([
    [
      'a wrong code, and how many are left',
      refusal(401, { refusal: 'wrongCode', triesLeft: 4 }),
      { kind: 'codeRefused', triesLeft: 4, serviceNowMs: 1_790_000_000_000 },
    ],
    [
      'a wrong code of a service that does not count aloud',
      refusal(401, { refusal: 'wrongCode' }),
      { kind: 'codeRefused', triesLeft: null },
    ],
    [
      'a wrong code of a service without a clock',
      { ...refusal(401, { refusal: 'wrongCode' }), headers: {} },
      { kind: 'codeRefused', serviceNowMs: null },
    ],
    ['a code used already', refusal(401, { refusal: 'codeUsed' }), { kind: 'codeUsed' }],
    ['too many codes', refusal(401, { refusal: 'tooManyCodes' }), { kind: 'tooManyCodes' }],
    ['an unknown one', refusal(401, { refusal: 'challengeUnknown' }), { kind: 'challengeUnknown' }],
    ['an expired one', refusal(401, { refusal: 'challengeExpired' }), { kind: 'challengeExpired' }],
    ['the lock-out', refusal(401, { refusal: 'userDisabled' }), { kind: 'userDisabledNow' }],
    ['a new refusal', refusal(401, { refusal: 'wrongPhase' }), { kind: 'refusedWithoutReason' }],
    [
      'no secret handed out',
      refusal(409, { refusal: 'notHandedOut' }),
      { kind: 'refusedWithoutReason' },
    ],
    [
      'an odd count',
      refusal(401, { refusal: 'wrongCode', triesLeft: -1 }),
      { kind: 'refusedWithoutReason' },
    ],
    ['a bare 401', { status: 401 }, { kind: 'refusedWithoutReason' }],
    ['a malformed request', { status: 400 }, { kind: 'refusedWithoutReason' }],
    ['a refusal in a 503', refusal(503, { refusal: 'wrongCode' }), { kind: 'serviceFailed' }],
    ['a pause', { status: 429 }, { kind: 'tooManyAttempts' }],
    ['no cookie', { body: OPENED }, { kind: 'unexpectedAnswer' }],
    ['no bearer', { body: {}, headers: COOKIE }, { kind: 'unexpectedAnswer' }],
  ])('tells: %s', async (_case, answer, failure) => {
    const { gateway } = gatewayAnswering(answer)
    const outcome = await answerChallenge(gateway)
    expect(outcome).toMatchObject({ ok: false, failure })
    expect(JSON.stringify(outcome)).not.toContain(TOKEN)
    expect(JSON.stringify(outcome)).not.toContain(CODE)
  })
})

describe('without an announced extension', () => {
  it.each([
    ['fetchEnrolment', fetchEnrolment],
    ['answerChallenge', answerChallenge],
  ])('%s sends nothing', async (_case, call) => {
    const { exchange, gateway } = gatewayAnswering({})
    expect(await call(gateway, { ...home, secondFactorHost: null })).toMatchObject({
      failure: { kind: 'loginServiceNotListed' },
    })
    expect(exchange.requests()).toEqual([])
  })
})
