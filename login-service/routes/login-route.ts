// Login of users (password) and bots (four keys) on the same endpoint. Every refusal is the same
// 401, after the same work, so that nothing tells one cause from another.
// Sources: README.md, "Login" and "Application login".
import type { Answer } from '../answer'
import type { App } from '../app-types'
import { type EndpointParts, endpoint, type Exchange } from '../endpoint'
import type { FailedTries } from '../failed-tries'
import type { People, Person } from '../people'
import { refusalKinds } from '../scenarios'
import { readLogin } from '../wire/bodies'
import { badRequest, loginRefused } from '../wire/errors'
import { loginAnswer } from '../wire/login-answer'
import { listedServices } from './domain-routes'

export interface LoginParts extends EndpointParts {
  readonly people: People
  readonly failedTries: FailedTries
  readonly sessionLifetimeMs: number
}

/** Versions seen in clients; DEMO sends none. That others are a 400 is assumed. */
const knownVersions: readonly (string | null)[] = ['1.1', '1.2', '1.3', null]

export function addLoginRoute(app: App, parts: LoginParts): void {
  app.post(
    '/api/account/:account/login',
    endpoint(parts, 'login', (exchange) => logIn(parts, exchange)),
  )
}

async function logIn(parts: LoginParts, exchange: Exchange): Promise<Answer> {
  const { account, nowMs, selection } = exchange
  const login = readLogin(exchange.body)
  if (login === null || !knownVersions.includes(exchange.query.get('v'))) return badRequest(nowMs)

  const person = parts.people.find(account, login.username)
  const isRight = await parts.people.accepts(person, login.credential)
  const site = parts.people.site(account)
  if (person === undefined || site === undefined) return loginRefused(nowMs)
  if (!isAdmitted(parts, exchange, person, isRight)) return loginRefused(nowMs)

  const lifetimeMs = selection.take('sessionLifetime')?.lifetimeMs ?? parts.sessionLifetimeMs
  const session = parts.sessions.start(account, person.loginName, lifetimeMs)
  const baseUris = listedServices(account, exchange.host, selection)
  return loginAnswer({ person, site, session, lifetimeMs, baseUris, nowMs })
}

/** Judges the try and counts it; a right password does not undo a lock. */
function isAdmitted(
  { failedTries }: LoginParts,
  { selection }: Exchange,
  { account, loginName, enabled }: Person,
  isRight: boolean,
): boolean {
  const lock = selection.find('lockedAfter')
  if (lock !== undefined && failedTries.count(account, loginName) >= lock.tries) return false
  if (!isRight) {
    failedTries.add(account, loginName)
    return false
  }
  const isRefused = refusalKinds.some((kind) => selection.take(kind) !== undefined)
  if (isRefused || !enabled) return false
  failedTries.forget({ account, loginName })
  return true
}
