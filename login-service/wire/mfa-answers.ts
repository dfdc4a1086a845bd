// The answers of the extension `mfaLogin.v1`: shape 1 of the error body with a sibling `mfa`.
// Nothing public documents MFA over the API, so all of it is assumed. See README.md.
import type { Answer, JsonObject } from '../answer'
import type { Challenge } from '../mfa/challenges'
import { errorAnswer, withBeside } from './errors'

/** The extension's name among the services, its version included. */
export const MFA_SERVICE = 'mfaLogin.v1'

/** 401: the password was right, a code is wanted. For a client that knows no MFA: not signed in. */
export function secondFactorRequired(
  { step, token }: Challenge,
  expiresInMs: number,
  nowMs: number,
): Answer {
  const mfa = { version: 1, step, challenge: token, expiresInMs }
  return withBeside(errorAnswer(401, 'Second factor required', nowMs), { mfa })
}

export type MfaRefusal =
  | 'challengeUnknown'
  | 'challengeExpired'
  | 'alreadyEnrolled'
  | 'alreadyHandedOut'
  | 'notHandedOut'
  | 'wrongCode'
  | 'codeUsed'
  | 'tooManyCodes'
  | 'userDisabled'

const refusals: Readonly<Record<MfaRefusal, readonly [status: number, message: string]>> = {
  challengeUnknown: [401, 'Challenge unknown'],
  challengeExpired: [401, 'Challenge expired'],
  alreadyEnrolled: [409, 'A second factor is enrolled already'],
  alreadyHandedOut: [409, 'The secret was handed out already'],
  notHandedOut: [409, 'No secret was handed out yet'],
  wrongCode: [401, 'Wrong code'],
  codeUsed: [401, 'Code used already'],
  tooManyCodes: [401, 'Too many wrong codes'],
  userDisabled: [401, 'User disabled'],
}

export function mfaRefused(refusal: MfaRefusal, nowMs: number, more: JsonObject = {}): Answer {
  const [status, message] = refusals[refusal]
  return withBeside(errorAnswer(status, message, nowMs), { mfa: { refusal, ...more } })
}
