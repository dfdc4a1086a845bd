// The reset over the wire: what is sent where, whose clock counts, and every way to be refused.
import { describe, expect, it } from 'vitest'
import type { SolveCaptcha } from '../../../src-main/adapters/altcha-solver'
import { createHttpPasswordReset } from '../../../src-main/adapters/http-password-reset'
import type { AccountHome, PasswordResetService } from '../../../src-main/core/ports'
import { failed, succeeded } from '../../../src-main/core/result'
import { answerOf, createFakeHttpExchange, type PlainAnswer } from '../../fakes/fake-http-exchange'
import { HOME, LOGIN_NAME, NOW_MS } from '../../support/sign-in-samples'
import { createSteppedClock } from './stepped-clock'

const HOST = 'z1.reset.liveperson.net'
const home: AccountHome = { ...HOME, resetHost: HOST }
const TOKEN = 'k3Jx0q9Zb7Yt5Rw2Pv8Lm4Nc6Hd1Gf-_AsUeIoXyZ01'
const PASSWORD = 'Quiet-Harbour-27'
const SOLUTION = 'c29sdXRpb24='
const ROOT = `https://${HOST}/api/account/${HOME.accountId}/password-reset/v1`
const CHALLENGE = {
  algorithm: 'SHA-256',
  challenge: 'a'.repeat(64),
  maxnumber: 10_000,
  salt: `c0ffee?expires=${NOW_MS / 1_000 + 300}&`,
  signature: 'b'.repeat(64),
}

const never = (): AbortSignal => new AbortController().signal
const solve: SolveCaptcha = () => Promise.resolve(succeeded(SOLUTION))

function resetAnswering(answer: PlainAnswer, solveCaptcha = solve) {
  const exchange = createFakeHttpExchange(() => answerOf(answer))
  const reset = createHttpPasswordReset(exchange, {
    isAllowedHost: (host) => host.endsWith('.liveperson.net'),
    clock: createSteppedClock(NOW_MS),
    solveCaptcha,
  })
  return { exchange, reset }
}

const CALLS = {
  captcha: (reset: PasswordResetService, at = home) => reset.captcha(at, never()),
  request: (reset: PasswordResetService, at = home) =>
    reset.request(at, { loginName: LOGIN_NAME, captcha: SOLUTION }, never()),
  link: (reset: PasswordResetService, at = home) => reset.openLink(at, TOKEN, never()),
  password: (reset: PasswordResetService, at = home) =>
    reset.changePassword(at, { token: TOKEN, password: PASSWORD }, never()),
} as const
const NAMES = ['captcha', 'request', 'link', 'password'] as const

const refusal = (status: number, reset: unknown, message = 'No.'): PlainAnswer => ({
  status,
  body: { error: { time: 'x', message, responseStatus: 'X' }, reset },
})

describe('what is sent', () => {
  it.each([
    ['captcha', 'GET', undefined],
    ['request', 'POST', { username: LOGIN_NAME, captcha: SOLUTION }],
    ['link', 'POST', { token: TOKEN }],
    ['password', 'POST', { token: TOKEN, password: PASSWORD }],
  ] as const)('goes to %s once, with secrets in its body only', async (name, method, body) => {
    const { exchange, reset } = resetAnswering({ status: 500 })
    await CALLS[name](reset)

    expect(exchange.bodies()).toEqual([body])
    const [sent] = exchange.requests()
    expect(sent).toMatchObject({ method, url: `${ROOT}/${name}` })
    expect(JSON.stringify(sent?.headers)).not.toContain(TOKEN)
  })

  it.each(NAMES)('is nothing for a host that is not allowed: %s', async (name) => {
    const { exchange, reset } = resetAnswering({})
    const answer = await CALLS[name](reset, { ...home, resetHost: 'liveperson.net.example' })

    expect(answer).toMatchObject({ ok: false, failure: { kind: 'hostNotAllowed' } })
    expect(exchange.requests()).toEqual([])
  })

  it.each(NAMES)('is nothing where the extension is not announced: %s', async (name) => {
    const { exchange, reset } = resetAnswering({})
    const answer = await CALLS[name](reset, { ...HOME, resetHost: null })

    expect(answer).toMatchObject({ ok: false, failure: { kind: 'passwordChangeElsewhere' } })
    expect(exchange.requests()).toEqual([])
  })
})

describe('a captcha', () => {
  const dateAfter = (ms: number): string => new Date(NOW_MS + ms).toUTCString()

  it.each([
    ['by this clock where no Date is told', {}, 300_000],
    ['by the service’s clock where it agrees', { date: dateAfter(0) }, 300_000],
    ['by the service’s clock that is 2 minutes ahead', { date: dateAfter(120_000) }, 180_000],
    ['by the service’s clock that is 2 minutes behind', { date: dateAfter(-120_000) }, 420_000],
    ['at once, at the earliest in a second', { date: dateAfter(900_000) }, 1_000],
    ['by this clock where a cache answered', { date: dateAfter(120_000), age: '9' }, 300_000],
  ])('ends %s', async (_how, headers, leftMs) => {
    const { reset } = resetAnswering({ headers, body: CHALLENGE })

    expect(await reset.captcha(home, never())).toEqual({
      ok: true,
      value: { solution: SOLUTION, expiresAtMs: NOW_MS + leftMs },
    })
  })

  it('that states no end is good for an hour here', async () => {
    const { reset } = resetAnswering({ body: { ...CHALLENGE, salt: 'c0ffee' } })

    expect(await reset.captcha(home, never())).toMatchObject({
      value: { expiresAtMs: NOW_MS + 3_600_000 },
    })
  })

  it.each([
    ['tooMuchWork', ['maxnumber']],
    ['noSolution', ['challenge']],
  ] as const)('that cannot be solved (%s) names the field', async (kind, fields) => {
    const { reset } = resetAnswering({ body: CHALLENGE }, () => Promise.resolve(failed({ kind })))

    expect(await reset.captcha(home, never())).toMatchObject({
      failure: { kind: 'unexpectedAnswer', problem: { kind: 'missingFields', fields } },
    })
  })

  it('that was stopped while it was solved is nobody’s fault', async () => {
    const { reset } = resetAnswering({ body: CHALLENGE }, () =>
      Promise.resolve(failed({ kind: 'aborted' })),
    )

    expect(await reset.captcha(home, never())).toEqual({ ok: false, failure: { kind: 'aborted' } })
  })
})

describe('an answer', () => {
  it.each([
    [202, 'requestSubmitted'],
    [200, 'returnedToForm'],
  ])('%i says %s', async (status, outcome) => {
    const { reset } = resetAnswering({ status, body: { outcome } })

    expect(await CALLS.request(reset)).toEqual({ ok: true, value: { kind: outcome } })
  })

  it.each([
    ['captcha', ['algorithm', 'challenge', 'salt', 'signature']],
    ['request', ['outcome']],
    ['link', ['loginName', 'expiresInMs']],
    ['password', ['outcome']],
  ] as const)('without what is needed names it: %s', async (name, fields) => {
    const { reset } = resetAnswering({ body: {} })

    expect(await CALLS[name](reset)).toMatchObject({
      failure: { kind: 'unexpectedAnswer', problem: { kind: 'missingFields', fields } },
    })
  })

  it('says whose link it is, for an hour at most', async () => {
    const body = { loginName: 'maria.santos', expiresInMs: 86_400_000 }
    const { reset } = resetAnswering({ body })

    expect(await CALLS.link(reset)).toMatchObject({
      value: { loginName: 'maria.santos', expiresAtMs: NOW_MS + 3_600_000 },
    })
  })
})

describe('a refusal', () => {
  it.each([
    [400, 'captchaError', { kind: 'captchaError' }],
    [503, 'captchaError', { kind: 'captchaError' }],
    [409, 'processFailed', { kind: 'processFailed' }],
    [429, 'limitReached', { kind: 'limitReached' }],
    [401, 'linkUsed', { kind: 'linkUsed' }],
    [401, 'linkExpired', { kind: 'linkExpired' }],
    [401, 'linkUnknown', { kind: 'linkUnknown' }],
  ])('%i %s keeps its name and the service’s words', async (status, said, expected) => {
    const { reset } = resetAnswering(refusal(status, { refusal: said }, 'Process failed'))

    expect(await CALLS.password(reset)).toEqual({
      ok: false,
      failure: { ...expected, status, serviceMessage: 'Process failed', host: HOST, atMs: NOW_MS },
    })
  })

  it('by the policy names the rules', async () => {
    const rules = ['tooShort', 'tooBlue']
    const { reset } = resetAnswering(refusal(422, { refusal: 'policy', rules }))

    expect(await CALLS.password(reset)).toMatchObject({
      failure: { kind: 'passwordRefused', rules: ['tooShort', 'other'], status: 422 },
    })
  })

  it.each([
    [400, 'requestRefused'],
    [401, 'requestRefused'],
    [409, 'requestRefused'],
    [422, 'requestRefused'],
    [429, 'tooManyAttempts'],
    [451, 'blockedBySupport'],
    [500, 'serviceFailed'],
    [503, 'serviceFailed'],
  ])('%i that says nothing known has the meaning of its status: %s', async (status, kind) => {
    for (const said of [{ refusal: 'tooBlue' }, {}, null, undefined]) {
      const { reset } = resetAnswering(refusal(status, said))

      expect(await CALLS.password(reset)).toMatchObject({ failure: { kind, status } })
    }
  })
})
