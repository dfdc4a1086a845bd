// Failed tries in memory, for tests.
import type { AttemptRecord } from '../../src-main/core/attempt-budget/attempt-budget'
import type { CountedUser } from '../../src-main/core/attempt-budget/attempt-budget'
import type { AttemptBook } from '../../src-main/core/ports'

export interface FakeAttemptBook extends AttemptBook {
  /** What was written, in order. */
  readonly written: () => readonly (AttemptRecord | null)[]
}

export function createFakeAttemptBook(): FakeAttemptBook {
  const records = new Map<string, AttemptRecord>()
  const written: (AttemptRecord | null)[] = []
  const nameOf = ({ accountId, loginName }: CountedUser): string => `${accountId} ${loginName}`
  return {
    read: (user) => Promise.resolve(records.get(nameOf(user)) ?? null),
    write: (user, record) => {
      written.push(record)
      if (record === null) records.delete(nameOf(user))
      else records.set(nameOf(user), record)
      return Promise.resolve()
    },
    written: () => written,
  }
}
