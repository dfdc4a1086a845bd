// Runs a command inside a desktop that exists for it alone: screen, session bus, keyring, home.
// Whatever happens, nothing of the desktop is left when the command has ended. On macOS and
// Windows, where the desktop of the machine serves, the command is run as it is.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startKeyring } from './keyring.mjs'
import { startSessionBus } from './session-bus.mjs'
import { endProcessesOf, SESSION_MARK } from './session-processes.mjs'
import { startDisplay } from './x-display.mjs'

/** How long a command has to end by itself after it was asked to. */
const GRACE_MS = 10_000

/**
 * @typedef {object} SessionOptions
 * @property {import('./keyring.mjs').KeyringState} [keyring]
 * @property {NodeJS.ProcessEnv} [environment] instead of this process's own
 * @property {import('node:child_process').StdioOptions} [stdio]
 * @property {number} [timeoutMs] after this the command is ended, exit code 124
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {SessionOptions} options
 * @returns {Promise<number>} the command's exit code, 128 and the signal's number when a signal
 *   ended it, 1 when the desktop could not be set up
 */
export async function runInDesktopSession(program, args, options = {}) {
  const base = options.environment ?? process.env
  if (process.platform !== 'linux') return runToEnd(program, args, base, options)

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'agent-sign-in-desktop-'))
  const mark = randomUUID()
  const log = fs.openSync(path.join(folder, 'session.log'), 'w')
  try {
    const environment = await startDesktop(folder, mark, log, base, options.keyring ?? 'unlocked')
    return await runToEnd(program, args, environment, options)
  } catch (error) {
    process.stderr.write(`No desktop session: ${String(error)}\n`)
    process.stderr.write(fs.readFileSync(path.join(folder, 'session.log'), 'utf8'))
    return 1
  } finally {
    await endProcessesOf(mark)
    fs.closeSync(log)
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * @param {string} folder
 * @param {string} mark
 * @param {number} log
 * @param {NodeJS.ProcessEnv} base
 * @param {import('./keyring.mjs').KeyringState} keyring
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function startDesktop(folder, mark, log, base, keyring) {
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...base, [SESSION_MARK]: mark, ...makeHome(folder) }
  delete environment['WAYLAND_DISPLAY']
  const parts = { folder, environment, log }

  const { display, authorityFile } = await startDisplay(parts)
  environment['DISPLAY'] = display
  environment['XAUTHORITY'] = authorityFile
  environment['DBUS_SESSION_BUS_ADDRESS'] = await startSessionBus({
    ...parts,
    hasServices: keyring === 'unlocked' || keyring === 'locked',
  })
  if (keyring !== 'none') {
    const { processId, passwordFile } = await startKeyring({ ...parts, state: keyring })
    environment['AGENT_SIGN_IN_KEYRING_PID'] = String(processId)
    environment['AGENT_SIGN_IN_KEYRING_PASSWORD_FILE'] = passwordFile
  }
  return environment
}

/**
 * The folders that a desktop keeps for its user; HOME itself stays, caches are found there.
 *
 * @param {string} folder
 * @returns {Readonly<Record<string, string>>}
 */
function makeHome(folder) {
  const home = {
    XDG_RUNTIME_DIR: path.join(folder, 'run'),
    XDG_DATA_HOME: path.join(folder, 'data'),
    XDG_CONFIG_HOME: path.join(folder, 'config'),
    XDG_STATE_HOME: path.join(folder, 'state'),
  }
  for (const place of Object.values(home)) fs.mkdirSync(place, { mode: 0o700 })
  // No accessibility bus: it would be one more daemon and nobody listens.
  return { ...home, XDG_CURRENT_DESKTOP: 'GNOME', NO_AT_BRIDGE: '1' }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {SessionOptions} options
 * @returns {Promise<number>}
 */
function runToEnd(program, args, environment, { stdio = 'inherit', timeoutMs }) {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { env: environment, stdio })
    let timedOut = false
    /** @type {NodeJS.Timeout[]} */
    const timers = []
    const end = () => {
      child.kill('SIGTERM')
      timers.push(setTimeout(() => child.kill('SIGKILL'), GRACE_MS))
    }
    if (timeoutMs !== undefined) {
      timers.push(
        setTimeout(() => {
          timedOut = true
          end()
        }, timeoutMs),
      )
    }
    // From a terminal the command gets Ctrl-C as well; here it only must not end the clean-up.
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const name of signals) process.on(name, end)

    const finish = (/** @type {number} */ exitCode) => {
      for (const timer of timers) clearTimeout(timer)
      for (const name of signals) process.off(name, end)
      resolve(timedOut ? 124 : exitCode)
    }
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      finish(127)
    })
    child.on('exit', (exitCode, signalName) => {
      finish(exitCode ?? 128 + (signalName === null ? 0 : os.constants.signals[signalName]))
    })
  })
}
