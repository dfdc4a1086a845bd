// The way of every request of the Login Service: read it, find the scenarios that apply, let them
// delay or replace the answer, else ask the route. Routes see an Exchange and return an Answer.
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Answer } from './answer'
import type { AppReply, AppRequest } from './app-types'
import type { Connections } from './connections'
import { deliver } from './delivery'
import type { Challenges } from './mfa/challenges'
import type { ResetLinks } from './password-reset/reset-links'
import type { ScenarioBoard, Selection } from './scenario-board'
import type { Endpoint } from './scenarios'
import type { Session, Sessions } from './sessions'
import { readJson, readUsername, type SentBody } from './wire/bodies'
import { blockedBySupport, errorAnswer, loginFailed, tooManyLogins } from './wire/errors'
import { readChallenge } from './wire/mfa-bodies'
import { readToken } from './wire/reset-bodies'

/** A request as a route sees it. */
export interface Exchange {
  readonly account: string
  /** Of the Domain API's single-service form; else null. */
  readonly service: string | null
  /** Of the Users API's single-user form; else null. */
  readonly userId: string | null
  readonly query: URLSearchParams
  readonly body: SentBody
  /** The session that the cookie names, whatever account it is of. */
  readonly session: Session | undefined
  /** The session that the `Authorization` header names, whatever account it is of. */
  readonly bearerSession: Session | undefined
  /** The header `If-Match` as it came. */
  readonly ifMatch: string | null
  /** `host:port` under which the client reached the service. */
  readonly host: string
  /** The service's clock, shifted where a scenario says so. */
  readonly nowMs: number
  readonly selection: Selection
}

export type Respond = (exchange: Exchange) => Answer | Promise<Answer>

export interface EndpointParts {
  readonly board: ScenarioBoard
  readonly sessions: Sessions
  readonly challenges: Challenges
  readonly links: ResetLinks
  readonly connections: Connections
  /** The service's own `host:port`. */
  readonly ownHost: () => string
}

const params = z.object({
  account: z.string(),
  service: z.string().optional(),
  userId: z.string().optional(),
})

/** A Fastify handler for one kind of endpoint. */
export function endpoint(
  parts: EndpointParts,
  kind: Endpoint,
  respond: Respond,
): (request: AppRequest, reply: AppReply) => Promise<AppReply> {
  return async (request, reply) => {
    const { account, service = null, userId = null } = params.parse(request.params)
    const body = readJson(request.headers['content-type'], request.body)
    const session = sessionOf(request, parts.sessions)
    const bearerSession = bearerSessionOf(request, parts.sessions)
    const loginName = concerned(parts, kind, { account, body, session, bearerSession })
    const selection = parts.board.select(kind, { account, loginName })

    const slow = selection.take('slow')
    if (slow !== undefined && !(await stayed(reply, slow.delayMs))) return reply.hijack()

    const skew = selection.take('clockSkew')
    const nowMs = Date.now() + (skew?.skewMs ?? 0)
    if (skew !== undefined) reply.header('date', new Date(nowMs).toUTCString())

    if (selection.take('connectionReset') !== undefined) {
      reply.hijack()
      parts.connections.reset(request.raw.socket)
      return reply
    }
    const redirect = selection.take('redirect')
    if (redirect !== undefined) return reply.redirect(redirect.location, 302)
    if (selection.take('htmlPage') !== undefined) {
      return reply.type('text/html; charset=utf-8').send(captivePortal)
    }
    const query = new URL(request.url, 'https://localhost').searchParams
    const host = reachedHost(request.headers.host, parts.ownHost())
    const ifMatch = request.headers['if-match'] ?? null
    const asked = { account, service, userId, query, body, session, bearerSession, ifMatch, host }
    const answer =
      answerInstead(selection, kind, nowMs) ?? (await respond({ ...asked, nowMs, selection }))
    return deliver(reply, answer, selection)
  }
}

/** Login name of the user whom the request is about, for scenarios; null = it does not say. */
function concerned(
  { challenges, links }: EndpointParts,
  kind: Endpoint,
  asked: Pick<Exchange, 'account' | 'body' | 'session' | 'bearerSession'>,
): string | null {
  switch (kind) {
    case 'login':
      return readUsername(asked.body)
    case 'enrol':
    case 'verify': {
      const user = challenges.userOf(readChallenge(asked.body) ?? '')
      return user?.account === asked.account ? user.loginName : null
    }
    case 'reset': {
      const user = links.userOf(readToken(asked.body) ?? '')
      return user?.account === asked.account ? user.loginName : readUsername(asked.body)
    }
    case 'users':
      return asked.bearerSession?.loginName ?? null
    case 'domain':
    case 'refresh':
    case 'logout':
      return asked.session?.loginName ?? null
  }
}

function answerInstead(selection: Selection, kind: Endpoint, nowMs: number): Answer | null {
  const failing = selection.take('failing')
  if (failing !== undefined) {
    return kind === 'login'
      ? loginFailed(failing.status)
      : errorAnswer(failing.status, 'Internal error', nowMs)
  }
  const throttled = selection.take('throttled')
  if (throttled !== undefined) return tooManyLogins(nowMs, throttled.retryAfterSeconds)
  return selection.take('blocked') === undefined ? null : blockedBySupport(nowMs)
}

/** Clients send `session_id`; the documentation writes `Session_id`. Both are accepted. */
function sessionOf(request: AppRequest, sessions: Sessions): Session | undefined {
  return [request.cookies['session_id'], request.cookies['Session_id']]
    .map((id) => (id === undefined ? undefined : sessions.find(id)))
    .find((session) => session !== undefined)
}

function bearerSessionOf(request: AppRequest, sessions: Sessions): Session | undefined {
  const bearer = /^Bearer +([\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return bearer === undefined ? undefined : sessions.findByBearer(bearer)
}

/** A loopback Host header is believed, so that the service works behind a test's proxy. */
function reachedHost(hostHeader: string | undefined, ownHost: string): string {
  return /^(127\.0\.0\.1|localhost):\d{1,5}$/.test(hostHeader ?? '')
    ? (hostHeader ?? ownHost)
    : ownHost
}

/** Waits; false when the client went away meanwhile. */
async function stayed(reply: AppReply, delayMs: number): Promise<boolean> {
  const left = new AbortController()
  const leave = (): void => {
    left.abort()
  }
  reply.raw.once('close', leave)
  try {
    await wait(delayMs, undefined, { signal: left.signal })
    return true
  } catch {
    return false // only the abort above ends this wait early
  } finally {
    reply.raw.off('close', leave)
  }
}

/** What a hotel's or an airport's network answers in place of any server. */
const captivePortal = `<!doctype html>
<html lang="en"><head><title>Guest network</title></head>
<body><h1>Welcome to the guest network</h1><p>Accept the terms to go online.</p></body></html>
`
