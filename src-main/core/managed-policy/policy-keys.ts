// Every key that IT may set in the managed policy: one table, from which what the file may
// hold, the defaults, the lines of the check and docs/managed-policy.md follow. Reads no file.
import { DEFAULT_LIMITS } from '../attempt-budget/attempt-budget'

/** All keys are whole numbers by now. */
export interface PolicyKeyRule {
  readonly least: number
  readonly most: number
  readonly default: number
  /** For IT's documentation; no screen shows it. */
  readonly meaning: string
}

export const POLICY_KEYS = {
  maxFailedAttempts: {
    // With 1 the first try could be the last, and none would ever be sent.
    least: 2,
    most: 100,
    default: DEFAULT_LIMITS.mostRejections,
    meaning:
      'Failed tries in a row with which the account disables a user. The app stops one before it.',
  },
  lockOutMinutes: {
    least: 1,
    most: 1_440,
    default: DEFAULT_LIMITS.expiresAfterMs / 60_000,
    meaning:
      'Minutes after the last failed try after which the account starts its count anew, and so does the app.',
  },
} as const satisfies Readonly<Record<string, PolicyKeyRule>>

export type PolicyKey = keyof typeof POLICY_KEYS

export const POLICY_KEY_NAMES: readonly PolicyKey[] = ['maxFailedAttempts', 'lockOutMinutes']

/** What the file sets; a key that it leaves out is not there. */
export type PolicyValues = Readonly<Partial<Record<PolicyKey, number>>>
