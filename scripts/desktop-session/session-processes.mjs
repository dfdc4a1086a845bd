// Ends what a desktop session has started. Every process of a session carries the session's mark
// in its environment, so that also what the bus or the app started later is found, and nothing
// that belongs to somebody else.
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** The environment variable that marks a session's processes. */
export const SESSION_MARK = 'AGENT_SIGN_IN_DESKTOP_SESSION'

const END_TIMEOUT_MS = 3_000
const POLL_EVERY_MS = 50

/**
 * @param {string} environmentText as in /proc: entries separated by a zero byte
 * @param {string} mark
 * @returns {boolean}
 */
export function carriesMark(environmentText, mark) {
  return environmentText.split('\0').includes(`${SESSION_MARK}=${mark}`)
}

/**
 * @param {string} mark
 * @returns {readonly number[]} without this process
 */
export function processesOf(mark) {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => carriesMark(environmentOf(name), mark))
    .map(Number)
}

/**
 * Asks the session's processes to end, and kills those that have not after three seconds.
 *
 * @param {string} mark
 */
export async function endProcessesOf(mark) {
  for (const processId of processesOf(mark)) signal(processId, 'SIGTERM')
  const startedAtMs = performance.now()
  while (processesOf(mark).length > 0 && performance.now() - startedAtMs < END_TIMEOUT_MS) {
    await wait(POLL_EVERY_MS)
  }
  for (const processId of processesOf(mark)) signal(processId, 'SIGKILL')
}

/** @param {string} processId */
function environmentOf(processId) {
  try {
    return fs.readFileSync(`/proc/${processId}/environ`, 'utf8')
  } catch {
    // It has ended, or belongs to another user.
    return ''
  }
}

/**
 * @param {number} processId
 * @param {NodeJS.Signals} name
 */
function signal(processId, name) {
  try {
    process.kill(processId, name)
  } catch {
    // It has ended meanwhile.
  }
}
