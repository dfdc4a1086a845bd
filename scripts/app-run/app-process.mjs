// The app as a child process, from the build in out/ with the runtime in node_modules.
import { spawn } from 'node:child_process'
import { electronBinary } from '../electron-runtime/installed-runtime.mjs'
import { sandboxArguments } from '../electron-runtime/sandbox.mjs'
import { repositoryRoot } from '../setup/paths.mjs'

/** A second app hands over to the first and ends; more time than this means that it did not. */
const HAND_OVER_TIMEOUT_MS = 15_000

/**
 * Opens the app.
 *
 * @param {string} profile the folder of the app's profile
 * @param {import('./announcement.mjs').Announcement | undefined} standIn `undefined` for the real
 *   service
 * @param {boolean} isOnlyToRaise ends at once where no app runs on that profile
 * @returns {import('node:child_process').ChildProcess}
 */
export function openApp(profile, standIn, isOnlyToRaise = false) {
  const environment = { ...process.env }
  // An editor's terminal may set this, and Electron would start as plain Node.
  delete environment['ELECTRON_RUN_AS_NODE']
  delete environment['AGENT_SIGN_IN_CSDS']
  delete environment['AGENT_SIGN_IN_CA']
  if (standIn !== undefined) {
    environment['AGENT_SIGN_IN_CSDS'] = standIn.csds
    environment['AGENT_SIGN_IN_CA'] = standIn.ca
  }
  if (isOnlyToRaise) environment['AGENT_SIGN_IN_ONLY_RAISE'] = '1'
  const args = [...sandboxArguments(), `--user-data-dir=${profile}`, repositoryRoot]
  return spawn(electronBinary(), args, {
    cwd: repositoryRoot,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

/**
 * Opens a second app, which brings the window of the first to the front and ends.
 *
 * @param {string} profile the folder of the app's profile
 * @returns {Promise<boolean>} whether it did
 */
export async function raiseRunningApp(profile) {
  const app = openApp(profile, undefined, true)
  const timer = setTimeout(() => app.kill('SIGTERM'), HAND_OVER_TIMEOUT_MS)
  const exitCode = await exitCodeOf(app)
  clearTimeout(timer)
  return exitCode === 0
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} 1 when a signal ended it or it could not start
 */
export function exitCodeOf(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (exitCode) => resolve(exitCode ?? 1))
  })
}
