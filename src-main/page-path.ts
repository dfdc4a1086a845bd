// Which file a page URL means. Refuses everything outside the page's own folder.
import { join, normalize, sep } from 'node:path'
import { SENDER_RULE } from '../src-preload/contract'

/** The file behind a page URL, or null for another host or a path that leaves the folder. */
export function pagePath(pageFolder: string, requestUrl: string): string | null {
  if (!URL.canParse(requestUrl)) return null
  const url = new URL(requestUrl)
  if (url.host !== SENDER_RULE.host) return null
  let decoded: string
  try {
    decoded = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null
  const path = normalize(join(pageFolder, decoded))
  const isInside = path.startsWith(pageFolder + sep) && path !== pageFolder + sep
  return isInside ? path : null
}
