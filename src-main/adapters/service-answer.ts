// From an HTTP answer to a settled one or a named failure. One place turns a status into a cause.
import type { ZodMiniType, output as Output } from 'zod/mini'
import type { Aborted } from '../core/ports'
import { failed, succeeded, type Result } from '../core/result'
import type {
  AnswerProblem,
  Seen,
  SeenStatus,
  ServiceFailure,
} from '../core/sign-in/service-failure'
import { serviceHostRule } from '../core/sign-in/service-hosts'
import type { HttpAnswer, TransportFailure } from './http-exchange'
import { olderCodeIn, parseJson, readServiceError } from './http-login-wire'

/** An answer that arrived whole. */
export interface SettledAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly seen: Seen
}

export function settled(
  answer: Result<HttpAnswer, TransportFailure | Aborted>,
  seen: Seen,
  limitBytes: number,
): Result<SettledAnswer, ServiceFailure | Aborted> {
  if (!answer.ok) {
    const { failure } = answer
    if (failure.kind === 'aborted') return failed(failure)
    return failed({ kind: 'noAnswer', problem: failure.problem, code: failure.code, ...seen })
  }
  const arrived = answer.value
  switch (arrived.kind) {
    case 'complete':
      return succeeded({
        status: arrived.status,
        headers: arrived.headers,
        body: arrived.body,
        seen,
      })
    case 'redirect':
      return unexpected({ status: arrived.status, seen }, redirectTo(arrived.location))
    case 'truncated':
      return unexpected({ status: arrived.status, seen }, { kind: 'truncated' })
    case 'tooLarge':
      return unexpected({ status: arrived.status, seen }, { kind: 'tooLarge', limitBytes })
  }
}

/** Where, when and with which words of its own the service answered so. */
export function seenStatus({ status, body, seen }: SettledAnswer): SeenStatus {
  return { ...seen, status, ...readServiceError(body) }
}

/**
 * The cause behind a status other than 200, as far as it is documented: 401, 429, 451 and 5xx
 * (contract, sections 2 and 6). Other 4xx are `requestRefused`; the rest is unexpected.
 */
export function statusFailure(answer: SettledAnswer): ServiceFailure {
  const { status, headers, seen } = answer
  const facts = seenStatus(answer)
  if (status === 401) return { kind: 'rejected', ...facts }
  // Only a proxy on the way answers 407; the service was not reached.
  if (status === 407) return { kind: 'noAnswer', problem: 'proxyFailed', code: 'HTTP_407', ...seen }
  if (status === 429) return { kind: 'tooManyAttempts', waitMs: waitMsOf(headers), ...facts }
  if (status === 451) return { kind: 'blockedBySupport', ...facts }
  if (status >= 400 && status < 500) return { kind: 'requestRefused', ...facts }
  if (status >= 500 && status < 600) return { kind: 'serviceFailed', ...facts }
  return { kind: 'unexpectedAnswer', ...seen, status, problem: { kind: 'unexpectedStatus' } }
}

/** The body as the schema wants it, or what is wrong with it. Says names of fields, never values. */
export function readJson<Schema extends ZodMiniType>(
  answer: SettledAnswer,
  schema: Schema,
): Result<Output<Schema>, ServiceFailure> {
  const { headers, body } = answer
  const contentType = headers['content-type'] ?? ''
  const value = parseJson(body)
  if (value === undefined) {
    return unexpected(
      answer,
      /\bjson\b/i.test(contentType)
        ? { kind: 'malformedJson' }
        : { kind: 'notJson', contentType: contentType.slice(0, 100) },
    )
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return succeeded(parsed.data)
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || '(whole answer)')
  return unexpected(answer, { kind: 'missingFields', fields: fields.slice(0, 8) })
}

/** An answer that cannot be used. */
export function unexpected(
  { status, seen }: Pick<SettledAnswer, 'status' | 'seen'>,
  problem: AnswerProblem,
): { readonly ok: false; readonly failure: ServiceFailure } {
  return failed({ kind: 'unexpectedAnswer', status, problem, ...seen })
}

/** Retry-After is not documented for this service; where it is sent in seconds, it counts. */
function waitMsOf(headers: Readonly<Record<string, string>>): number {
  const seconds = /^[0-9]{1,5}$/.exec(headers['retry-after'] ?? '')?.[0]
  return seconds === undefined ? 0 : Number(seconds) * 1_000
}

const isLivePersonHost = serviceHostRule(null)

function redirectTo(location: string): AnswerProblem {
  const toHost = hostOf(location)
  // Anybody may lead to an address with `error=` in it; the code means something on LivePerson's hosts.
  const olderCode = isLivePersonHost(toHost) ? olderCodeIn(location) : null
  return { kind: 'redirect', toHost, ...(olderCode === null ? {} : { olderCode }) }
}

function hostOf(location: string): string {
  return URL.canParse(location) ? new URL(location).host.slice(0, 100) : '(unreadable)'
}
