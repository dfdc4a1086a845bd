// How many more failed tries a user can afford before the account's limit disables it. Pure: counts
// and dates in, a judgement out. Knows no password and keeps nothing.
import { toEpochMs, type AccountId, type EpochMs, type LoginName } from '../ids'
import type { ServiceFailure } from '../sign-in/service-failure'

/** Whose tries are counted. */
export interface CountedUser {
  readonly accountId: AccountId
  readonly loginName: LoginName
}

/** What is known on this computer of one user's failed tries in a row. */
export interface AttemptRecord {
  /** Tries that the service rejected, or may have rejected without its answer arriving. */
  readonly rejections: number
  /** When the last of them, or the one that is on its way, was sent. */
  readonly lastAtMs: EpochMs
  /** A try was sent and is not answered yet. After a crash it counts: nobody knows its answer. */
  readonly isPending: boolean
}

export interface AttemptLimits {
  /** Failed tries in a row with which the account disables a user. */
  readonly mostRejections: number
  /** How long after the last failed try the count starts anew, in milliseconds. */
  readonly expiresAfterMs: number
}

/**
 * LivePerson recommends a limit of 10 and an end of the lock-out after 30 minutes; what an account
 * has set is not told to apps. 5 is the stricter guess, until IT says otherwise.
 * Source: contract document, section 8, "Login policy knobs".
 */
export const DEFAULT_LIMITS: AttemptLimits = {
  mostRejections: 5,
  expiresAfterMs: 30 * 60_000,
}

export interface AttemptBudget {
  /** Failed tries in a row that count now. */
  readonly counted: number
  /** The account's limit, as far as this app knows it. */
  readonly limit: number
  /** The next failed try could disable the user: none is sent. */
  readonly isSpent: boolean
  /** When the count starts anew; null where nothing counts. */
  readonly freeAtMs: EpochMs | null
}

export function budgetOf(
  record: AttemptRecord | null,
  limits: AttemptLimits,
  nowMs: EpochMs,
): AttemptBudget {
  const { mostRejections: limit, expiresAfterMs } = limits
  const current = record === null || isExpired(record, limits, nowMs) ? null : record
  if (current === null) return { counted: 0, limit, isSpent: limit <= 1, freeAtMs: null }
  const counted = current.rejections + (current.isPending ? 1 : 0)
  const freeAtMs = toEpochMs(current.lastAtMs + expiresAfterMs)
  return { counted, limit, isSpent: counted >= limit - 1, freeAtMs }
}

function isExpired(
  { lastAtMs }: AttemptRecord,
  { expiresAfterMs }: AttemptLimits,
  nowMs: EpochMs,
): boolean {
  return nowMs - lastAtMs >= expiresAfterMs
}

/** What came of a try that was sent. */
export type AttemptOutcome =
  /** A session was opened: the service starts its count anew, and so does the app. */
  | 'succeeded'
  /** The service rejected it, or may have without its answer arriving. */
  | 'rejected'
  /** It says nothing about the password: the service did not judge it, or it never arrived. */
  | 'notJudged'

/** The record while a try is on its way: written before it is sent. */
export function begun(
  record: AttemptRecord | null,
  limits: AttemptLimits,
  nowMs: EpochMs,
): AttemptRecord {
  const { counted } = budgetOf(record, limits, nowMs)
  return { rejections: counted, lastAtMs: nowMs, isPending: true }
}

/** The record after its answer; null where nothing is left to count. */
export function settledRecord(
  before: AttemptRecord | null,
  during: AttemptRecord,
  outcome: AttemptOutcome,
): AttemptRecord | null {
  switch (outcome) {
    case 'succeeded':
      return null
    case 'rejected':
      return { ...during, rejections: during.rejections + 1, isPending: false }
    case 'notJudged':
      // As if it had not been: the moment of the earlier ones counts, not that of this one.
      return before === null ? null : { ...before, rejections: during.rejections, isPending: false }
  }
}

/** Only a 401 is a rejection, and what may have been one: 429, 451, 5xx and being offline never are. */
export function outcomeOfFailure(failure: ServiceFailure): AttemptOutcome {
  switch (failure.kind) {
    case 'rejected':
      return 'rejected'
    case 'noAnswer':
      return failure.problem === 'timedOut' || failure.problem === 'connectionBroken'
        ? 'rejected'
        : 'notJudged'
    default:
      return 'notJudged'
  }
}
