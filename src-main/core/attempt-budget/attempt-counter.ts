// Counts failed tries around every password that is sent: noted before it leaves, settled by its
// answer. Decides whether one more may be sent; sends nothing itself.
import type { AttemptBook, Clock } from '../ports'
import {
  begun,
  budgetOf,
  settledRecord,
  type AttemptBudget,
  type AttemptLimits,
  type AttemptOutcome,
  type AttemptRecord,
  type CountedUser,
} from './attempt-budget'

/** A try that may be sent. */
export interface CountedAttempt {
  /** To be called once, with what came of it. */
  readonly settle: (outcome: AttemptOutcome) => Promise<void>
}

export type AttemptStart =
  | { readonly kind: 'maySend'; readonly attempt: CountedAttempt }
  | { readonly kind: 'withheld'; readonly budget: AttemptBudget }

export interface AttemptCounter {
  /** Notes a try durably before it is sent; or says that none may be. */
  readonly begin: (user: CountedUser) => Promise<AttemptStart>
  /** What the next try can cost. */
  readonly budget: (user: CountedUser) => Promise<AttemptBudget>
  /**
   * The service counts anew: a code has completed the sign-in, a new password was set, or somebody
   * who can has enabled the user.
   */
  readonly forget: (user: CountedUser) => Promise<void>
}

export function createAttemptCounter(
  book: AttemptBook,
  clock: Pick<Clock, 'nowMs'>,
  limits: AttemptLimits,
): AttemptCounter {
  /** A count from the future was made by a clock that was wrong: it lasts from now on instead. */
  async function read(user: CountedUser): Promise<AttemptRecord | null> {
    const record = await book.read(user)
    const nowMs = clock.nowMs()
    if (record === null || record.lastAtMs <= nowMs) return record
    const current = { ...record, lastAtMs: nowMs }
    await book.write(user, current)
    return current
  }

  return {
    async begin(user) {
      const before = await read(user)
      const nowMs = clock.nowMs()
      const budget = budgetOf(before, limits, nowMs)
      if (budget.isSpent) return { kind: 'withheld', budget }
      const during = begun(before, limits, nowMs)
      await book.write(user, during)
      return { kind: 'maySend', attempt: attemptOf(book, user, before, during) }
    },
    async budget(user) {
      return budgetOf(await read(user), limits, clock.nowMs())
    },
    forget: (user) => book.write(user, null),
  }
}

function attemptOf(
  book: AttemptBook,
  user: CountedUser,
  before: AttemptRecord | null,
  during: AttemptRecord,
): CountedAttempt {
  return { settle: (outcome) => book.write(user, settledRecord(before, during, outcome)) }
}
