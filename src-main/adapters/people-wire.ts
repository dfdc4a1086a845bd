// The wire of the Users API (documented as far as it goes) and of the extension's part for admins
// (assumed): addresses, headers, and people out of two lists. Knows nothing of causes or screens.
import * as z from 'zod/mini'
import { toEpochMs, toLoginName, toUserId, type UserId } from '../core/ids'
import type { LastTry, MfaSwitch, Person, Revision } from '../core/people-desk/people'

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

const idField = z.pipe(
  z.int().check(z.nonnegative()),
  z.transform((id, context) => {
    const userId = toUserId(String(id))
    if (userId !== null) return userId
    context.issues.push({ code: 'custom', message: 'no id', input: id })
    return z.NEVER
  }),
)

const loginNameField = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const loginName = toLoginName(text)
    if (loginName !== null) return loginName
    context.issues.push({ code: 'custom', message: 'no name', input: text })
    return z.NEVER
  }),
)

const User = z.object({
  id: idField,
  loginName: loginNameField,
  isEnabled: z.boolean(),
  fullName: z.catch(z.string(), ''),
  disabledManually: z.catch(z.boolean(), false),
  userTypeId: z.catch(z.int(), HUMAN),
  deleted: z.catch(z.boolean(), false),
})
export const UsersAnswer = z.array(User)

const OUTCOMES = ['signedIn', 'wrongPassword', 'wrongCode', 'disabled', 'other'] as const
const REASONS = ['failedTries', 'admin'] as const

const MfaUser = z.object({
  id: idField,
  mfaEnrolled: z.boolean(),
  disabledBecause: z.catch(z.nullable(z.enum(REASONS)), null),
  lastTries: z.array(z.object({ atMs: z.int(), outcome: z.catch(z.enum(OUTCOMES), 'other') })),
})
export const MfaUsersAnswer = z.object({ enabled: z.boolean(), users: z.array(MfaUser) })

/** Where the answer tells the user's state, it must be the one that was asked for. */
export const EnabledAnswer = z.looseObject({ isEnabled: z.optional(z.literal(true)) })
export const MfaOnAnswer = z.object({ enabled: z.literal(true) })
export const MfaOffAnswer = z.object({ enabled: z.literal(false) })

export interface MfaPart {
  readonly mfaSwitch: MfaSwitch
  readonly users: ReadonlyMap<UserId, z.output<typeof MfaUser>>
}

/** Where the service does not announce the extension. */
export const NO_MFA_PART: MfaPart = { mfaSwitch: { kind: 'notStated' }, users: new Map() }

export function mfaPartOf(answer: z.output<typeof MfaUsersAnswer>, revision: Revision): MfaPart {
  return {
    mfaSwitch: { kind: answer.enabled ? 'on' : 'off', revision },
    users: new Map(answer.users.map((user) => [user.id, user])),
  }
}

/** People of flesh and blood who are still there, each with what the extension says of them. */
export function peopleOf(users: z.output<typeof UsersAnswer>, mfa: MfaPart): readonly Person[] {
  return users
    .filter(({ userTypeId, deleted }) => userTypeId === HUMAN && !deleted)
    .map((user) => {
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
