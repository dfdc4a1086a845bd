// When failed tries disable a user: passwords and codes count together, and only a completed
// sign-in or an admin starts the count anew.
import type { AccountSettings } from './account-settings'
import type { FailedTries } from './failed-tries'
import type { People, Person } from './people'
import type { RecentTries } from './recent-tries'
import type { ScenarioBoard } from './scenario-board'
import { includes, sameTarget, type Target, type User } from './target'

/**
 * Failed tries in a row that disable a user.
 *
 * 10, as LivePerson recommends for the failed login policy; that it is on is assumed.
 * Source: KCA/sec in README.md.
 */
export const DEFAULT_TRIES = 10

export interface LockOutParts {
  readonly board: ScenarioBoard
  readonly people: People
  readonly failedTries: FailedTries
  readonly recentTries: RecentTries
  readonly settings: AccountSettings
}

/** Counts a failed try and disables the user with the last one allowed; how many are left. */
export function countFailure(
  { board, people, failedTries, recentTries, settings }: LockOutParts,
  person: Person,
  outcome: 'wrongPassword' | 'wrongCode',
  atMs: number,
): number {
  const { account, loginName } = person
  recentTries.add(person, { atMs, outcome })
  if (person.disabledBecause !== null) return 0
  failedTries.add(account, loginName)
  const allowed = board.select('login', person).find('lockedAfter')?.tries ?? DEFAULT_TRIES
  const left = Math.max(0, allowed - failedTries.count(account, loginName))
  if (left === 0) {
    const details = { ...person.details, disabledManually: false }
    people.update(person, { disabledBecause: 'failedTries', details })
    settings.touchUsers(account)
  }
  return left
}

/** A completed sign-in: the count starts anew. */
export function countSuccess(
  { failedTries, recentTries }: LockOutParts,
  { account, loginName }: User,
  atMs: number,
): void {
  failedTries.forget({ account, loginName })
  recentTries.add({ account, loginName }, { atMs, outcome: 'signedIn' })
}

/**
 * Forgets the tries of a target whose `lockedAfter` is about to be set or lifted, and enables
 * whom that scenario has locked; a lock-out by the default number stays.
 */
export function liftScenarioLocks(
  { board, people, failedTries, settings }: LockOutParts,
  target: Target | null,
): void {
  const wasInForce = board
    .list()
    .some((entry) => entry.scenario.kind === 'lockedAfter' && sameTarget(entry.target, target))
  for (const { account, loginName } of wasInForce ? failedTries.list() : []) {
    if (!includes(target, { account, loginName })) continue
    if (people.find(account, loginName)?.disabledBecause !== 'failedTries') continue
    people.update({ account, loginName }, { disabledBecause: null })
    settings.touchUsers(account)
  }
  failedTries.forget(target)
}
