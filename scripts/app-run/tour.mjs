// The guided tour: the app is driven through its main paths on a desktop of its own.
import path from 'node:path'
import { buildStep, setUpToRun } from '../setup/set-up.mjs'
import { repositoryRoot } from '../setup/paths.mjs'

const TOUR_TIMEOUT_MS = 300_000

/**
 * @param {import('../setup/progress.mjs').Progress} progress
 * @returns {Promise<number>} the exit code for the command
 */
export function runTour(progress) {
  return runProgramOnOwnDesktop(progress, 'test/tour/tour.ts', [], TOUR_TIMEOUT_MS)
}

/**
 * Set-up, build, then a TypeScript program inside a desktop session.
 *
 * @param {import('../setup/progress.mjs').Progress} progress
 * @param {string} program relative to the checkout
 * @param {readonly string[]} args
 * @param {number} timeoutMs
 * @returns {Promise<number>}
 */
export async function runProgramOnOwnDesktop(progress, program, args, timeoutMs) {
  const isReady =
    (await setUpToRun(progress, { desktopSession: true })) && (await buildStep(progress, false))
  if (!isReady) return 1
  const { runInDesktopSession } = await import('../desktop-session/desktop-session.mjs')
  const exitCode = await runInDesktopSession(
    process.execPath,
    ['--import', 'tsx', path.join(repositoryRoot, program), ...args],
    { timeoutMs },
  )
  return exitCode === 0 ? 0 : 1
}
