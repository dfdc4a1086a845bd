// The answers of the extension `passwordReset.v1`: shape 1 of the error body with a sibling `reset`,
// and `passwordChange` at login. Nothing public documents a reset over the API, so all of it is
// assumed but for the words that the hosted page shows. See README.md.
import type { Answer } from '../answer'
import { type PolicyRule, passwordPolicy } from '../password-reset/password-policy'
import { errorAnswer, withBeside } from './errors'

/** The extension's name among the services, its version included. */
export const RESET_SERVICE = 'passwordReset.v1'

export type ResetRefusal =
  'captchaError' | 'processFailed' | 'limitReached' | 'linkExpired' | 'linkUsed' | 'linkUnknown'

const refusals: Readonly<Record<ResetRefusal, readonly [status: number, message: string]>> = {
  captchaError: [400, 'There is a problem with the Captcha service.'],
  processFailed: [409, 'Process failed'],
  limitReached: [429, 'My password reset limit has been reached'],
  linkExpired: [401, 'Link expired'],
  linkUsed: [401, 'Link used already'],
  linkUnknown: [401, 'Link unknown'],
}

export function resetRefused(refusal: ResetRefusal, nowMs: number): Answer {
  const [status, message] = refusals[refusal]
  return withBeside(errorAnswer(status, message, nowMs), { reset: { refusal } })
}

/** 503: no captcha can be had. */
export function captchaDown(nowMs: number): Answer {
  const [, message] = refusals.captchaError
  return withBeside(errorAnswer(503, message, nowMs), { reset: { refusal: 'captchaError' } })
}

/** 422 with every rule that is broken. */
export function policyRefused(rules: readonly PolicyRule[], nowMs: number): Answer {
  const answer = errorAnswer(422, 'The password does not meet the policy', nowMs)
  return withBeside(answer, { reset: { refusal: 'policy', rules } })
}

export function resetOutcome(
  outcome: 'requestSubmitted' | 'returnedToForm' | 'passwordChanged',
): Answer {
  return { status: outcome === 'requestSubmitted' ? 202 : 200, body: { outcome } }
}

/** 200: whose link it is, and what a new password must be like. */
export function linkOpen(loginName: string, expiresInMs: number): Answer {
  return { status: 200, body: { loginName, policy: passwordPolicy, expiresInMs } }
}

/** Why a right password does not let its user in. */
export type ChangeReason = 'expired' | 'mustChange'

/** 401: the password was right and must be changed first. Without the extension: not signed in. */
export function passwordChangeRequired(
  reason: ChangeReason,
  token: string,
  expiresInMs: number,
  nowMs: number,
): Answer {
  const passwordChange = { version: 1, reason, token, policy: passwordPolicy, expiresInMs }
  return withBeside(errorAnswer(401, 'Password change required', nowMs), { passwordChange })
}
