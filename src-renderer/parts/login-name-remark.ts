// What stands beside the user name: white space at its ends. It is pointed out and never removed,
// since a user name is sent exactly as it was typed.
import type { Wording } from '../wording'
import type { Remark } from './TextField'

export function loginNameRemark(loginName: string, { text }: Wording): Remark {
  const isBefore = /^\s/u.test(loginName)
  const isAfter = /\s$/u.test(loginName)
  if (!isBefore && !isAfter) return { tone: 'quiet', content: null }
  const id =
    isBefore && isAfter
      ? 'loginName.spaceAround'
      : isBefore
        ? 'loginName.spaceBefore'
        : 'loginName.spaceAfter'
  return { tone: 'warning', icon: 'warning', content: text(id) }
}
