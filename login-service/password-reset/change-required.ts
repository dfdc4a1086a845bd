// Whose password must be changed before it opens a session again, and why. The change itself is in
// change-password.ts.
import type { AccountSettings } from '../account-settings'
import type { People, Person } from '../people'
import { includes, type Target } from '../target'
import type { ChangeReason } from '../wire/reset-answers'

interface Parts {
  readonly people: People
  readonly settings: AccountSettings
}

/** Null where the password may be used as it is; always for a bot, which has none. */
export function changeReason({ secret, isPasswordExpired, details }: Person): ChangeReason | null {
  if (secret.kind !== 'password') return null
  if (isPasswordExpired) return 'expired'
  return details['changePwdNextLogin'] === true ? 'mustChange' : null
}

/** Lets the passwords of one user, an account or (null) all expire. */
export function expirePassword({ people }: Parts, target: Target | null): void {
  for (const person of peopleWithPassword(people, target)) {
    people.update(person, { isPasswordExpired: true })
  }
}

/** Does what an admin does by "change password on next login": the Users API shows it. */
export function requirePasswordChange({ people, settings }: Parts, target: Target | null): void {
  for (const person of peopleWithPassword(people, target)) {
    people.update(person, { details: { ...person.details, changePwdNextLogin: true } })
    settings.touchUsers(person.account)
  }
}

function peopleWithPassword(people: People, target: Target | null): readonly Person[] {
  return people
    .all()
    .filter((person) => person.secret.kind === 'password' && includes(target, person))
}
