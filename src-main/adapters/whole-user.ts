// Whether one user came whole from the Users API. A save deletes every attribute that its body
// lacks (users-api-appendix, "Considerations"), so a user with gaps must not be saved.
import * as z from 'zod/mini'
import type { LoginName, UserId } from '../core/ids'
import { booleanField, integerField, loginNameField, userIdField } from './wire-fields'

const numbers = z.array(integerField)

/**
 * What the appendix calls required on an update, for a user who is no API user. `userTypeId` is
 * "Required" in its older form and "Optional" in its newest. The newest also says that `fullName`
 * and `employeeId` "will return an empty value": an empty full name is the sign of that, and stands
 * for both, because somebody may really have no employee id.
 */
const REQUIRED = {
  id: userIdField,
  loginName: loginNameField,
  fullName: z.string().check(z.regex(/\S/)),
  nickname: z.string(),
  isEnabled: booleanField,
  maxChats: integerField,
  email: z.string(),
  profileIds: numbers,
  userTypeId: integerField,
} as const

export interface WholeUser {
  readonly userId: UserId
  readonly loginName: LoginName
  readonly isEnabled: boolean
}

export type UserReading =
  | { readonly kind: 'whole'; readonly user: WholeUser }
  /** Names of members that are missing, empty or not understood; never their values. */
  | { readonly kind: 'notWhole'; readonly missing: readonly string[] }

/** @param answer the answer's JSON object */
export function readWholeUser(answer: object): UserReading {
  const user = z.object(REQUIRED).safeParse(answer)
  if (!user.success) {
    const missing = new Set(user.error.issues.map(({ path }) => String(path[0])))
    return { kind: 'notWhole', missing: [...missing] }
  }
  const { id: userId, loginName, isEnabled } = user.data
  return { kind: 'whole', user: { userId, loginName, isEnabled } }
}
