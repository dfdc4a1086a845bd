// The page's own browser session: in memory, without network, without permissions.
import { session, type Session } from 'electron'
import { servePage } from './page-protocol'

/** Not `persist:`: cookies, cache and storage of the page never reach the disk. */
const PARTITION = 'page'

export function createPageSession(pageFolder: string): Session {
  const page = session.fromPartition(PARTITION, { cache: false })
  servePage(page, pageFolder)
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
