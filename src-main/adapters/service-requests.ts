// How every request to the service is sent: only to allowed hosts and over https, with a limit for
// the answer, whose Date is noted. The last gate before the wire; knows no path and no meaning.
import type { Aborted, Clock } from '../core/ports'
import { failed, type Result } from '../core/result'
import type { TimeSample } from '../core/service-clock/clock-skew'
import type { HostRule } from '../core/sign-in/service-hosts'
import type { Seen, ServiceFailure } from '../core/sign-in/service-failure'
import type { HttpAnswer, HttpExchange, HttpRequest } from './http-exchange'
import { settled, type SettledAnswer } from './service-answer'
import { serviceTimeOf } from './service-time'

export type Answered<Value> = Result<Value, ServiceFailure | Aborted>

export interface RequestOptions {
  readonly isAllowedHost: HostRule
  readonly clock: Pick<Clock, 'nowMs'>
  /** Called for every whole answer that tells the service's time. */
  readonly noteTime?: (sample: TimeSample) => void
}

export interface JsonRequest {
  readonly method: HttpRequest['method']
  readonly url: string
  /** In addition to those for JSON. */
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. A text is sent as it is and must be JSON already. */
  readonly body?: object | string
  readonly deadlineMs: number
  /** A longer answer is not read; 1 MiB unless given. */
  readonly limitBytes?: number
}

export type SendJson = (
  request: JsonRequest,
  signal: AbortSignal,
) => Promise<Answered<SettledAnswer>>

/** A login answer with every service of an account is near 10 KB; anything far above is not one. */
const LIMIT_BYTES = 1_048_576

/** Sends requests and settles what came back; whatever the status, a whole answer is a success. */
export function createSendJson(
  exchange: Pick<HttpExchange, 'send'>,
  { isAllowedHost, clock, noteTime }: RequestOptions,
): SendJson {
  return async (request, signal) => {
    const { method, url, deadlineMs, limitBytes = LIMIT_BYTES } = request
    const { host } = new URL(url)
    const seen = (): Seen => ({ host, atMs: clock.nowMs() })
    if (!url.startsWith('https://') || !isAllowedHost(host)) {
      return failed({ kind: 'hostNotAllowed', namedHost: host, ...seen() })
    }
    const headers = { accept: 'application/json', ...request.headers }
    const wanted = { method, url, deadlineMs, limitBytes }
    const answer = await exchange.send(
      request.body === undefined
        ? { ...wanted, headers }
        : {
            ...wanted,
            headers: { ...headers, 'content-type': 'application/json' },
            body: typeof request.body === 'string' ? request.body : JSON.stringify(request.body),
          },
      signal,
    )
    if (answer.ok) note(answer.value, noteTime)
    return settled(answer, seen(), limitBytes)
  }
}

function note(answer: HttpAnswer, noteTime: RequestOptions['noteTime']): void {
  if (noteTime === undefined || answer.kind !== 'complete') return
  const serviceMs = serviceTimeOf(answer.headers)
  if (serviceMs === null) return
  const { sentAtMs, receivedAtMs } = answer
  noteTime({ serviceMs, sentAtMs, receivedAtMs })
}
