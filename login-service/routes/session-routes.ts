// Refresh and logout: both need the cookie of an open session of the account and its csrf value.
// Sources: README.md, "Refresh" and "Logout".
import type { Answer } from '../answer'
import type { App } from '../app-types'
import { type EndpointParts, endpoint, type Exchange } from '../endpoint'
import { secretsMatch } from '../password-hash'
import { refusalKinds } from '../scenarios'
import type { Session } from '../sessions'
import { readCsrf } from '../wire/bodies'
import { badRequest, csrfMismatch, sessionRefused } from '../wire/errors'

export interface SessionParts extends EndpointParts {
  readonly sessionLifetimeMs: number
}

export function addSessionRoutes(app: App, parts: SessionParts): void {
  const refresh = (exchange: Exchange): Answer =>
    withSession(exchange, (session) => {
      const shortened = exchange.selection.take('sessionLifetime')?.lifetimeMs
      parts.sessions.prolong(session, shortened ?? parts.sessionLifetimeMs)
      return { status: 200, body: null, sessionCookie: session.id }
    })
  const logOut = (exchange: Exchange): Answer =>
    withSession(exchange, (session) => {
      parts.sessions.end(session)
      return { status: 200, body: null }
    })
  app.post('/api/account/:account/refresh', endpoint(parts, 'refresh', refresh))
  app.post('/api/account/:account/logout', endpoint(parts, 'logout', logOut))
}

function withSession(exchange: Exchange, proceed: (session: Session) => Answer): Answer {
  const { account, session, nowMs, selection } = exchange
  const csrf = readCsrf(exchange.body)
  if (csrf === null) return badRequest(nowMs)
  if (session?.account !== account) return sessionRefused(nowMs)
  if (!secretsMatch(csrf, session.csrf)) return csrfMismatch(nowMs)
  const isRefused = refusalKinds.some((kind) => selection.take(kind) !== undefined)
  return isRefused ? sessionRefused(nowMs) : proceed(session)
}
