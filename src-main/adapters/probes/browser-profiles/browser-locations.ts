// Where browsers keep their profiles on each system. Data and names of folders only; opens nothing.
import { posix, win32 } from 'node:path'
import type { Browser, Packaging } from '../../../core/troubleshooting/browser-facts'

/** The folders of the person at this computer. */
export interface UserFolders {
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly home: string
  /** Linux: XDG_CONFIG_HOME, usually `~/.config`. */
  readonly config: string
  /** Windows: LOCALAPPDATA and APPDATA. */
  readonly localAppData: string
  readonly roamingAppData: string
}

export interface BrowserLocation {
  readonly family: 'chromium' | 'firefox'
  readonly browser: Browser
  readonly packaging: Packaging
  /** Holds profiles, or for Firefox the list of them. */
  readonly folder: string
}

type Row = readonly [Browser, Packaging, keyof Omit<UserFolders, 'platform'>, string]

/**
 * chromium.googlesource.com docs/user_data_dir.md; for the others public clean-up and migration
 * tools (Winapp2, Firefox's ChromeMigrationUtils). Run here: Debian's Chromium and Firefox.
 */
const ROWS: Readonly<Record<UserFolders['platform'], readonly Row[]>> = {
  linux: [
    ['chrome', 'ordinary', 'config', 'google-chrome'],
    ['chrome', 'flatpak', 'home', '.var/app/com.google.Chrome/config/google-chrome'],
    ['chromium', 'ordinary', 'config', 'chromium'],
    ['chromium', 'snap', 'home', 'snap/chromium/common/chromium'],
    ['chromium', 'flatpak', 'home', '.var/app/org.chromium.Chromium/config/chromium'],
    ['edge', 'ordinary', 'config', 'microsoft-edge'],
    ['edge', 'flatpak', 'home', '.var/app/com.microsoft.Edge/config/microsoft-edge'],
    ['brave', 'ordinary', 'config', 'BraveSoftware/Brave-Browser'],
    ['brave', 'snap', 'home', 'snap/brave/current/.config/BraveSoftware/Brave-Browser'],
    ['brave', 'flatpak', 'home', '.var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser'],
    ['vivaldi', 'ordinary', 'config', 'vivaldi'],
    ['vivaldi', 'flatpak', 'home', '.var/app/com.vivaldi.Vivaldi/config/vivaldi'],
    ['opera', 'ordinary', 'config', 'opera'],
    ['opera', 'snap', 'home', 'snap/opera/current/.config/opera'],
    ['opera', 'flatpak', 'home', '.var/app/com.opera.Opera/config/opera'],
    ['firefox', 'ordinary', 'home', '.mozilla/firefox'],
    // A fresh home of Firefox ESR 153 uses this one; seen here.
    ['firefox', 'ordinary', 'config', 'mozilla/firefox'],
    ['firefox', 'snap', 'home', 'snap/firefox/common/.mozilla/firefox'],
    ['firefox', 'flatpak', 'home', '.var/app/org.mozilla.firefox/.mozilla/firefox'],
    ['firefox', 'flatpak', 'home', '.var/app/org.mozilla.firefox/config/mozilla/firefox'],
  ],
  darwin: [
    ['chrome', 'ordinary', 'home', 'Library/Application Support/Google/Chrome'],
    ['chromium', 'ordinary', 'home', 'Library/Application Support/Chromium'],
    ['edge', 'ordinary', 'home', 'Library/Application Support/Microsoft Edge'],
    ['brave', 'ordinary', 'home', 'Library/Application Support/BraveSoftware/Brave-Browser'],
    ['vivaldi', 'ordinary', 'home', 'Library/Application Support/Vivaldi'],
    ['opera', 'ordinary', 'home', 'Library/Application Support/com.operasoftware.Opera'],
    ['firefox', 'ordinary', 'home', 'Library/Application Support/Firefox'],
  ],
  win32: [
    ['chrome', 'ordinary', 'localAppData', 'Google/Chrome/User Data'],
    ['chromium', 'ordinary', 'localAppData', 'Chromium/User Data'],
    ['edge', 'ordinary', 'localAppData', 'Microsoft/Edge/User Data'],
    ['brave', 'ordinary', 'localAppData', 'BraveSoftware/Brave-Browser/User Data'],
    ['vivaldi', 'ordinary', 'localAppData', 'Vivaldi/User Data'],
    ['opera', 'ordinary', 'roamingAppData', 'Opera Software/Opera Stable'],
    ['firefox', 'ordinary', 'roamingAppData', 'Mozilla/Firefox'],
  ],
}

/** Every place to look, whether there is anything or not. */
export function browserLocations(folders: UserFolders): readonly BrowserLocation[] {
  const path = folders.platform === 'win32' ? win32 : posix
  return ROWS[folders.platform].map(([browser, packaging, base, below]) => ({
    family: browser === 'firefox' ? 'firefox' : 'chromium',
    browser,
    packaging,
    folder: path.join(folders[base], below),
  }))
}

/**
 * @param environment the program's own, or another person's in tests
 * @returns null on a system whose browsers this app does not know
 */
export function userFolders(
  platform: string,
  home: string,
  environment: Readonly<Record<string, string | undefined>>,
): UserFolders | null {
  if (platform !== 'linux' && platform !== 'darwin' && platform !== 'win32') return null
  const path = platform === 'win32' ? win32 : posix
  return {
    platform,
    home,
    config: given(environment['XDG_CONFIG_HOME']) ?? path.join(home, '.config'),
    localAppData: given(environment['LOCALAPPDATA']) ?? path.join(home, 'AppData', 'Local'),
    roamingAppData: given(environment['APPDATA']) ?? path.join(home, 'AppData', 'Roaming'),
  }
}

/** An empty variable counts as not set (XDG Base Directory Specification). */
function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value
}
