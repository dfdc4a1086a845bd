// The end of a sign-in whose every factor was right, with a code or without one: opens the session
// and says so. Only the routes that judged the factors call it.
import type { Answer } from './answer'
import type { Exchange } from './endpoint'
import { countSuccess, type LockOutParts } from './lock-out'
import type { Person } from './people'
import { listedServices } from './routes/domain-routes'
import type { Sessions } from './sessions'
import { loginRefused } from './wire/errors'
import { loginAnswer } from './wire/login-answer'

export interface SignInParts extends LockOutParts {
  readonly sessions: Sessions
  readonly sessionLifetimeMs: number
}

export function completeSignIn(parts: SignInParts, exchange: Exchange, person: Person): Answer {
  const { account, host, nowMs, selection } = exchange
  const site = parts.people.site(account)
  if (site === undefined) return loginRefused(nowMs)
  countSuccess(parts, person, nowMs)
  const lifetimeMs = selection.take('sessionLifetime')?.lifetimeMs ?? parts.sessionLifetimeMs
  const session = parts.sessions.start(account, person.loginName, lifetimeMs)
  const baseUris = listedServices(account, host, selection)
  return loginAnswer({ person, site, session, lifetimeMs, baseUris, nowMs })
}
