// What permissions allow an extension to do to LivePerson's pages. Both families of browsers name
// permissions alike.
import type { Power } from '../../../core/troubleshooting/browser-facts'

/**
 * developer.chrome.com and developer.mozilla.org, "Declare permissions". `webRequest` alone only
 * watches.
 */
const POWERS: ReadonlyMap<string, Power> = new Map([
  ['webRequestBlocking', 'requests'],
  ['declarativeNetRequest', 'requests'],
  ['declarativeNetRequestWithHostAccess', 'requests'],
  ['contentSettings', 'siteSettings'],
  ['proxy', 'proxy'],
])

/** The others work only on hosts that the extension may read. */
const NEED_NO_HOST: ReadonlySet<string> = new Set([
  'declarativeNetRequest',
  'contentSettings',
  'proxy',
])

/** A pattern for every host, or for one of LivePerson's. */
const REACHES_LIVEPERSON =
  /^(?:<all_urls>$|(?:\*|https?|wss?):\/\/(?:\*|(?:[^/]*\.)?(?:liveperson\.(?:net|com)|lpsnmedia\.net))\/)/

/** Each power once. */
export function powersOf(
  permissions: readonly string[],
  hosts: readonly string[],
): readonly Power[] {
  const reaches = hosts.some((host) => REACHES_LIVEPERSON.test(host))
  const powers = permissions.flatMap((permission) => {
    const power = POWERS.get(permission)
    return power !== undefined && (reaches || NEED_NO_HOST.has(permission)) ? [power] : []
  })
  return [...new Set(powers)]
}
