// Makes sure that the Debian packages are there: asks dpkg once, and only when something is
// missing calls apt. Never asks a question and never tries to become root by a prompt.
import {
  missingRequirements,
  packagesToInstall,
  parseInstalledPackages,
} from './debian-requirements.mjs'
import { lastLines, runCommand } from './run-command.mjs'
import { done, failed } from './step-result.mjs'

/** apt waits this long for another package manager before it gives up. */
const LOCK_WAIT_SECONDS = 120

const aptOptions = [
  '-qq',
  '-o',
  `DPkg::Lock::Timeout=${LOCK_WAIT_SECONDS}`,
  '-o',
  'Acquire::Retries=2',
  '-o',
  'Acquire::http::Timeout=30',
]

/**
 * Whether packages are looked after by dpkg and apt here.
 *
 * @returns {Promise<boolean>}
 */
export async function isDebianLike() {
  if (process.platform !== 'linux') return false
  const apt = await runCommand('apt-get', ['--version'], { timeoutMs: 10_000 })
  const dpkg = await runCommand('dpkg-query', ['--version'], { timeoutMs: 10_000 })
  return apt.exitCode === 0 && dpkg.exitCode === 0
}

/**
 * @param {readonly import('./debian-requirements.mjs').Requirement[]} requirements
 * @returns {Promise<import('./step-result.mjs').StepResult>}
 */
export async function ensureDebianPackages(requirements) {
  const missing = missingRequirements(requirements, await installedOf(requirements))
  if (missing.length === 0) return done(`${requirements.length} Debian packages are there`)

  const becomeRoot = await rootPrefix()
  if (becomeRoot === undefined) {
    const names = packagesToInstall(missing, await offeredOf(missing))
    return failed(
      `Debian packages are missing: ${names.join(' ')}`,
      `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    )
  }

  const apt = (/** @type {readonly string[]} */ args, /** @type {number} */ timeoutMs) => {
    const [program = 'env', ...rest] = [...becomeRoot, 'env', 'DEBIAN_FRONTEND=noninteractive']
    return runCommand(program, [...rest, 'apt-get', ...aptOptions, ...args], { timeoutMs })
  }
  // A mirror that fails here may still hold what is needed; the install tells.
  await apt(['update'], 180_000)
  const names = packagesToInstall(missing, await offeredOf(missing))
  const installed = await apt(['install', '-y', '--no-install-recommends', ...names], 900_000)
  if (installed.exitCode !== 0) {
    return failed(
      `could not install ${names.join(' ')}`,
      'apt-get update, then the same command again; or install these packages by hand',
      lastLines(installed),
    )
  }
  return done(`Debian packages installed: ${names.join(' ')}`)
}

/** @param {readonly import('./debian-requirements.mjs').Requirement[]} requirements */
async function installedOf(requirements) {
  const format = '${Package} ${db:Status-Status}\\n'
  const args = ['-W', `-f=${format}`, ...requirements.flat()]
  // The exit code is 1 as soon as one name is unknown; the known ones are printed all the same.
  const answer = await runCommand('dpkg-query', args, { timeoutMs: 30_000 })
  return parseInstalledPackages(answer.stdout)
}

/** @param {readonly import('./debian-requirements.mjs').Requirement[]} requirements */
async function offeredOf(requirements) {
  const args = ['show', '--no-all-versions', ...requirements.flat()]
  const answer = await runCommand('apt-cache', args, { timeoutMs: 60_000 })
  return new Set(Array.from(answer.stdout.matchAll(/^Package: (\S+)$/gm), ([, name]) => name ?? ''))
}

/**
 * What stands before a command that needs root: nothing for root, `sudo -n` where it needs no
 * password, `undefined` where this user cannot install.
 *
 * @returns {Promise<readonly string[] | undefined>}
 */
async function rootPrefix() {
  if (process.getuid?.() === 0) return []
  const sudo = await runCommand('sudo', ['-n', 'true'], { timeoutMs: 10_000 })
  return sudo.exitCode === 0 ? ['sudo', '-n'] : undefined
}
