// The wire of the Users API (documented as far as it goes) and of the extension's part for admins
// (assumed): addresses, headers, and people out of two lists. Knows nothing of causes or screens.
import * as z from 'zod/mini'
import { toEpochMs, type UserId } from '../core/ids'
import type { LastTry, MfaSwitch, Person, Revision } from '../core/people-desk/people'
import { booleanField, integerField, loginNameField, userIdField } from './wire-fields'

/** `v` of the Users API: 4.0 is what its pages show. */
const USERS_VERSION = '4.0'

/** All that the list needs; without `select` it would be id, pid, deleted and loginName (documented). */
const LISTED = 'id,loginName,fullName,isEnabled,disabledManually,userTypeId,deleted'

/** Documented: 0 is the system, 1 a human, 2 a bot. */
const HUMAN = 1

export function usersUrl(host: string, accountId: string): string {
  return `${usersRoot(host, accountId)}?v=${USERS_VERSION}&select=${LISTED}`
}

/** @param select `$all` to read every attribute; null to write */
export function userUrl(
  host: string,
  accountId: string,
  userId: UserId,
  select: '$all' | null,
): string {
  const query = select === null ? '' : `&select=${select}`
  return `${usersRoot(host, accountId)}/${userId}?v=${USERS_VERSION}${query}`
}

function usersRoot(host: string, accountId: string): string {
  return `https://${host}/api/account/${accountId}/configuration/le-users/users`
}

export function mfaAdminUrl(host: string, accountId: string, part: 'users' | 'switch'): string {
  return `https://${host}/api/account/${accountId}/mfa/v1/${part}`
}

/** Asks for no check at all, in `If-Match` (users-api-appendix). Never taken for a revision. */
const UNCHECKED = '-1'

/** The pages name the header `ac-revision`, some `eTag`. It goes back in `If-Match` as it came. */
export function revisionOf(headers: Readonly<Record<string, string>>): Revision | null {
  const revision = headers['ac-revision'] ?? headers['etag']
  if (revision === undefined || revision === UNCHECKED) return null
  return /^[!-~]{1,100}$/.test(revision) ? revision : null
}

/** Which entries of the list are nobody to show: no people, or gone. */
const Entry = z.object({
  userTypeId: z.catch(integerField, HUMAN),
  deleted: z.catch(booleanField, false),
})

const User = z.object({
  id: userIdField,
  loginName: loginNameField,
  isEnabled: booleanField,
  fullName: z.catch(z.string(), ''),
  disabledManually: z.catch(booleanField, false),
})
type User = z.output<typeof User>

/** The whole list; its entries are read one by one, so that one oddity does not hide everybody. */
export const EntriesAnswer = z.array(z.unknown())

export interface ReadEntries<Value> {
  readonly values: readonly Value[]
  readonly unreadableCount: number
  /** Names of what was wrong with the first entry that could not be read, by its place. */
  readonly firstProblem: readonly string[]
}

/** People of flesh and blood who are still there. */
export function usersIn(entries: readonly unknown[]): ReadEntries<User> {
  const isShown = (entry: unknown): boolean => {
    const { data } = Entry.safeParse(entry)
    return data === undefined || (data.userTypeId === HUMAN && !data.deleted)
  }
  return readEach(User, entries, isShown)
}

const OUTCOMES = ['signedIn', 'wrongPassword', 'wrongCode', 'disabled', 'other'] as const
const REASONS = ['failedTries', 'admin'] as const

const MfaUser = z.object({
  id: userIdField,
  mfaEnrolled: z.boolean(),
  disabledBecause: z.catch(z.nullable(z.enum(REASONS)), null),
  lastTries: z.array(z.object({ atMs: z.int(), outcome: z.catch(z.enum(OUTCOMES), 'other') })),
})
type MfaUser = z.output<typeof MfaUser>
export const MfaUsersAnswer = z.object({ enabled: z.boolean(), users: EntriesAnswer })

export function mfaUsersIn(entries: readonly unknown[]): ReadEntries<MfaUser> {
  return readEach(MfaUser, entries, () => true)
}

function readEach<Value>(
  schema: z.ZodMiniType<Value>,
  entries: readonly unknown[],
  isMeant: (entry: unknown) => boolean,
): ReadEntries<Value> {
  const values: Value[] = []
  let unreadableCount = 0
  let firstProblem: readonly string[] = []
  entries.forEach((entry, index) => {
    if (!isMeant(entry)) return
    const read = schema.safeParse(entry)
    if (read.success) {
      values.push(read.data)
      return
    }
    if (unreadableCount === 0) {
      firstProblem = read.error.issues.map(({ path }) => [index, ...path].map(String).join('.'))
    }
    unreadableCount += 1
  })
  return { values, unreadableCount, firstProblem }
}

/** Where the answer tells the user's state, it must be the one that was asked for. */
export const EnabledAnswer = z.looseObject({
  isEnabled: z.optional(z.union([z.literal(true), z.literal('true')])),
})
export const MfaOnAnswer = z.object({ enabled: z.literal(true) })
export const MfaOffAnswer = z.object({ enabled: z.literal(false) })

export interface MfaPart {
  readonly mfaSwitch: MfaSwitch
  readonly users: ReadonlyMap<UserId, MfaUser>
}

/** Where the service does not announce the extension, or did not tell of it. */
export const NO_MFA_PART: MfaPart = { mfaSwitch: { kind: 'notStated' }, users: new Map() }

export function mfaPartOf(isOn: boolean, revision: Revision, users: readonly MfaUser[]): MfaPart {
  return {
    mfaSwitch: { kind: isOn ? 'on' : 'off', revision },
    users: new Map(users.map((user) => [user.id, user])),
  }
}

/** Each user with what the extension says of them. */
export function peopleOf(users: readonly User[], mfa: MfaPart): readonly Person[] {
  return users.map((user) => {
    const known = mfa.users.get(user.id)
    return {
      userId: user.id,
      loginName: user.loginName,
      fullName: user.fullName,
      isEnabled: user.isEnabled,
      disabledBecause: user.isEnabled
        ? null
        : (known?.disabledBecause ?? (user.disabledManually ? 'admin' : 'notStated')),
      mfa: known === undefined ? 'notStated' : known.mfaEnrolled ? 'enrolled' : 'notEnrolled',
      lastTries: known === undefined ? null : newestFirst(known.lastTries),
    }
  })
}

function newestFirst(
  tries: readonly { readonly atMs: number; readonly outcome: LastTry['outcome'] }[],
): readonly LastTry[] {
  return tries
    .map(({ atMs, outcome }) => ({ atMs: toEpochMs(atMs), outcome }))
    .sort((a, b) => b.atMs - a.atMs)
}
