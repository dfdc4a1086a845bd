// All browsers of this computer's user, as their files describe them. Reads one after the other, so
// that a slow disk is asked for one thing at a time. Sends nothing and writes nothing.
import type { BrowserInventory, ProfileFacts } from '../../../core/troubleshooting/browser-facts'
import { browserLocations, type UserFolders } from './browser-locations'
import { chromiumProfiles } from './chromium-profiles'
import { firefoxProfiles } from './firefox-profiles'

/** Of one browser. Shared seats have many; whoever has more finds the pattern in these. */
const MOST_PROFILES = 20

/** Stops between profiles when it is told to; what was read until then is given back as partial. */
export async function readBrowserProfiles(
  folders: UserFolders,
  signal: AbortSignal,
): Promise<BrowserInventory> {
  const profiles: ProfileFacts[] = []
  let hasMore = false
  for (const location of browserLocations(folders)) {
    if (signal.aborted) return { profiles, hasMore: true }
    const read = location.family === 'firefox' ? firefoxProfiles : chromiumProfiles
    // One more than is kept, to know whether there are more.
    const found = await read(location, MOST_PROFILES + 1)
    hasMore ||= found.length > MOST_PROFILES
    profiles.push(...found.slice(0, MOST_PROFILES))
  }
  return { profiles, hasMore }
}
