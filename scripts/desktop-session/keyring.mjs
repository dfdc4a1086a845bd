// A real gnome-keyring on the session's bus, with a password made for this session. The password
// goes to the daemon by standard input and into a file that only this user can read; it is never
// an argument.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runCommand } from '../setup/run-command.mjs'

const START_TIMEOUT_MS = 15_000
const POLL_EVERY_MS = 50

/**
 * `unlocked`: ready to use. `locked`: its collection is locked, and a write opens a window that
 * asks for the password and waits. `locked-without-prompt`: locked, and no such window can open, so
 * that a write fails at once. `none`: no keyring and no way to start one.
 *
 * @typedef {'unlocked' | 'locked' | 'locked-without-prompt' | 'none'} KeyringState
 */

/** @type {readonly KeyringState[]} */
export const keyringStates = ['unlocked', 'locked', 'locked-without-prompt', 'none']

/**
 * @param {{ readonly folder: string, readonly environment: NodeJS.ProcessEnv,
 *   readonly log: number, readonly state: Exclude<KeyringState, 'none'> }} options
 * @returns {Promise<{ readonly processId: number, readonly passwordFile: string }>}
 * @throws when the keyring is not in the wanted state in time
 */
export async function startKeyring({ folder, environment, log, state }) {
  const password = randomBytes(24).toString('base64url')
  const passwordFile = path.join(folder, 'keyring-password')
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  const args = ['--foreground', '--unlock', '--components=secrets']
  const daemon = spawn('gnome-keyring-daemon', args, {
    env: environment,
    stdio: ['pipe', log, log],
    detached: true,
  })
  daemon.on('error', () => undefined)
  daemon.stdin?.on('error', () => undefined)
  daemon.stdin?.end(password)
  await waitForDefaultCollection(environment)
  if (state !== 'unlocked') await lockDefaultCollection(environment)
  return { processId: daemon.pid ?? 0, passwordFile }
}

/** @param {NodeJS.ProcessEnv} environment */
async function waitForDefaultCollection(environment) {
  const startedAtMs = performance.now()
  while (performance.now() - startedAtMs < START_TIMEOUT_MS) {
    // Asking the bus itself first: a call to the keyring would start a second one.
    const owner = await call(environment, 'org.freedesktop.DBus', '/org/freedesktop/DBus', [
      'org.freedesktop.DBus.NameHasOwner',
      'string:org.freedesktop.secrets',
    ])
    if (owner.includes('boolean true')) {
      const alias = await callKeyring(environment, ['ReadAlias', 'string:default'])
      if (/object path "\/org\/freedesktop\/secrets\/collection\//.test(alias)) return
    }
    await wait(POLL_EVERY_MS)
  }
  throw new Error(`gnome-keyring was not ready after ${START_TIMEOUT_MS / 1000} s`)
}

/** @param {NodeJS.ProcessEnv} environment */
async function lockDefaultCollection(environment) {
  const answer = await callKeyring(environment, [
    'Lock',
    'array:objpath:/org/freedesktop/secrets/collection/login',
  ])
  if (!answer.includes('/org/freedesktop/secrets/collection/login')) {
    throw new Error('gnome-keyring did not lock its collection')
  }
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {readonly [method: string, ...args: string[]]} request
 */
function callKeyring(environment, [method, ...args]) {
  return call(environment, 'org.freedesktop.secrets', '/org/freedesktop/secrets', [
    `org.freedesktop.Secret.Service.${method}`,
    ...args,
  ])
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} destination
 * @param {string} objectPath
 * @param {readonly string[]} request
 */
async function call(environment, destination, objectPath, request) {
  const args = ['--session', '--print-reply', '--reply-timeout=3000', `--dest=${destination}`]
  const answer = await runCommand('dbus-send', [...args, objectPath, ...request], {
    timeoutMs: 5_000,
    env: environment,
  })
  return answer.stdout
}
