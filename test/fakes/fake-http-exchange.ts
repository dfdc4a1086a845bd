// The network as a value: answers each request at once with what the test says, and keeps them all.
import { toEpochMs } from '../../src-main/core/ids'
import { failed, succeeded } from '../../src-main/core/result'
import type {
  HttpAnswer,
  HttpExchange,
  HttpRequest,
  TransportFailure,
} from '../../src-main/adapters/http-exchange'

export interface PlainAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** A text as it is, anything else as JSON. */
  readonly body?: unknown
}

export interface FakeHttpExchange extends HttpExchange {
  readonly requests: () => readonly HttpRequest[]
  /** Their bodies, read as JSON; undefined where there was none. */
  readonly bodies: () => readonly unknown[]
}

/** When every answer of this fake was asked for, and when it came. */
export const SENT_MS = toEpochMs(1_790_000_000_000)
export const RECEIVED_MS = toEpochMs(1_790_000_000_080)

export function answerOf({ status = 200, headers = {}, body = '' }: PlainAnswer): HttpAnswer {
  return {
    kind: 'complete',
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    sentAtMs: SENT_MS,
    receivedAtMs: RECEIVED_MS,
  }
}

/** @param answer what comes back; a `transport` failure where nothing does */
export function createFakeHttpExchange(
  answer: (request: HttpRequest) => HttpAnswer | TransportFailure,
): FakeHttpExchange {
  const requests: HttpRequest[] = []
  return {
    send(request, signal) {
      if (signal.aborted) return Promise.resolve(failed({ kind: 'aborted' }))
      requests.push(request)
      const outcome = answer(request)
      return Promise.resolve(outcome.kind === 'transport' ? failed(outcome) : succeeded(outcome))
    },
    warmUp: () => undefined,
    requests: () => requests,
    bodies: () =>
      requests.map(({ body }): unknown => (body === undefined ? undefined : JSON.parse(body))),
  }
}
