// Reading homes from a real disk: what is found in the usual places, and what is not followed.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  browserLocations,
  userFolders,
  type UserFolders,
} from '../../../../src-main/adapters/probes/browser-profiles/browser-locations'
import { readBrowserProfiles } from '../../../../src-main/adapters/probes/browser-profiles/read-browser-profiles'
import type { BrowserInventory } from '../../../../src-main/core/troubleshooting/browser-facts'
import { profileSubject } from '../../../../src-main/core/troubleshooting/browser-names'

const ID = 'mlomiejdfkolichcflejclcbmpeaniij'
const never = new AbortController().signal

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'agent-sign-in-home-'))
})
afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})

function put(path: string, content: unknown): void {
  const file = join(home, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
}

function foldersOf(platform: string): UserFolders {
  const folders = userFolders(platform, home, {})
  if (folders === null) throw new Error(`${platform} is not known`)
  return folders
}

const read = (): Promise<BrowserInventory> => readBrowserProfiles(foldersOf('linux'), never)

const settings = (entry: object): object => ({ extensions: { settings: { [ID]: entry } } })
const ghostery = settings({ location: 1, manifest: { name: 'Ghostery' } })
const firefoxList = '[Profile0]\nName=Anna Example\nIsRelative=1\nPath=x1.Anna\n'

describe('the usual places', () => {
  it.each([
    ['Google Chrome, Default', '.config/google-chrome/Default'],
    ['Google Chrome, Profile 2', '.config/google-chrome/Profile 2'],
    ['Google Chrome (flatpak), Default', '.var/app/com.google.Chrome/config/google-chrome/Default'],
    ['Chromium (snap), Default', 'snap/chromium/common/chromium/Default'],
    ['Microsoft Edge, Default', '.config/microsoft-edge/Default'],
    ['Brave, Default', '.config/BraveSoftware/Brave-Browser/Default'],
    ['Vivaldi, Default', '.config/vivaldi/Default'],
    ['Opera, Default', '.config/opera'],
  ])('hold %s', async (subject, folder) => {
    put(`${folder}/Preferences`, ghostery)

    const { profiles } = await read()

    expect(profiles.map(({ name }) => profileSubject(name))).toEqual([subject])
    expect(profiles[0]?.extensions[0]).toMatchObject({ id: ID, name: 'Ghostery', state: 'on' })
  })

  it.each([
    ['Mozilla Firefox, 1', '.mozilla/firefox'],
    ['Mozilla Firefox, 1', '.config/mozilla/firefox'],
    ['Mozilla Firefox (snap), 1', 'snap/firefox/common/.mozilla/firefox'],
    ['Mozilla Firefox (flatpak), 1', '.var/app/org.mozilla.firefox/.mozilla/firefox'],
  ])('hold %s in %s', async (subject, folder) => {
    put(`${folder}/profiles.ini`, firefoxList)
    put(`${folder}/x1.Anna/extensions.json`, { addons: [] })
    put(`${folder}/x1.Anna/prefs.js`, '')

    const { profiles } = await read()

    expect(profiles.map(({ name }) => profileSubject(name))).toEqual([subject])
    expect(profiles[0]?.isComplete).toBe(true)
  })

  it.each([
    ['darwin', 'chrome', `Library/Application Support/Google/Chrome`],
    ['darwin', 'firefox', 'Library/Application Support/Firefox'],
    ['win32', 'edge', String.raw`AppData\Local\Microsoft\Edge\User Data`],
    ['win32', 'opera', String.raw`AppData\Roaming\Opera Software\Opera Stable`],
  ])('of %s have %s in %s', (platform, browser, below) => {
    const found = browserLocations(foldersOf(platform)).find((each) => each.browser === browser)

    expect(found?.folder.endsWith(below)).toBe(true)
  })

  it('follow XDG_CONFIG_HOME', async () => {
    put('elsewhere/chromium/Default/Preferences', {})
    const folders = userFolders('linux', home, { XDG_CONFIG_HOME: join(home, 'elsewhere') })

    const inventory = folders === null ? null : await readBrowserProfiles(folders, never)

    expect(inventory?.profiles.map(({ name }) => name.browser)).toEqual(['chromium'])
  })

  it('are not known of another system', () => {
    expect(userFolders('freebsd', home, {})).toBeNull()
  })

  it('that are empty give nothing', async () => {
    expect(await read()).toEqual({ profiles: [], hasMore: false })
  })
})

describe('names', () => {
  const CHROME = '.config/google-chrome/Default'

  it('are found behind a message key', async () => {
    put(`${CHROME}/Preferences`, settings({ location: 1, path: `${ID}/8.9_0` }))
    const place = `${CHROME}/Extensions/${ID}/8.9_0`
    put(`${place}/manifest.json`, { name: '__MSG_appName__', default_locale: 'en' })
    put(`${place}/_locales/en/messages.json`, { APPNAME: { message: 'Ghostery\u202e \n Blocker' } })

    const { profiles } = await read()

    expect(profiles[0]?.extensions[0]?.name).toBe('Ghostery Blocker')
  })

  it('of extensions that live outside the profile are not looked up', async () => {
    put('blocker/manifest.json', { name: 'Outside' })
    put(`${CHROME}/Preferences`, settings({ location: 4, path: join(home, 'blocker') }))

    const { profiles } = await read()

    expect(profiles[0]?.extensions[0]?.name).toBeNull()
  })

  it('of persons stay on the disk', async () => {
    put('.mozilla/firefox/profiles.ini', firefoxList)
    put('.mozilla/firefox/x1.Anna/prefs.js', '')
    put(`${CHROME}/Preferences`, { profile: { name: 'Anna Example' }, account_info: ['Anna'] })

    expect(JSON.stringify(await read())).not.toContain('Anna')
  })
})

// Windows has no pipes among its files, and links for administrators only.
describe.skipIf(process.platform === 'win32')('what is not readable', () => {
  const FILE = '.config/google-chrome/Default/Preferences'

  it.each<readonly [string, () => void]>([
    [
      'cut off',
      () => {
        put(FILE, '{"extensions":')
      },
    ],
    [
      'no object',
      () => {
        put(FILE, '7')
      },
    ],
    [
      'too large',
      () => {
        put(FILE, '{}')
        truncateSync(join(home, FILE), 64 * 1024 * 1024)
      },
    ],
    [
      'a link out of the profile',
      () => {
        put('outside.json', ghostery)
        put('.config/google-chrome/Default/x', '')
        symlinkSync(join(home, 'outside.json'), join(home, FILE))
      },
    ],
    [
      'a pipe that nobody writes to',
      () => {
        put('.config/google-chrome/Default/x', '')
        execFileSync('mkfifo', [join(home, FILE)])
      },
    ],
    [
      'a folder',
      () => {
        mkdirSync(join(home, FILE), { recursive: true })
      },
    ],
  ])('because it is %s makes the profile incomplete', async (_name, make) => {
    make()

    const { profiles } = await read()

    expect(profiles).toMatchObject([{ isComplete: false, extensions: [], cookies: 'unknown' }])
  })

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const text = Buffer.from(bytes).toString('latin1')
        put('.config/chromium/Default/Preferences', text)
        put('.mozilla/firefox/profiles.ini', `[Profile0]\nPath=x1\n${text}`)
        put('.mozilla/firefox/x1/extensions.json', text)
        expect((await read()).profiles.length).toBeGreaterThan(0)
      }),
      { numRuns: 50 },
    )
  })
})

describe('bounds', () => {
  it('keep 20 profiles of a browser and say that there are more', async () => {
    for (let number = 1; number <= 25; number += 1) {
      put(`.config/vivaldi/Profile ${number}/Preferences`, {})
    }

    const { profiles, hasMore } = await read()

    expect([profiles.length, hasMore]).toEqual([20, true])
  })

  it('let a stopped reading end', async () => {
    put('.config/vivaldi/Default/Preferences', {})

    expect(await readBrowserProfiles(foldersOf('linux'), AbortSignal.abort())).toEqual({
      profiles: [],
      hasMore: true,
    })
  })
})
