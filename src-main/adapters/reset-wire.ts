// The wire of the extension passwordReset.v1: addresses, and what its answers say beside the
// service's usual ones. Assumed, not documented (login-service/README.md). Knows nothing of states.
import * as z from 'zod/mini'
import type { PasswordPolicy } from '../core/password-reset/reset-types'
import { loginNameField } from './wire-fields'

/** The version is part of the name: another one is another service, which this app does not speak. */
export const RESET_SERVICE = 'passwordReset.v1'

export function resetUrl(
  host: string,
  accountId: string,
  action: 'captcha' | 'request' | 'link' | 'password',
): string {
  return `https://${host}/api/account/${accountId}/password-reset/v1/${action}`
}

/** What ALTCHA's own client takes where a challenge names no highest number (altcha-lib 2.8.0, v1). */
const ALTCHA_HIGHEST_NUMBER = 1_000_000

/** A challenge of ALTCHA, version 1. All of it goes back with the solution but the highest number. */
export const CaptchaAnswer = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  maxnumber: z._default(z.int().check(z.nonnegative()), ALTCHA_HIGHEST_NUMBER),
  salt: z.string().check(z.minLength(1), z.maxLength(1_024)),
  signature: z.string().check(z.minLength(1), z.maxLength(1_024)),
})
export type CaptchaChallenge = z.output<typeof CaptchaAnswer>

/** The moment that the salt names, in milliseconds since 1970 by the service's clock; null for none. */
export function captchaExpiryOf({ salt }: Pick<CaptchaChallenge, 'salt'>): number | null {
  const query = salt.slice(salt.indexOf('?') + 1)
  const seconds = new URLSearchParams(query).get('expires') ?? ''
  return /^[0-9]{1,12}$/.test(seconds) ? Number(seconds) * 1_000 : null
}

export const RequestAnswerBody = z.object({
  outcome: z.enum(['requestSubmitted', 'returnedToForm']),
})

export const PasswordAnswerBody = z.object({ outcome: z.literal('passwordChanged') })

const NO_RULES: PasswordPolicy = {
  minLength: null,
  maxLength: null,
  minKinds: null,
  maxSequence: null,
  maxRepeats: null,
  forbidLoginName: false,
  rememberedPasswords: null,
  forbidCommonPhrases: false,
  specialCharacters: null,
}

// The service has the last word on a password: a rule that cannot be read is one not stated.
const count = z.catch(z.nullable(z.int().check(z.positive())), null)
const flag = z.catch(z.boolean(), false)

const policyField = z.catch(
  z.object({
    minLength: count,
    maxLength: count,
    minKinds: count,
    maxSequence: count,
    maxRepeats: count,
    forbidLoginName: flag,
    rememberedPasswords: count,
    forbidCommonPhrases: flag,
    specialCharacters: z.catch(z.nullable(z.string().check(z.maxLength(256))), null),
  }),
  NO_RULES,
)

const lifeField = z.number().check(z.positive())

export const LinkAnswer = z.object({
  loginName: loginNameField,
  policy: policyField,
  expiresInMs: lifeField,
})

const RULES = [
  'tooShort',
  'tooLong',
  'tooFewKinds',
  'sequence',
  'repeats',
  'containsLoginName',
  'usedBefore',
  'commonPhrase',
  'forbiddenCharacter',
  'other',
] as const

/** Each once. A refusal that names no rule, or none that can be read, is about another one. */
const rulesField = z.pipe(
  z.catch(z.array(z.catch(z.enum(RULES), 'other')), []),
  z.transform((rules) => (rules.length === 0 ? (['other'] as const) : [...new Set(rules)])),
)

/** Why the extension refused. One that is not in the list is not understood. */
export const ResetRefusalAnswer = z.object({
  reset: z.discriminatedUnion('refusal', [
    z.object({
      refusal: z.enum([
        'captchaError',
        'processFailed',
        'limitReached',
        'linkExpired',
        'linkUsed',
        'linkUnknown',
      ]),
    }),
    z.object({ refusal: z.literal('policy'), rules: rulesField }),
  ]),
})

/** A 401 at login with anything under `passwordChange` is no plain refusal, whatever its shape. */
export function mentionsPasswordChange(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'passwordChange' in body &&
    body.passwordChange !== null
  )
}

export const PasswordChangeAnswer = z.object({
  passwordChange: z.object({
    version: z.literal(1),
    reason: z.enum(['expired', 'mustChange']),
    token: z.string().check(z.minLength(1), z.maxLength(1_024)),
    policy: policyField,
    expiresInMs: lifeField,
  }),
})
