// Fields as the Users API writes them. Its documentation says "Boolean" and "long number", and its
// example prints some of them as texts ("true", "4"), so both count. Knows no endpoint.
import * as z from 'zod/mini'
import { toLoginName, toUserId, type LoginName, type UserId } from '../core/ids'

export const booleanField = z.pipe(
  z.union([z.boolean(), z.literal('true'), z.literal('false')]),
  z.transform((value) => value === true || value === 'true'),
)

export const integerField = z.pipe(
  z.union([z.int(), z.string().check(z.regex(/^-?[0-9]{1,15}$/))]),
  z.transform(Number),
)

/** An id beyond 2^53 is readable as a text only: as a number it would have lost digits. */
export const userIdField = z.pipe(
  z.union([z.int(), z.string()]),
  z.transform((id, context): UserId => {
    const userId = toUserId(String(id))
    if (userId !== null) return userId
    context.issues.push({ code: 'custom', message: 'no id', input: id })
    return z.NEVER
  }),
)

export const loginNameField = z.pipe(
  z.string(),
  z.transform((text, context): LoginName => {
    const loginName = toLoginName(text)
    if (loginName !== null) return loginName
    context.issues.push({ code: 'custom', message: 'no name', input: text })
    return z.NEVER
  }),
)
