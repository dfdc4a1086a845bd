// Extensions known to disturb sign-in, and which installed one is which of them. Pure.
import type { Browser, InstalledExtension } from './browser-facts'
import { CONTENT_BLOCKERS } from './known-extensions/content-blockers'
import { COOKIE_AND_SCRIPT_TOOLS } from './known-extensions/cookie-and-script-tools'
import type { KnownExtension } from './known-extensions/known-extension'
import { LINK_AND_HEADER_TOOLS } from './known-extensions/link-and-header-tools'
import { ROUTE_CHANGERS } from './known-extensions/route-changers'
import { SECURITY_PRODUCTS } from './known-extensions/security-products'

export const KNOWN_EXTENSIONS: readonly KnownExtension[] = [
  ...CONTENT_BLOCKERS,
  ...COOKIE_AND_SCRIPT_TOOLS,
  ...SECURITY_PRODUCTS,
  ...LINK_AND_HEADER_TOOLS,
  ...ROUTE_CHANGERS,
]

/**
 * The entry that an installed extension fits: by its id where the name does not speak against it,
 * else by the exact name, as ids of unpacked extensions and of other stores are their own. Null
 * where neither fits.
 */
export function knownExtension(
  browser: Browser,
  { id, name }: Pick<InstalledExtension, 'id' | 'name'>,
): KnownExtension | null {
  const byId = KNOWN_EXTENSIONS.find((known) => idsIn(browser, known).includes(id.toLowerCase()))
  if (byId !== undefined && (name === null || shareAWord(name, byId.name))) return byId
  if (name === null) return null
  const wanted = wordsOf(name).join(' ')
  return KNOWN_EXTENSIONS.find((known) => wordsOf(known.name).join(' ') === wanted) ?? null
}

/** In lower case, as Firefox's ids may be written either way. */
function idsIn(browser: Browser, { chromeId, edgeId, firefoxId }: KnownExtension): string[] {
  const ids = browser === 'firefox' ? [firefoxId] : [chromeId, edgeId]
  return ids.flatMap((id) => (id === undefined ? [] : [id.toLowerCase()]))
}

function shareAWord(installedName: string, listedName: string): boolean {
  const installed = new Set(wordsOf(installedName))
  return wordsOf(listedName).some((word) => installed.has(word))
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
