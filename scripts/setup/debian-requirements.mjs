// Which Debian packages the app and its tests need. A name that changed between releases stands
// with its alternatives, newest first. Decides only; installs nothing.

/**
 * @typedef {readonly [string, ...string[]]} Requirement one of these packages is enough
 */

/**
 * What Electron itself is linked with or starts. The list of Electron's own Debian packager, and
 * the libraries that it takes for granted on a desktop.
 *
 * @type {readonly Requirement[]}
 */
export const appRequirements = [
  ['libasound2t64', 'libasound2'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libdrm2'],
  ['libgbm1'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnotify4'],
  ['libnss3'],
  ['libsecret-1-0'],
  ['libx11-xcb1'],
  ['libxkbcommon0'],
  ['libxss1'],
  ['libxtst6'],
  ['xdg-utils'],
]

/**
 * What a machine without a desktop needs to show the app: a screen, a session bus, a keyring,
 * a keyboard to press, a font to draw with; and a phone: an authenticator app (oathtool) and a
 * camera that reads QR codes (zbar-tools); and, for the tests of the browser checks, two browsers and
 * the extensions that disturb one of them.
 *
 * @type {readonly Requirement[]}
 */
export const desktopSessionRequirements = [
  ['chromium'],
  ['dbus-bin', 'dbus'],
  ['dbus-daemon', 'dbus'],
  ['firefox-esr'],
  ['fonts-dejavu-core'],
  ['gnome-keyring'],
  ['oathtool'],
  ['webext-privacy-badger'],
  ['webext-ublock-origin-firefox'],
  ['x11-xkb-utils'],
  ['x11-xserver-utils'],
  ['xdotool'],
  ['xvfb'],
  ['zbar-tools'],
]

/**
 * The packages that `dpkg-query -W -f='${Package} ${db:Status-Status}\n'` reports as installed.
 *
 * @param {string} output a package known but removed has another status, an unknown one no line
 * @returns {ReadonlySet<string>}
 */
export function parseInstalledPackages(output) {
  const installed = output
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, status]) => status === 'installed')
    .map(([name]) => name ?? '')
  return new Set(installed)
}

/**
 * @param {readonly Requirement[]} requirements
 * @param {ReadonlySet<string>} installed
 * @returns {readonly Requirement[]}
 */
export function missingRequirements(requirements, installed) {
  return requirements.filter((names) => !names.some((name) => installed.has(name)))
}

/**
 * The name to install for each requirement: the first that this release offers. A requirement that
 * it does not offer at all keeps its oldest name, so that the package manager's error names it.
 *
 * @param {readonly Requirement[]} requirements
 * @param {ReadonlySet<string>} offered
 * @returns {readonly string[]}
 */
export function packagesToInstall(requirements, offered) {
  return requirements.map(
    (names) => names.find((name) => offered.has(name)) ?? names.at(-1) ?? names[0],
  )
}
