// A new password with all that hangs on it: the rules, the ones used before, the end of the link and
// of everything that the old password had opened. Whether the user may is decided before.
import type { AccountSettings } from '../account-settings'
import type { FailedTries } from '../failed-tries'
import type { Challenges } from '../mfa/challenges'
import type { KeptSecret, People, Person } from '../people'
import type { Sessions } from '../sessions'
import { dateText } from '../wire/user-entity'
import type { DailyCount } from './daily-count'
import { brokenRules, passwordPolicy, type PolicyRule } from './password-policy'
import type { ResetLinks } from './reset-links'

export interface ChangeParts {
  readonly people: People
  readonly settings: AccountSettings
  readonly sessions: Sessions
  readonly challenges: Challenges
  readonly failedTries: FailedTries
  readonly links: ResetLinks
  readonly passwordChanges: DailyCount
}

export type PasswordChange =
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly rules: readonly PolicyRule[] }
  /** While the password was being hashed, something else came first. */
  | {
      readonly kind: 'overtaken'
      readonly by: 'linkUsed' | 'linkExpired' | 'linkUnknown' | 'processFailed' | 'limitReached'
    }

/** Changes the password of an open link's user; the link has done its work only with success. */
export async function changePassword(
  parts: ChangeParts,
  person: Person,
  sent: { readonly token: string; readonly password: string },
  nowMs: number,
): Promise<PasswordChange> {
  const { account, loginName } = person
  const rules = brokenRules(sent.password, loginName)
  // Only what keeps all other rules is worth the work of hashing.
  if (rules.length > 0) return { kind: 'refused', rules }
  const { rememberedPasswords } = passwordPolicy
  const secret = await parts.people.secretAfter(person, sent.password, rememberedPasswords)
  if (secret === null) return { kind: 'refused', rules: ['usedBefore'] }

  const by = overtakenBy(parts, person, sent.token, nowMs)
  if (by !== null) return { kind: 'overtaken', by }
  keep(parts, person, secret, nowMs)
  parts.links.use(sent.token)
  parts.sessions.endFor({ account, loginName })
  parts.challenges.endFor({ account, loginName })
  parts.failedTries.forget({ account, loginName })
  parts.passwordChanges.add({ account, loginName }, nowMs)
  return { kind: 'changed' }
}

function overtakenBy(
  { people, links, passwordChanges }: ChangeParts,
  before: Person,
  token: string,
  nowMs: number,
): Extract<PasswordChange, { kind: 'overtaken' }>['by'] | null {
  const { account, loginName } = before
  const link = links.find(account, token)
  if (link.kind === 'used') return 'linkUsed'
  if (link.kind === 'expired') return 'linkExpired'
  const person = people.find(account, loginName)
  // Another password meanwhile: what was just hashed follows one that is no longer the present one.
  if (link.kind === 'unknown' || person?.secret !== before.secret) return 'linkUnknown'
  if (person.disabledBecause !== null) return 'processFailed'
  return passwordChanges.isReached({ account, loginName }, nowMs) ? 'limitReached' : null
}

function keep(
  { people, settings }: ChangeParts,
  before: Person,
  secret: KeptSecret,
  nowMs: number,
): void {
  const { account, loginName } = before
  const present = people.find(account, loginName) ?? before
  const details = {
    ...present.details,
    changePwdNextLogin: false,
    lastPwdChangeDate: dateText(nowMs),
    dateUpdated: dateText(nowMs),
  }
  people.update(before, { secret, isPasswordExpired: false, details })
  settings.touchUsers(account)
}
