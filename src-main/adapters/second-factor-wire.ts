// The wire of the extension mfaLogin.v1: addresses, and what its answers say beside the service's
// usual ones. Assumed, not documented (login-service/README.md). Knows nothing of states.
import * as z from 'zod/mini'

/** The version is part of the name: another one is another service, which this app does not speak. */
export const SECOND_FACTOR_SERVICE = 'mfaLogin.v1'

export function secondFactorUrl(
  host: string,
  accountId: string,
  action: 'enrol' | 'verify',
): string {
  return `https://${host}/api/account/${accountId}/mfa/v1/${action}`
}

/** A 401 at login with anything under `mfa` is no plain refusal, whatever its version or shape. */
export function mentionsMfa(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'mfa' in body && body.mfa !== null
}

export const ChallengeAnswer = z.object({
  mfa: z.object({
    version: z.literal(1),
    step: z.enum(['enrol', 'verify']),
    challenge: z.string().check(z.minLength(1), z.maxLength(1_024)),
    expiresInMs: z.number().check(z.positive()),
  }),
})

export const EnrolAnswer = z.object({ otpauth: z.string() })

/** Why the extension refused; `refusal` is one of a list that a later service may have added to. */
export const RefusalAnswer = z.object({
  mfa: z.object({
    refusal: z.string(),
    triesLeft: z.optional(z.int().check(z.nonnegative())),
  }),
})
