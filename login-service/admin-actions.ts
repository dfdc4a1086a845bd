// What an admin can do to a user, with all that hangs on it. Whether he may is decided before.
import type { AccountSettings } from './account-settings'
import type { JsonObject } from './answer'
import type { FailedTries } from './failed-tries'
import type { Challenges } from './mfa/challenges'
import type { Enrolments } from './mfa/enrolments'
import type { People, Person } from './people'
import type { Sessions } from './sessions'
import type { Target } from './target'

export interface AdminActionParts {
  readonly people: People
  readonly settings: AccountSettings
  readonly sessions: Sessions
  readonly challenges: Challenges
  readonly enrolments: Enrolments
  readonly failedTries: FailedTries
}

/** Deletes the secrets and ends sessions and open challenges of one user, an account, or all. */
export function resetMfa(
  {
    enrolments,
    sessions,
    challenges,
  }: Pick<AdminActionParts, 'enrolments' | 'sessions' | 'challenges'>,
  target: Target | null,
): void {
  enrolments.forget(target)
  sessions.endFor(target)
  challenges.endFor(target)
}

/**
 * Saves a user. Enabling forgets the failed tries; disabling ends the session. A user who was
 * disabled and stays so keeps the reason; an open challenge says it when it is used.
 */
export function saveUser(
  { people, settings, sessions, failedTries }: AdminActionParts,
  person: Person,
  details: JsonObject,
  isEnabled: boolean,
): void {
  const { account, loginName } = person
  const disabledBecause = isEnabled ? null : (person.disabledBecause ?? 'admin')
  people.update(person, { details, disabledBecause })
  settings.touchUsers(account)
  if (isEnabled) failedTries.forget({ account, loginName })
  else sessions.endFor({ account, loginName })
}
