// Asking for a captcha without solving it: what is sent, and what each answer is worth.
import { describe, expect, it } from 'vitest'
import { createCaptchaProbe } from '../../../../src-main/adapters/probes/captcha-probe'
import type { AccountHome } from '../../../../src-main/core/ports'
import {
  answerOf,
  createFakeHttpExchange,
  type PlainAnswer,
} from '../../../fakes/fake-http-exchange'
import { HOME, NOW_MS } from '../../../support/sign-in-samples'
import { createSteppedClock } from '../stepped-clock'

const host = 'z1.reset.liveperson.net'
const goOn = new AbortController().signal
const CHALLENGE = {
  algorithm: 'SHA-256',
  challenge: 'a'.repeat(64),
  maxnumber: 1_000_000_000,
  salt: 'c0ffee',
  signature: 'b'.repeat(64),
}

function probeAt(
  home: AccountHome | null,
  answer:
    | PlainAnswer
    | { readonly kind: 'transport'; readonly problem: 'timedOut'; readonly code: string },
) {
  const exchange = createFakeHttpExchange(() => ('kind' in answer ? answer : answerOf(answer)))
  const probe = createCaptchaProbe(exchange, {
    isAllowedHost: (each) => each.endsWith('.liveperson.net'),
    clock: createSteppedClock(NOW_MS),
    homeOf: () => Promise.resolve(home),
  })
  return { exchange, look: () => probe(HOME.accountId, goOn) }
}

const home = { ...HOME, resetHost: host }
const refusal = (reset: object, status: number): PlainAnswer => ({ status, body: { reset } })

describe('a captcha', () => {
  it('is asked for once, and left unsolved however much work it is', async () => {
    const { exchange, look } = probeAt(home, { body: CHALLENGE })

    expect(await look()).toEqual({ kind: 'handedOut', host })
    expect(exchange.requests().map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET https://${host}/api/account/${HOME.accountId}/password-reset/v1/captcha`,
    ])
  })

  it.each([
    ['whose account is not found', null, { kind: 'accountNotFound' }],
    ['of LivePerson’s own page', { ...HOME, resetHost: null }, { kind: 'onPage' }],
  ])('%s is not asked for', async (_what, at, fact) => {
    const { exchange, look } = probeAt(at, { body: CHALLENGE })

    expect(await look()).toEqual(fact)
    expect(exchange.requests()).toEqual([])
  })

  it('is never asked for at a host that is not LivePerson’s', async () => {
    const { exchange, look } = probeAt({ ...HOME, resetHost: 'evil.example' }, { body: CHALLENGE })

    expect(await look()).toMatchObject({ kind: 'notLearned', code: 'hostNotAllowed' })
    expect(exchange.requests()).toEqual([])
  })

  it.each([
    [
      'that the service has none',
      refusal({ refusal: 'captchaError' }, 503),
      { kind: 'refused', status: 503 },
    ],
    ['an error of its own', { status: 500 }, { kind: 'refused', status: 500 }],
    ['to wait', { status: 429 }, { kind: 'notLearned', code: '429' }],
    ['nothing known', { status: 404 }, { kind: 'notLearned', code: '404' }],
    ['something else', { body: { challenge: 'x' } }, { kind: 'notLearned', code: 'missingFields' }],
    [
      'a web page',
      { headers: { 'content-type': 'text/html' }, body: '<p>' },
      { kind: 'notLearned', code: 'notJson' },
    ],
    [
      'nothing in time',
      { kind: 'transport', problem: 'timedOut', code: 'ERR_TIMED_OUT' } as const,
      { kind: 'notLearned', code: 'ERR_TIMED_OUT' },
    ],
  ])('is told apart where the answer is %s', async (_what, answer, fact) => {
    expect(await probeAt(home, answer).look()).toEqual({ ...fact, host })
  })
})
