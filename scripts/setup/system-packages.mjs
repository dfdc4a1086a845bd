// The step for what the operating system must bring. Debian and its kin get it installed; another
// Linux is told what is missing; macOS and Windows bring all of it themselves.
import { ensureDebianPackages, isDebianLike } from './debian-packages.mjs'
import { appRequirements, desktopSessionRequirements } from './debian-requirements.mjs'
import { missingPrograms } from './programs-on-path.mjs'
import { done, failed } from './step-result.mjs'

/** What the desktop and the phone of the tests are made of, by the names of the programs. */
const desktopSessionPrograms = [
  'Xvfb',
  'dbus-daemon',
  'dbus-send',
  'gnome-keyring-daemon',
  'oathtool',
  'setxkbmap',
  'xdotool',
  'xset',
  'zbarimg',
]

/**
 * @param {{ readonly desktopSession: boolean }} need whether a desktop of our own is needed beside
 *   the app
 * @returns {Promise<import('./step-result.mjs').StepResult>}
 */
export async function ensureSystemPackages({ desktopSession }) {
  if (process.platform !== 'linux') return done('The operating system brings what the app needs')
  if (await isDebianLike()) {
    return ensureDebianPackages([
      ...appRequirements,
      ...(desktopSession ? desktopSessionRequirements : []),
    ])
  }
  const missing = desktopSession ? missingPrograms(desktopSessionPrograms) : []
  return missing.length === 0
    ? done('System packages are left to this Linux')
    : failed(
        `these programs are missing: ${missing.join(' ')}`,
        'install them with the package manager of this system, then the same command again',
      )
}
