// One `npm start` for one profile: a file beside the profile's own says which process it is.
import fs from 'node:fs'
import path from 'node:path'

const FILE_NAME = 'npm-start.pid'

/**
 * Takes the profile for this process.
 *
 * @param {string} profile
 * @param {(processId: number) => boolean} isStart whether such a process is at work
 * @returns {{ readonly kind: 'taken', readonly giveBack: () => void }
 *   | { readonly kind: 'runningAlready', readonly processId: number }}
 */
export function takeProfile(profile, isStart = isStartProcess) {
  const file = path.join(profile, FILE_NAME)
  fs.mkdirSync(profile, { recursive: true, mode: 0o700 })
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return { kind: 'taken', giveBack: () => fs.rmSync(file, { force: true }) }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const processId = runningStart(profile, isStart)
    if (processId !== undefined) return { kind: 'runningAlready', processId }
    // Left behind by one that was killed.
    fs.rmSync(file, { force: true })
  }
}

/**
 * @param {string} profile
 * @param {(processId: number) => boolean} isStart
 * @returns {number | undefined} the process of the `npm start` that uses this profile now
 */
export function runningStart(profile, isStart = isStartProcess) {
  const file = path.join(profile, FILE_NAME)
  if (!fs.existsSync(file)) return undefined
  const processId = Number(fs.readFileSync(file, 'utf8'))
  return Number.isInteger(processId) && processId > 0 && isStart(processId) ? processId : undefined
}

/**
 * @param {number} processId
 * @returns {boolean}
 */
function isStartProcess(processId) {
  try {
    process.kill(processId, 0)
  } catch {
    return false
  }
  // Process numbers are used again; where the system tells, the program must be the right one.
  const commandLine = `/proc/${processId}/cmdline`
  if (!fs.existsSync(commandLine)) return true
  return fs.readFileSync(commandLine, 'utf8').includes('start.mjs')
}
