// A home in which Debian's Firefox has one profile that has met Debian's add-on packages, and the
// switch of each of them. Switches as Firefox writes them when somebody clicks; it reads them back.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import {
  browserHome,
  readInHome,
  startFirefox,
  writeInHome,
  type BrowserHome,
} from './debian-browser'

export const UBLOCK_ORIGIN = 'uBlock0@raymondhill.net'
export const PRIVACY_BADGER = 'jid1-MnnxcxisBPnSXQ@jetpack'

const LIST = '.config/mozilla/firefox'
const PROFILE = `${LIST}/for.tests`
const ADDONS = `${PROFILE}/extensions.json`
const MET_WITHIN_MS = 60_000
const POLL_MS = 100

/** Quiet: no first steps, no reports, nothing fetched that a test does not ask for. */
const PREFERENCES = `user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("termsofuse.bypassNotification", true);
user_pref("app.normandy.enabled", false);
`

const addonsSchema = z.looseObject({
  addons: z.array(
    z.looseObject({ id: z.string(), active: z.boolean(), userDisabled: z.boolean() }),
  ),
})

/** Starts Firefox once, until it has written down both packages. */
export async function firefoxThatMetAddons(): Promise<BrowserHome> {
  const home = browserHome()
  // `~/.mozilla` decides where Firefox looks first; a fresh home has none.
  mkdirSync(join(home.folder, PROFILE), { recursive: true })
  writeInHome(
    home,
    `${LIST}/profiles.ini`,
    '[Profile0]\nName=tests\nIsRelative=1\nPath=for.tests\nDefault=1\n\n[General]\nStartWithLastProfile=1\nVersion=2\n',
  )
  writeInHome(home, `${PROFILE}/user.js`, PREFERENCES)
  const firefox = startFirefox(home, 'about:blank')
  const giveUpMs = Date.now() + MET_WITHIN_MS
  while (!hasMet(home) && Date.now() < giveUpMs) await pause(POLL_MS)
  await firefox.stop()
  if (!hasMet(home)) throw new Error('Firefox has not met its add-ons. Are the packages installed?')
  return home
}

function hasMet(home: BrowserHome): boolean {
  if (!existsSync(join(home.folder, ADDONS))) return false
  const text = readInHome(home, ADDONS)
  return text.includes(UBLOCK_ORIGIN) && text.includes(PRIVACY_BADGER)
}

/** A copy in which these add-ons are on and the other one is off. */
export function firefoxWith(template: BrowserHome, switchedOn: readonly string[]): BrowserHome {
  const home = browserHome(template)
  const list = addonsSchema.parse(JSON.parse(readInHome(home, ADDONS)))
  const addons = list.addons.map((addon) => {
    if (addon.id !== UBLOCK_ORIGIN && addon.id !== PRIVACY_BADGER) return addon
    const isOn = switchedOn.includes(addon.id)
    return { ...addon, active: isOn, userDisabled: !isOn }
  })
  writeInHome(home, ADDONS, JSON.stringify({ ...list, addons }))
  // A faster copy of the same, made anew when it is not there.
  rmSync(join(home.folder, PROFILE, 'addonStartup.json.lz4'), { force: true })
  return home
}
