// The error bodies of the Login Service in the three shapes that public sources show.
// Source of each: README.md, "Error bodies".
import type { Answer, JsonObject } from '../answer'

/** `responseStatus` as far as it is documented (UNAUTHORIZED); the others are assumed alike. */
const responseStatuses: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  412: 'PRECONDITION_FAILED',
  422: 'UNPROCESSABLE_ENTITY',
  429: 'TOO_MANY_REQUESTS',
  451: 'UNAVAILABLE_FOR_LEGAL_REASONS',
  500: 'INTERNAL_SERVER_ERROR',
  501: 'NOT_IMPLEMENTED',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
}

/** An answer whose body is an object, to which an extension may add. */
export interface ErrorAnswer extends Answer {
  readonly body: JsonObject
}

/** The error with what an extension says beside it, such as `mfa`. */
export function withBeside(answer: ErrorAnswer, beside: JsonObject): Answer {
  return { ...answer, body: { ...answer.body, ...beside } }
}

/** Shape 1: `time` as Java prints it, `responseStatus`, and an `internalCode` where one is known. */
export function errorAnswer(
  status: number,
  message: string,
  nowMs: number,
  internalCode?: number,
): ErrorAnswer {
  return {
    status,
    body: {
      error: {
        time: javaTime(nowMs),
        message,
        ...(internalCode === undefined ? {} : { internalCode }),
        responseStatus: responseStatuses[status] ?? 'INTERNAL_SERVER_ERROR',
      },
    },
  }
}

/** 400; the meaning is documented, the body assumed. */
export function badRequest(nowMs: number): Answer {
  return errorAnswer(400, 'Problem with body or query parameters', nowMs)
}

/**
 * 401 of a login, one and the same for every reason: wrong password, unknown account or user,
 * disabled, locked, expired, must change, address not allowed, SSO only. The words are the newest
 * documentation's for this status; that the body holds them is assumed.
 */
export function loginRefused(nowMs: number): Answer {
  return errorAnswer(401, 'Bad Authentication (invalid site, agent, or credentials)', nowMs)
}

/** 401 without a session: missing, ended or of another account. The body is assumed. */
export function sessionRefused(nowMs: number): Answer {
  return errorAnswer(401, 'Bad Authentication (invalid site or agent)', nowMs)
}

/** 403 of the Users API; its meaning "Not Authorized" is documented, the body assumed. */
export function forbidden(nowMs: number): Answer {
  return errorAnswer(403, 'Not Authorized', nowMs)
}

/** 404 of the Users API; its meaning "Data Not Found" is documented, the body assumed. */
export function userUnknown(nowMs: number): Answer {
  return errorAnswer(404, 'Data Not Found', nowMs)
}

/** 412 for a revision that is missing or no longer the newest; all of it is assumed. */
export function revisionStale(nowMs: number): Answer {
  return errorAnswer(412, 'The data was changed since; read it again', nowMs)
}

/** 401 for a wrong `csrf`, to the letter of the documentation of refresh and logout. */
export function csrfMismatch(nowMs: number): Answer {
  const message =
    'CSRF token invalid! The CSRF token on request does not match the CSRF token on the session'
  return errorAnswer(401, message, nowMs, 10)
}

/** 429: the status and the 5 seconds are documented, the body is assumed. */
export function tooManyLogins(nowMs: number, retryAfterSeconds?: number): Answer {
  const message = 'User attempted too many logins; retry after 5 seconds'
  const answer = errorAnswer(429, message, nowMs)
  return retryAfterSeconds === undefined ? answer : { ...answer, retryAfterSeconds }
}

/** 451: the status and its meaning are documented, the body is assumed. */
export function blockedBySupport(nowMs: number): Answer {
  const message = 'The account or userName is blacklisted by LivePerson Support'
  return errorAnswer(451, message, nowMs)
}

/** Shape 3: `error` is a text. Seen with status 500 on login. */
export function loginFailed(status: number): Answer {
  return {
    status,
    body: { error: 'LeLogin1 failed - invalid url received from app server' },
  }
}

/** Shape 2: ISO time and internalCode 28, as seen for a bad address. */
export function addressUnknown(url: string, nowMs: number): Answer {
  const time = new Date(nowMs).toISOString().replace('Z', '+00:00')
  const message = `null for uri: ${url}`
  return { status: 404, body: { error: { time, message, internalCode: 28 } } }
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/**
 * A time such as `Sep 22, 2016 4:10:15 PM`, in UTC (the real service's zone is not documented).
 * Written out by hand, because newer ICU data puts a narrow space before PM.
 */
export function javaTime(atMs: number): string {
  const at = new Date(atMs)
  const hours = at.getUTCHours()
  const [minutes, seconds] = [at.getUTCMinutes(), at.getUTCSeconds()].map((part) =>
    String(part).padStart(2, '0'),
  )
  const date = `${months[at.getUTCMonth()] ?? ''} ${at.getUTCDate()}, ${at.getUTCFullYear()}`
  return `${date} ${hours % 12 || 12}:${minutes ?? ''}:${seconds ?? ''} ${hours < 12 ? 'AM' : 'PM'}`
}
