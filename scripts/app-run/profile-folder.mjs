// Where Electron keeps the app's profile when nothing else is said. Says the place only.
import os from 'node:os'
import path from 'node:path'

/**
 * @param {string} productName
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {NodeJS.Platform} platform
 * @param {string} home
 * @returns {string}
 */
export function profileFolder(
  productName,
  environment = process.env,
  platform = process.platform,
  home = os.homedir(),
) {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', productName)
  if (platform === 'win32') {
    return path.join(environment['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), productName)
  }
  return path.join(environment['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), productName)
}
