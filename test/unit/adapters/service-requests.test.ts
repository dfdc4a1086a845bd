// What leaves for the service, what does not, and which answers tell the time.
import { describe, expect, it } from 'vitest'
import { createSendJson, type JsonRequest } from '../../../src-main/adapters/service-requests'
import { serviceTimeOf } from '../../../src-main/adapters/service-time'
import type { HttpAnswer, TransportFailure } from '../../../src-main/adapters/http-exchange'
import type { TimeSample } from '../../../src-main/core/service-clock/clock-skew'
import {
  answerOf,
  createFakeHttpExchange,
  RECEIVED_MS,
  SENT_MS,
} from '../../fakes/fake-http-exchange'
import { createSteppedClock } from './stepped-clock'

const DATE = 'Mon, 21 Sep 2026 14:13:20 GMT'
const SERVICE_MS = 1_790_000_000_000
const URL_OF_SERVICE = 'https://z1.agentvep.liveperson.net/api'

function sending(answer: HttpAnswer | TransportFailure) {
  const samples: TimeSample[] = []
  const exchange = createFakeHttpExchange(() => answer)
  const sendJson = createSendJson(exchange, {
    isAllowedHost: (host) => host.endsWith('.liveperson.net'),
    clock: createSteppedClock(),
    noteTime: (sample) => samples.push(sample),
  })
  const send = (request: Partial<JsonRequest> = {}) =>
    sendJson(
      { method: 'GET', url: URL_OF_SERVICE, deadlineMs: 1_000, ...request },
      new AbortController().signal,
    )
  return { exchange, samples, send }
}

describe('a request', () => {
  it('carries its body as JSON', async () => {
    const { exchange, send } = sending(answerOf({}))
    await send({ method: 'POST', body: { a: 'é' }, headers: { cookie: 'c=1' } })
    expect(exchange.requests()).toEqual([
      {
        method: 'POST',
        url: URL_OF_SERVICE,
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          cookie: 'c=1',
        },
        body: '{"a":"é"}',
        deadlineMs: 1_000,
        limitBytes: 1_048_576,
      },
    ])
  })

  it('without a body names no type for one', async () => {
    const { exchange, send } = sending(answerOf({}))
    await send()
    expect(exchange.requests()[0]?.headers).toEqual({ accept: 'application/json' })
  })

  it('whose body is a text takes it to the letter', async () => {
    const { exchange, send } = sending(answerOf({}))
    await send({ method: 'PUT', body: '{"id": 12345678901234567890}', limitBytes: 5 })
    expect(exchange.requests()[0]).toMatchObject({
      body: '{"id": 12345678901234567890}',
      limitBytes: 5,
    })
  })

  it.each([
    ['another host', 'https://z1.agentvep.liveperson.net.example/api'],
    ['no encryption', 'http://z1.agentvep.liveperson.net/api'],
  ])('does not leave for %s', async (_case, url) => {
    const { exchange, send } = sending(answerOf({}))
    expect(await send({ url })).toMatchObject({ failure: { kind: 'hostNotAllowed' } })
    expect(exchange.requests()).toEqual([])
  })
})

describe('an answer tells the time', () => {
  it.each([200, 204, 401, 404, 429, 503])('with status %i', async (status) => {
    const { samples, send } = sending(answerOf({ status, headers: { date: DATE } }))
    await send()
    expect(samples).toEqual([
      { serviceMs: SERVICE_MS, sentAtMs: SENT_MS, receivedAtMs: RECEIVED_MS },
    ])
  })

  it.each<[string, HttpAnswer | TransportFailure]>([
    ['without a Date', answerOf({})],
    ['with an unreadable one', answerOf({ headers: { date: 'today' } })],
    ['out of a cache', answerOf({ headers: { date: DATE, age: '0' } })],
    ['that broke off', { kind: 'truncated', status: 200 }],
    ['that leads elsewhere', { kind: 'redirect', status: 302, location: 'https://x' }],
    ['that is none', { kind: 'transport', problem: 'offline', code: 'ERR_INTERNET_DISCONNECTED' }],
  ])('but not one %s', async (_case, answer) => {
    const { samples, send } = sending(answer)
    await send()
    expect(samples).toEqual([])
  })
})

describe('serviceTimeOf', () => {
  it.each([
    ['the usual form', DATE, SERVICE_MS],
    ['the end of a year', 'Thu, 31 Dec 2026 23:59:59 GMT', Date.UTC(2026, 11, 31, 23, 59, 59)],
    ['an obsolete form', 'Monday, 21-Sep-26 14:13:20 GMT', null],
    ['the other obsolete form', 'Mon Sep 21 14:13:20 2026', null],
    ['another zone', 'Mon, 21 Sep 2026 14:13:20 +0200', null],
    ['a number', '1790000000', null],
    ['no such day', 'Mon, 99 Sep 2026 14:13:20 GMT', null],
    ['two of them', `${DATE}\n${DATE}`, null],
  ])('reads %s', (_case, date, expected) => {
    expect(serviceTimeOf({ date })).toBe(expected)
  })
})
