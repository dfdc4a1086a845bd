// The profiles of Firefox: reads their list, their add-ons and two of their settings. Read-only;
// stays inside each profile. Cookie rules of single sites are in a database and not read.
import { resolve } from 'node:path'
import type { ProfileFacts } from '../../../core/troubleshooting/browser-facts'
import type { BrowserLocation } from './browser-locations'
import { firefoxExtensions, firefoxSettings } from './firefox-addons'
import { firefoxProfileList } from './firefox-profile-list'
import { jsonOf, readFileWithin } from './profile-file'

const LARGEST_LIST_BYTES = 256 * 1024
const LARGEST_ADDONS_BYTES = 16 * 1024 * 1024
const LARGEST_PREFERENCES_BYTES = 4 * 1024 * 1024

/** Folders have random names with the owner's word behind: a number stands for each. */
export async function firefoxProfiles(
  { browser, packaging, folder }: BrowserLocation,
  mostProfiles: number,
): Promise<readonly ProfileFacts[]> {
  const list = await readFileWithin(folder, 'profiles.ini', LARGEST_LIST_BYTES)
  if (list.kind !== 'read') return []

  const profiles: ProfileFacts[] = []
  for (const [index, { path, isRelative }] of firefoxProfileList(list.text).entries()) {
    if (profiles.length === mostProfiles) break
    const facts = await readProfile(isRelative ? resolve(folder, path) : path)
    const name = { browser, packaging, profile: String(index + 1) }
    if (facts !== null) profiles.push({ name, ...facts })
  }
  return profiles
}

/** Null where Firefox never ran with this profile. */
async function readProfile(folder: string): Promise<Omit<ProfileFacts, 'name'> | null> {
  const [addons, preferences] = await Promise.all([
    readFileWithin(folder, 'extensions.json', LARGEST_ADDONS_BYTES),
    readFileWithin(folder, 'prefs.js', LARGEST_PREFERENCES_BYTES),
  ])
  if (addons.kind === 'absent' && preferences.kind === 'absent') return null

  const extensions = addons.kind === 'read' ? firefoxExtensions(jsonOf(addons.text)) : null
  const settings =
    preferences.kind === 'read'
      ? firefoxSettings(preferences.text)
      : ({ cookies: 'unknown', scripts: 'unknown' } as const)
  return {
    extensions: extensions ?? [],
    ...settings,
    isComplete: extensions !== null && preferences.kind === 'read',
  }
}
