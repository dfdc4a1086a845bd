// The local Login Service as a child of `npm start`: started on a free port, known by the one line
// it prints, stopped when the app has closed.
import { fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { outFolder, repositoryRoot } from '../setup/paths.mjs'
import { firstLineOf } from '../desktop-session/first-line.mjs'
import { parseAnnouncement } from './announcement.mjs'

/** The first start makes a certificate authority and hashes the demo people's passwords. */
const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 5_000

/**
 * @returns {Promise<{ readonly announcement: import('./announcement.mjs').Announcement,
 *   readonly stop: () => Promise<void> }>}
 * @throws when the service does not come up in time or says something else
 */
export async function startLoginService() {
  const logFolder = path.join(outFolder, 'start')
  fs.mkdirSync(logFolder, { recursive: true })
  const log = fs.openSync(path.join(logFolder, 'login-service.log'), 'w')
  const child = fork(
    path.join(repositoryRoot, 'scripts', 'login-service.mjs'),
    ['--port', '0', '--json'],
    // A group of its own: Ctrl-C is for the app, which may still have to sign somebody out.
    // (On Windows a group would open a window of its own.)
    {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', log, 'ipc'],
      detached: process.platform !== 'win32',
    },
  )
  fs.closeSync(log)
  const announcement = parseAnnouncement(
    await firstLineOf(child, 1, START_TIMEOUT_MS, 'The Login Service').catch(
      (/** @type {unknown} */ error) => {
        child.kill('SIGKILL')
        throw error
      },
    ),
  )
  return { announcement, stop: () => stopProcess(child) }
}

/** @param {import('node:child_process').ChildProcess} child */
function stopProcess(child) {
  return new Promise((/** @type {(value: void) => void} */ resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
