// Runs the quick suites two at a time and then the others one after the other, says how each went,
// shows what failed, and ends with a table and the closing line.
import fs from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from '../setup/paths.mjs'
import { formatDuration } from '../setup/progress.mjs'
import { closingLine, isAllPassed } from './outcome.mjs'
import { logFileOf, runSuite } from './run-suite.mjs'
import { describeFailures, describeTable } from './describe.mjs'

/** Sign of life without a terminal. */
const ALIVE_EVERY_MS = 30_000

/**
 * @typedef {{ readonly outcome: import('./outcome.mjs').Outcome, readonly durationMs: number }} Timed
 */

/**
 * @param {readonly import('./suite-list.mjs').Suite[]} suites
 * @param {import('../setup/progress.mjs').Progress} progress
 * @returns {Promise<number>} the exit code for the command
 */
export async function runSuites(suites, progress) {
  let isAsked = false
  const ask = () => {
    isAsked = true
  }
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const name of signals) process.on(name, ask)

  /** @type {Timed[]} */
  const results = []
  const run = async (/** @type {import('./suite-list.mjs').Suite} */ suite) => {
    if (!isAsked) results.push(await runOne(suite, progress))
  }
  await inTwoLanes(
    suites.filter((suite) => suite.isQuick),
    run,
  )
  // Alone, because they measure time and start programs: those around them would disturb.
  for (const suite of suites) if (!suite.isQuick) await run(suite)
  for (const name of signals) process.off(name, ask)

  results.sort((one, other) => placeOf(suites, one) - placeOf(suites, other))
  const outcomes = results.map((result) => result.outcome)
  progress.say(`\n${describeTable(results)}\n`)
  if (isAsked) progress.say('Stopped before the end.')
  progress.say(closingLine(outcomes))
  return isAllPassed(outcomes) && !isAsked ? 0 : 1
}

/**
 * @param {readonly import('./suite-list.mjs').Suite[]} suites
 * @param {Timed} result
 */
function placeOf(suites, { outcome }) {
  return suites.findIndex((suite) => suite.name === outcome.suite)
}

/**
 * @param {import('./suite-list.mjs').Suite} suite
 * @param {import('../setup/progress.mjs').Progress} progress
 * @returns {Promise<Timed>}
 */
async function runOne(suite, progress) {
  const startedAtMs = performance.now()
  const elapsedMs = () => performance.now() - startedAtMs
  const timer = setInterval(
    () => progress.say(`  ${suite.name} … ${formatDuration(elapsedMs())}`),
    ALIVE_EVERY_MS,
  )
  const outcome = await runSuite(suite)
  clearInterval(timer)
  const durationMs = elapsedMs()
  const sign = outcome.failed === 0 ? '✓' : '✗'
  progress.say(`${sign} ${suite.name} (${formatDuration(durationMs)})`)
  if (outcome.failed > 0) {
    const log = fs.readFileSync(logFileOf(suite), 'utf8')
    progress.say(describeFailures(outcome, log))
    progress.say(`  The whole output: ${path.relative(repositoryRoot, logFileOf(suite))}`)
  }
  return { outcome, durationMs }
}

/**
 * @param {readonly import('./suite-list.mjs').Suite[]} suites
 * @param {(suite: import('./suite-list.mjs').Suite) => Promise<void>} run
 */
async function inTwoLanes(suites, run) {
  const waiting = [...suites]
  const lane = async () => {
    for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) await run(suite)
  }
  await Promise.all([lane(), lane()])
}
