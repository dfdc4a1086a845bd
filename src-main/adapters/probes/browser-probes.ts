// The probes of the browser checks: this user's profiles on disk, and a page in the default browser.
import type { BrowserProbes } from '../../core/troubleshooting/browser-probes'
import { tryBrowserPage, type BrowserPageOptions } from './browser-page/try-browser-page'
import type { UserFolders } from './browser-profiles/browser-locations'
import { readBrowserProfiles } from './browser-profiles/read-browser-profiles'

/** @param folders null on a system whose browsers this app does not know: none are found there */
export function createBrowserProbes(
  folders: UserFolders | null,
  page: BrowserPageOptions,
): BrowserProbes {
  return {
    readProfiles: (signal) =>
      folders === null
        ? Promise.resolve({ profiles: [], hasMore: false })
        : readBrowserProfiles(folders, signal),
    tryPage: (signal) => tryBrowserPage(page, signal),
  }
}
