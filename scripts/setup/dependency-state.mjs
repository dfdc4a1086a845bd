// Judges whether node_modules is what package-lock.json asks for. Pure: it is given both texts.
import { createHash } from 'node:crypto'

/**
 * `current`: the stamp says that this very lockfile was installed. `adopt`: no stamp, but what npm
 * noted about node_modules is what the lockfile asks for (somebody ran npm by hand); only the
 * stamp is missing. `install`: anything else.
 *
 * @typedef {'current' | 'adopt' | 'install'} DependencyState
 */

/**
 * @typedef {object} DependencyFacts
 * @property {string} lockfile text of package-lock.json
 * @property {string | undefined} stamp text of the stamp of the last installation
 * @property {string | undefined} installedLockfile text of the lockfile that npm keeps inside
 *   node_modules and writes when an installation is complete
 */

/**
 * @param {string} lockfile
 * @returns {string} sha256 in hexadecimal digits
 */
export function stampOf(lockfile) {
  return createHash('sha256').update(lockfile).digest('hex')
}

/**
 * @param {DependencyFacts} facts
 * @returns {DependencyState}
 */
export function judgeDependencies({ lockfile, stamp, installedLockfile }) {
  if (installedLockfile === undefined) return 'install'
  if (stamp?.trim() === stampOf(lockfile)) return 'current'
  return holdsTheSame(lockfile, installedLockfile) ? 'adopt' : 'install'
}

/**
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean,
 *   readonly devOptional?: boolean }} LockedPackage
 * @typedef {{ readonly packages: Readonly<Record<string, LockedPackage>> }} Lockfile
 */

/**
 * @param {string} wantedText
 * @param {string} installedText
 * @returns {boolean}
 */
function holdsTheSame(wantedText, installedText) {
  /** @type {Lockfile} */
  const wanted = JSON.parse(wantedText)
  /** @type {Lockfile} */
  const installed = JSON.parse(installedText)
  const isAsWanted = Object.entries(wanted.packages).every(([place, asked]) => {
    const found = installed.packages[place]
    // The first entry is the project itself. Optional ones may be for another platform.
    if (place === '' || (found === undefined && isOptional(asked))) return true
    return found?.version === asked.version && found?.integrity === asked.integrity
  })
  return isAsWanted && Object.keys(installed.packages).every((place) => place in wanted.packages)
}

/** @param {LockedPackage} locked */
function isOptional(locked) {
  return locked.optional === true || locked.devOptional === true
}
