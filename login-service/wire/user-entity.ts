// A user as the Users API writes and reads him. Names, types and what is required: the appendix of
// its documentation; README.md, "Users API". Never holds a password.
import { z } from 'zod'
import type { Json, JsonObject } from '../answer'
import type { Person } from '../people'
import type { SentBody } from './bodies'

/** What an answer holds without `select`. */
const SHORT_SELECT: readonly string[] = ['id', 'pid', 'deleted', 'loginName']

/** The attributes that an admin may save; those that are not sent are deleted. */
const detailNames = [
  'fullName',
  'nickname',
  'email',
  'maxChats',
  'maxAsyncChats',
  'skillIds',
  'profileIds',
  'lobIds',
  'permissionGroups',
  'memberOf',
  'managerOf',
  'changePwdNextLogin',
  'lastPwdChangeDate',
  'disabledManually',
  'description',
  'mobileNumber',
  'employeeId',
  'pictureId',
  'pictureUrl',
  'backgndImgUri',
  'pnCertName',
] as const

const number = z.number()
const numberOrText = z.union([z.number(), z.string().regex(/^-?\d{1,15}$/)])
const text = z.string().max(1024)
const group = z.object({ agentGroupId: numberOrText, assignmentDate: text.optional() })

const sentUser = z.object({
  id: numberOrText,
  loginName: text,
  fullName: text,
  nickname: text,
  email: text,
  isEnabled: z.boolean(),
  maxChats: number,
  profileIds: z.array(number),
  maxAsyncChats: number.nullish(),
  skillIds: z.array(number).optional(),
  lobIds: z.array(number).optional(),
  permissionGroups: z.array(number).optional(),
  memberOf: group.optional(),
  managerOf: z.array(group).optional(),
  changePwdNextLogin: z.boolean().optional(),
  lastPwdChangeDate: text.optional(),
  disabledManually: z.boolean().optional(),
  description: text.nullish(),
  mobileNumber: text.nullish(),
  employeeId: text.nullish(),
  pictureId: text.nullish(),
  pictureUrl: text.nullish(),
  backgndImgUri: text.nullish(),
  pnCertName: text.nullish(),
  passwordSh: z.null().optional(),
  resetMfaSecret: z.boolean().optional(),
})
const jsonObject = z.record(z.string(), z.json())

export interface SavedUser {
  readonly details: JsonObject
  readonly isEnabled: boolean
  readonly resetsMfa: boolean
}

/** The body of a PUT for this person at that moment; null = a 400. */
export function readUser(body: SentBody, person: Person, nowMs: number): SavedUser | null {
  if (body.kind === 'none') return null
  const user = sentUser.safeParse(body.value)
  const sent = jsonObject.safeParse(body.value)
  if (!user.success || !sent.success || !isAbout(person, user.data)) return null
  const { isEnabled, resetMfaSecret = false, disabledManually } = user.data
  const details = detailNames.flatMap((name): [string, Json][] => {
    const value = sent.data[name]
    return value === undefined ? [] : [[name, value]]
  })
  const wasEnabled = person.disabledBecause === null
  const isImplied = disabledManually === undefined && isEnabled !== wasEnabled
  return {
    details: {
      ...Object.fromEntries(details),
      ...(isImplied ? { disabledManually: !isEnabled } : {}),
      dateUpdated: dateText(nowMs),
    },
    isEnabled,
    resetsMfa: resetMfaSecret,
  }
}

/** A login name is fixed once set (KCA/users); an agent has a group. */
function isAbout(person: Person, sent: z.output<typeof sentUser>): boolean {
  return (
    String(sent.id) === person.userId &&
    sent.loginName === person.loginName &&
    (person.role === 'admin' || person.secret.kind === 'appKeys' || sent.memberOf !== undefined)
  )
}

/** What a body, right or wrong, wants to change: for the audit list. */
export function wantedChange(body: SentBody): {
  readonly isEnabled: boolean | null
  readonly resetsMfa: boolean
} {
  const change = z.object({
    isEnabled: z.boolean().nullable().catch(null),
    resetMfaSecret: z.boolean().catch(false),
  })
  const read = body.kind === 'json' ? change.safeParse(body.value).data : undefined
  return { isEnabled: read?.isEnabled ?? null, resetsMfa: read?.resetMfaSecret ?? false }
}

/** The user with every attribute; `passwordSh` is null and `resetMfaSecret` false, always. */
export function userEntity(person: Person): JsonObject {
  const isBot = person.secret.kind === 'appKeys'
  return {
    id: Number(person.userId),
    pid: person.userPid,
    deleted: false,
    loginName: person.loginName,
    ...person.details,
    isEnabled: person.disabledBecause === null,
    isApiUser: isBot,
    userTypeId: isBot ? 2 : 1,
    passwordSh: null,
    resetMfaSecret: false,
  }
}

/** Only the attributes that `select` names; an unknown name is no error. */
export function selected(user: JsonObject, select: string | null): JsonObject {
  if (select?.trim() === '$all') return user
  const names = select === null ? SHORT_SELECT : select.split(',').map((name) => name.trim())
  return Object.fromEntries(Object.entries(user).filter(([name]) => names.includes(name)))
}

/** "year-month-date hrs:min:sec", as documented; that it is UTC is assumed. */
export function dateText(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 19).replace('T', ' ')
}
