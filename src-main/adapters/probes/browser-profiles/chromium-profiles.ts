// The profiles of one browser of Chromium's family: reads their settings files and, for names that
// are not written there, the extensions' own manifests. Read-only; stays inside each profile.
import { join } from 'node:path'
import type { InstalledExtension, ProfileFacts } from '../../../core/troubleshooting/browser-facts'
import type { BrowserLocation } from './browser-locations'
import { chromiumSettings, type ListedExtension } from './chromium-preferences'
import { shownName } from './extension-name'
import { member } from './json-path'
import { powersOf } from './permission-powers'
import { foldersWithin, jsonOf, readFileWithin } from './profile-file'

/** Settings of a profile that is used for years have a few megabytes. */
const LARGEST_SETTINGS_BYTES = 16 * 1024 * 1024
const LARGEST_MANIFEST_BYTES = 256 * 1024
const LARGEST_MESSAGES_BYTES = 1024 * 1024

export async function chromiumProfiles(
  { browser, packaging, folder }: BrowserLocation,
  mostProfiles: number,
): Promise<readonly ProfileFacts[]> {
  const folders = (await foldersWithin(folder)) ?? []
  // Opera keeps its only profile where the others keep all of theirs.
  const places = [
    { profile: 'Default', place: folder },
    ...folders
      .filter((name) => /^(?:Default|Profile \d{1,4})$/.test(name))
      .map((profile) => ({ profile, place: join(folder, profile) })),
  ]
  const profiles: ProfileFacts[] = []
  for (const { profile, place } of places) {
    if (profiles.length === mostProfiles) break
    const facts = await readProfile(place)
    if (facts !== null) profiles.push({ name: { browser, packaging, profile }, ...facts })
  }
  return profiles
}

/** Null where there are no settings, and so no profile. */
async function readProfile(folder: string): Promise<Omit<ProfileFacts, 'name'> | null> {
  const files = await Promise.all(
    ['Preferences', 'Secure Preferences'].map((name) =>
      readFileWithin(folder, name, LARGEST_SETTINGS_BYTES),
    ),
  )
  if (files.every(({ kind }) => kind === 'absent')) return null

  const parsed = files.flatMap((file) => (file.kind === 'read' ? [jsonOf(file.text)] : []))
  const settings = chromiumSettings(parsed)
  const isComplete =
    files.every(({ kind }) => kind !== 'unreadable') &&
    parsed.every((json) => typeof json === 'object' && json !== null)
  const extensions: InstalledExtension[] = []
  for (const listed of settings.extensions) extensions.push(await installed(folder, listed))
  const { cookies, scripts } = settings
  return isComplete
    ? { extensions, cookies, scripts, isComplete }
    : { extensions, cookies: known(cookies), scripts: known(scripts), isComplete }
}

/** With a file missing, a setting that is not there may be in the other. */
function known(value: ProfileFacts['cookies']): ProfileFacts['cookies'] {
  return value === 'allowed' ? 'unknown' : value
}

async function installed(profile: string, listed: ListedExtension): Promise<InstalledExtension> {
  const { id, state, isByCompany, permissions, hosts } = listed
  const name = await nameOf(profile, listed)
  return { id, name, state, isByCompany, powers: powersOf(permissions, hosts) }
}

/** An extension without a folder of its own inside the profile keeps the name that is listed. */
async function nameOf(profile: string, { name, folder }: ListedExtension): Promise<string | null> {
  if (name !== null && messageKey(name) === null) return shownName(name)
  if (folder === null) return null
  const place = `Extensions/${folder}`
  const manifest = await readJson(profile, `${place}/manifest.json`, LARGEST_MANIFEST_BYTES)
  const written = name ?? member(manifest, 'name')
  if (typeof written !== 'string') return null
  const key = messageKey(written)
  if (key === null) return shownName(written)

  const locale = member(manifest, 'default_locale')
  if (typeof locale !== 'string' || !/^\w{2,12}$/.test(locale)) return null
  const path = `${place}/_locales/${locale}/messages.json`
  return messageOf(await readJson(profile, path, LARGEST_MESSAGES_BYTES), key)
}

async function readJson(profile: string, path: string, limitBytes: number): Promise<unknown> {
  const file = await readFileWithin(profile, path, limitBytes)
  return file.kind === 'read' ? jsonOf(file.text) : undefined
}

function messageKey(name: string): string | null {
  return /^__MSG_(\w{1,100})__$/.exec(name)?.[1] ?? null
}

/** Keys are found whatever their case (developer.chrome.com, `i18n`). */
function messageOf(messages: unknown, key: string): string | null {
  if (typeof messages !== 'object' || messages === null) return null
  const entry = Object.entries(messages).find(([name]) => name.toLowerCase() === key.toLowerCase())
  const message = member(entry?.[1], 'message')
  return typeof message === 'string' ? shownName(message) : null
}
