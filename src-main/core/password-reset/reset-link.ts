// Takes a link of the extension passwordReset.v1 apart. The form of LivePerson's own links is not
// published; what does not look like this is opened in the browser instead. Pure.
import { toAccountId } from '../ids'
import type { ResetLink } from './reset-types'

/** `/a/{account}/reset-password`: as the stand-in's messages have it (login-service/README.md). */
const PATH = /^\/a\/([0-9]{1,32})\/reset-password$/
/** As long as the extension takes them. */
const TOKEN = /^[\w.~-]{16,256}$/

/** @param link an https link that was found genuine */
export function readResetLink(link: string): ResetLink | null {
  const url = URL.canParse(link) ? new URL(link) : null
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  const accountId = toAccountId(PATH.exec(url.pathname)?.[1] ?? '')
  const [token = '', ...others] = url.searchParams.getAll('token')
  if (accountId === null || others.length > 0 || !TOKEN.test(token)) return null
  return { host: url.host, accountId, token }
}
