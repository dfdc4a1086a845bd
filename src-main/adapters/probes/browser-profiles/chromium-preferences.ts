// What the settings files of Chromium's family say about a profile. Takes parsed JSON that anybody
// may have damaged; reads no file. Values seen in Chromium 156; older ones from Chromium's source.
import * as z from 'zod/mini'
import type { ExtensionState, SettingValue } from '../../../core/troubleshooting/browser-facts'
import { member } from './json-path'

/** An installed extension as far as the settings know it. */
export interface ListedExtension {
  readonly id: string
  readonly state: ExtensionState
  readonly isByCompany: boolean
  /** As in the manifest, so perhaps a `__MSG_…__`. */
  readonly name: string | null
  /** Folder below the profile's `Extensions`; null for one that lives elsewhere. */
  readonly folder: string | null
  readonly permissions: readonly string[]
  readonly hosts: readonly string[]
}

export interface ChromiumSettings {
  readonly extensions: readonly ListedExtension[]
  readonly cookies: SettingValue
  readonly scripts: SettingValue
}

/** Far more than anybody installs. */
const MOST_EXTENSIONS = 500

/** `extensions/common/mojom/manifest.mojom`, ManifestLocation. */
const COMPONENTS: readonly unknown[] = [5, 10]
const BY_POLICY: readonly unknown[] = [7, 9]

/** `extensions/browser/disable_reason.h`. */
const REASON = { user: 1, policy: 1 << 16, oldManifest: 1 << 23 } as const

/** `components/content_settings/core/common/content_settings.h`. */
const BLOCKED = 2

/** @param files `Preferences` and `Secure Preferences`: Windows and macOS keep some in the second */
export function chromiumSettings(files: readonly unknown[]): ChromiumSettings {
  return {
    extensions: listedExtensions(files),
    cookies: settingValue(files, 'cookies'),
    scripts: settingValue(files, 'javascript'),
  }
}

function listedExtensions(files: readonly unknown[]): readonly ListedExtension[] {
  const entries = new Map<string, Readonly<Record<string, unknown>>>()
  for (const file of files) {
    const settings = recordOf(member(file, 'extensions', 'settings'))
    for (const [id, entry] of Object.entries(settings)) {
      if (/^[a-p]{32}$/.test(id)) entries.set(id, { ...entries.get(id), ...recordOf(entry) })
    }
  }
  return [...entries]
    .filter(([, entry]) => isOrdinary(entry))
    .slice(0, MOST_EXTENSIONS)
    .map(([id, entry]) => listedExtension(id, entry))
}

/** Parts of the browser, themes and what was taken away again are no extensions to speak of. */
function isOrdinary(entry: Readonly<Record<string, unknown>>): boolean {
  return (
    Object.keys(entry).length > 0 &&
    !COMPONENTS.includes(entry['location']) &&
    entry['state'] !== 2 &&
    member(entry, 'manifest', 'theme') === undefined
  )
}

function listedExtension(id: string, entry: Readonly<Record<string, unknown>>): ListedExtension {
  const granted = entry['active_permissions'] ?? entry['granted_permissions']
  const path = textOf(entry['path'])
  return {
    id,
    state: stateOf(entry),
    isByCompany: BY_POLICY.includes(entry['location']),
    name: textOf(member(entry, 'manifest', 'name')),
    // Only the form that the browser itself writes: `<id>/<version>_0`.
    folder: path !== null && /^[a-p]{32}[\\/][\w.]+$/.test(path) ? path.replace('\\', '/') : null,
    permissions: textsOf(member(granted, 'api')),
    hosts: [
      ...textsOf(member(granted, 'explicit_host')),
      ...textsOf(member(granted, 'scriptable_host')),
    ],
  }
}

/** Chromium 156 writes a list of reasons and no state; older ones a number of flags and a state. */
function stateOf(entry: Readonly<Record<string, unknown>>): ExtensionState {
  const listed = entry['disable_reasons']
  const reasons = (Array.isArray(listed) ? listed : [listed]).reduce<number>(
    (flags, reason) => (Number.isInteger(reason) ? flags | Number(reason) : flags),
    0,
  )
  if ((reasons & REASON.policy) !== 0) return 'blockedByCompany'
  if ((reasons & REASON.oldManifest) !== 0) return 'unsupported'
  if ((reasons & REASON.user) !== 0) return 'off'
  if (reasons !== 0) return 'offOtherwise'
  return entry['state'] === 0 ? 'off' : 'on'
}

const LIVEPERSON = /(?:^|[./\]])liveperson\.(?:net|com)(?::\d+|:\*)?$/

function settingValue(files: readonly unknown[], name: 'cookies' | 'javascript'): SettingValue {
  const rules = files.flatMap((file) =>
    Object.entries(
      recordOf(member(file, 'profile', 'content_settings', 'exceptions', name)),
    ).flatMap(([patterns, rule]) => {
      const [pattern = ''] = patterns.split(',')
      return LIVEPERSON.test(pattern) ? [member(rule, 'setting')] : []
    }),
  )
  const isBlocked = files.some(
    (file) => member(file, 'profile', 'default_content_setting_values', name) === BLOCKED,
  )
  if (isBlocked) {
    // A rule that allows LivePerson may cover some of its hosts and not others.
    return rules.some((rule) => rule !== BLOCKED) ? 'unknown' : 'blocked'
  }
  return rules.includes(BLOCKED) ? 'blockedForLivePerson' : 'allowed'
}

const recordSchema = z.record(z.string(), z.unknown())

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  const parsed = recordSchema.safeParse(value)
  return parsed.success ? parsed.data : {}
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []
}
