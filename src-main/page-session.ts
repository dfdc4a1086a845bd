// The page's own browser session: in memory, without network, without permissions.
import { session, type Session } from 'electron'
import { servePage } from './page-protocol'

/**
 * Where everything goes that asks for a network: nothing listens on port 0. [Note: WebRTC]
 *
 * `webRequest` and the page's policy do not see WebRTC: it sends STUN over UDP and TURN over TCP
 * by itself (tried on Electron 41; Chromium does not know the policy's `webrtc` directive). It does
 * keep to a proxy, loopback included, once its UDP is forbidden (see window.ts).
 */
const NOWHERE = { proxyRules: 'http://127.0.0.1:0', proxyBypassRules: '<-loopback>' } as const

/** Not `persist:`: cookies, cache and storage of the page never reach the disk. */
const PARTITION = 'page'

export function createPageSession(pageFolder: string): Session {
  const page = session.fromPartition(PARTITION, { cache: false })
  servePage(page, pageFolder)
  void page.setProxy({ mode: 'fixed_servers', ...NOWHERE })
  page.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false)
  })
  page.setPermissionCheckHandler(() => false)
  page.setDevicePermissionHandler(() => false)
  page.setSpellCheckerEnabled(false)
  page.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isOwn(details.url) })
  })
  page.on('will-download', (event) => {
    event.preventDefault()
  })
  return page
}

function isOwn(url: string): boolean {
  const isDevTools = __DEVELOPMENT__ && url.startsWith('devtools://')
  return url.startsWith('app://sign-in/') || isDevTools
}
