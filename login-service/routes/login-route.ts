// Login of users (password) and bots (four keys) on the same endpoint. Every refusal is the same
// 401, after the same work, so that nothing tells one cause from another; a right password that must
// be changed brings a token for that, and one where MFA is on a challenge. Sources: README.md,
// "Login", "Application login", "Reset", "Second factor".
import type { Answer } from '../answer'
import type { App } from '../app-types'
import { completeSignIn, type SignInParts } from '../complete-sign-in'
import { type EndpointParts, endpoint, type Exchange } from '../endpoint'
import { countFailure } from '../lock-out'
import { CHALLENGE_LIFETIME_MS } from '../mfa/challenges'
import type { Enrolments } from '../mfa/enrolments'
import { changeReason } from '../password-reset/change-required'
import { CHANGE_LIFETIME_MS } from '../password-reset/reset-links'
import type { Person } from '../people'
import { refusalKinds } from '../scenarios'
import { readLogin } from '../wire/bodies'
import { badRequest, loginRefused } from '../wire/errors'
import { secondFactorRequired } from '../wire/mfa-answers'
import { type ChangeReason, passwordChangeRequired } from '../wire/reset-answers'

export type LoginParts = EndpointParts & SignInParts & { readonly enrolments: Enrolments }

/** Versions seen in clients; DEMO sends none. That others are a 400 is assumed. */
const knownVersions: readonly (string | null)[] = ['1.1', '1.2', '1.3', null]

export function addLoginRoute(app: App, parts: LoginParts): void {
  app.post(
    '/api/account/:account/login',
    endpoint(parts, 'login', (exchange) => logIn(parts, exchange)),
  )
}

async function logIn(parts: LoginParts, exchange: Exchange): Promise<Answer> {
  const { account, nowMs } = exchange
  const login = readLogin(exchange.body)
  if (login === null || !knownVersions.includes(exchange.query.get('v'))) return badRequest(nowMs)

  const known = parts.people.find(account, login.username)
  const isRight = await parts.people.accepts(known, login.credential)
  // Judged by how things are after the work: another try may have locked the user meanwhile.
  const person = parts.people.find(account, login.username)
  if (person === undefined || person.secret !== known?.secret) return loginRefused(nowMs)
  if (!isAdmitted(parts, exchange, person, isRight)) return loginRefused(nowMs)

  const reason = changeReason(person)
  if (reason !== null) return changeFirst(parts, exchange, person, reason)
  const needsCode = parts.settings.of(account).isMfaOn && person.secret.kind === 'password'
  return needsCode ? challenge(parts, exchange, person) : completeSignIn(parts, exchange, person)
}

/** Judges the try and counts it where it is wrong; a right password does not undo a lock. */
function isAdmitted(
  parts: LoginParts,
  { selection, nowMs }: Exchange,
  person: Person,
  isRight: boolean,
): boolean {
  if (!isRight) {
    countFailure(parts, person, 'wrongPassword', nowMs)
    return false
  }
  const refusal = refusalKinds.find((kind) => selection.take(kind) !== undefined)
  if (person.disabledBecause !== null || refusal === 'disabled') {
    parts.recentTries.add(person, { atMs: nowMs, outcome: 'disabled' })
    return false
  }
  return refusal === undefined
}

/** A token for a new password, good for what a link is good for; then the sign-in begins anew. */
function changeFirst(
  { links }: LoginParts,
  { selection, nowMs }: Exchange,
  person: Person,
  reason: ChangeReason,
): Answer {
  const lifetimeMs = selection.take('linkLifetime')?.lifetimeMs ?? CHANGE_LIFETIME_MS
  const { token } = links.open(person, lifetimeMs)
  return passwordChangeRequired(reason, token, lifetimeMs, nowMs)
}

function challenge(parts: LoginParts, { selection, nowMs }: Exchange, person: Person): Answer {
  const lifetimeMs = selection.take('challengeLifetime')?.lifetimeMs ?? CHALLENGE_LIFETIME_MS
  const step = parts.enrolments.find(person) === undefined ? 'enrol' : 'verify'
  return secondFactorRequired(parts.challenges.open(person, step, lifetimeMs), lifetimeMs, nowMs)
}
