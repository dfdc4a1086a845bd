// A new password that the sign-in itself asks for: reads it out of the 401 at login, as the
// extension passwordReset.v1 has it. Sends nothing, and puts no secret into a failure.
import type { EpochMs } from '../core/ids'
import type { AccountHome, PasswordAnswer } from '../core/ports'
import { failed, succeeded, type Result } from '../core/result'
import type { ServiceFailure } from '../core/sign-in/service-failure'
import { parseJson } from './http-login-wire'
import { mentionsPasswordChange, PasswordChangeAnswer } from './reset-wire'
import { seenStatus, type SettledAnswer } from './service-answer'
import { endOfLife } from './stated-life'

/** The change that a 401 at login asks for; null where that is a plain refusal. */
export function requiredChangeIn(
  answer: SettledAnswer,
  home: AccountHome,
  nowMs: EpochMs,
): Result<PasswordAnswer, ServiceFailure> | null {
  const body = parseJson(answer.body)
  if (!mentionsPasswordChange(body)) return null
  const parsed = PasswordChangeAnswer.safeParse(body)
  if (!parsed.success || home.resetHost === null) {
    return failed({ kind: 'passwordChangeElsewhere', ...seenStatus(answer) })
  }
  const { reason, token, policy, expiresInMs } = parsed.data.passwordChange
  const facts = { reason, policy, expiresAtMs: endOfLife(expiresInMs, nowMs) }
  return succeeded({ kind: 'changeRequired', change: { facts, token } })
}
