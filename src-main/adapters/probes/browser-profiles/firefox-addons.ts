// What `extensions.json` and `prefs.js` of a Firefox profile say. Takes what was read; reads no
// file. Values seen in Firefox ESR 153 (schema 37 of extensions.json).
import * as z from 'zod/mini'
import type {
  ExtensionState,
  InstalledExtension,
  SettingValue,
} from '../../../core/troubleshooting/browser-facts'
import { shownName } from './extension-name'
import { member } from './json-path'
import { powersOf } from './permission-powers'

/** Far more than anybody installs. */
const MOST_ADDONS = 1_000

/** Parts of Firefox itself. */
const BUILT_IN: ReadonlySet<string | undefined> = new Set([
  'app-builtin',
  'app-builtin-addons',
  'app-system-defaults',
  'app-system-addons',
])

const addonSchema = z.object({
  id: z.string().check(z.maxLength(255)),
  type: z.literal('extension'),
  location: z.optional(z.string()),
  active: z.optional(z.boolean()),
  userDisabled: z.optional(z.boolean()),
  defaultLocale: z.optional(z.nullable(z.object({ name: z.optional(z.nullable(z.string())) }))),
  userPermissions: z.optional(
    z.nullable(
      z.object({
        permissions: z.optional(z.array(z.string())),
        origins: z.optional(z.array(z.string())),
      }),
    ),
  ),
  installTelemetryInfo: z.optional(
    z.nullable(z.object({ source: z.optional(z.nullable(z.string())) })),
  ),
})

type Addon = z.infer<typeof addonSchema>

/** Null where this is no list of add-ons. Entries that cannot be understood are left out. */
export function firefoxExtensions(json: unknown): readonly InstalledExtension[] | null {
  const addons = member(json, 'addons')
  if (!Array.isArray(addons)) return null
  return addons.slice(0, MOST_ADDONS).flatMap((entry: unknown) => {
    const addon = addonSchema.safeParse(entry)
    return addon.success && !BUILT_IN.has(addon.data.location) ? [installed(addon.data)] : []
  })
}

function installed(addon: Addon): InstalledExtension {
  const { id, defaultLocale, userPermissions, installTelemetryInfo } = addon
  return {
    id,
    name: shownName(defaultLocale?.name ?? undefined),
    state: stateOf(addon),
    isByCompany: installTelemetryInfo?.source === 'enterprise-policy',
    powers: powersOf(userPermissions?.permissions ?? [], userPermissions?.origins ?? []),
  }
}

/** Firefox does not write down whether a policy or its own rules switched an add-on off. */
function stateOf({ active, userDisabled }: Addon): ExtensionState {
  if (active === true) return 'on'
  return userDisabled === true ? 'off' : 'offOtherwise'
}

/** `network.cookie.cookieBehavior`, nsICookieService.idl: BEHAVIOR_REJECT. */
const REJECT_ALL = '2'

/** Preferences that were never changed are not written: what is not there is as Firefox ships it. */
export function firefoxSettings(preferences: string): {
  readonly cookies: SettingValue
  readonly scripts: SettingValue
} {
  const isCookieless = valueOf(preferences, 'network.cookie.cookieBehavior') === REJECT_ALL
  const isScriptless = valueOf(preferences, 'javascript.enabled') === 'false'
  return {
    cookies: isCookieless ? 'blocked' : 'allowed',
    scripts: isScriptless ? 'blocked' : 'allowed',
  }
}

function valueOf(preferences: string, name: string): string | undefined {
  const line = new RegExp(`^user_pref\\("${name.replaceAll('.', '\\.')}", ([^;]{1,40})\\);`, 'm')
  return line.exec(preferences)?.[1]
}
