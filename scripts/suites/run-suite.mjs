// Runs one suite as a program of its own, its output in out/test/, and reads what came of it.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { outFolder, repositoryRoot } from '../setup/paths.mjs'
import { TIMED_OUT } from '../setup/run-command.mjs'
import { judgeSuite } from './outcome.mjs'
import { readPlaywrightReport, readVitestReport } from './read-report.mjs'

/** A desktop session needs this long at most to end all that is in it. */
const END_TIMEOUT_MS = 20_000

const reportFolder = path.join(outFolder, 'test')

/** @param {import('./suite-list.mjs').Suite} suite */
export function logFileOf(suite) {
  return path.join(reportFolder, `${suite.name}.log`)
}

/**
 * @param {import('./suite-list.mjs').Suite} suite
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runSuite(suite) {
  fs.mkdirSync(reportFolder, { recursive: true })
  const reportFile = path.join(reportFolder, `${suite.name}.json`)
  fs.rmSync(reportFile, { force: true })
  const [program = '', ...args] = suite.command
  const command = [
    path.join(repositoryRoot, 'node_modules', program),
    ...args,
    ...reporterArguments(suite, reportFile),
  ]
  const wrapper = path.join(repositoryRoot, 'scripts', 'run-in-desktop-session.mjs')
  const exitCode = await runLogged(
    suite.onDesktop ? [wrapper, '--', process.execPath, ...command] : command,
    { logFile: logFileOf(suite), reportFile, timeoutMs: suite.timeoutMs },
  )
  return judgeSuite(suite.name, readCounts(suite, reportFile, exitCode), exitCode)
}

/**
 * @param {import('./suite-list.mjs').Suite} suite
 * @param {string} reportFile
 * @returns {readonly string[]}
 */
function reporterArguments(suite, reportFile) {
  switch (suite.tool) {
    case 'check':
      return []
    case 'vitest':
      return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
    case 'playwright':
      // Where the JSON goes, Playwright takes from the environment only.
      return ['--reporter=list,json']
  }
}

/**
 * @param {import('./suite-list.mjs').Suite} suite
 * @param {string} reportFile
 * @param {number} exitCode
 * @returns {import('./outcome.mjs').Counts | undefined}
 */
function readCounts(suite, reportFile, exitCode) {
  if (suite.tool === 'check') {
    const isPassed = exitCode === 0
    return {
      passed: isPassed ? 1 : 0,
      failed: isPassed ? 0 : 1,
      skipped: 0,
      failures: [],
    }
  }
  if (!fs.existsSync(reportFile)) return undefined
  const report = fs.readFileSync(reportFile, 'utf8')
  return suite.tool === 'vitest' ? readVitestReport(report) : readPlaywrightReport(report)
}

/**
 * @param {readonly string[]} args of Node
 * @param {{ readonly logFile: string, readonly reportFile: string, readonly timeoutMs: number }} options
 * @returns {Promise<number>}
 */
function runLogged(args, { logFile, reportFile, timeoutMs }) {
  const log = fs.openSync(logFile, 'w')
  const hasGroup = process.platform !== 'win32'
  const child = spawn(process.execPath, [...args], {
    cwd: repositoryRoot,
    env: { ...process.env, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
    stdio: ['ignore', log, log],
    detached: hasGroup,
  })
  fs.closeSync(log)
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    try {
      if (hasGroup && child.pid !== undefined) process.kill(-child.pid, name)
      else child.kill(name)
    } catch {
      // It has ended meanwhile.
    }
  }
  return new Promise((resolve) => {
    let timedOut = false
    /** @type {NodeJS.Timeout | undefined} */
    let lastResort
    const end = () => {
      signal('SIGTERM')
      lastResort ??= setTimeout(() => signal('SIGKILL'), END_TIMEOUT_MS)
    }
    const timer = setTimeout(() => {
      timedOut = true
      end()
    }, timeoutMs)
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const name of signals) process.on(name, end)
    child.on('exit', (exitCode) => {
      clearTimeout(timer)
      clearTimeout(lastResort)
      for (const name of signals) process.off(name, end)
      resolve(timedOut ? TIMED_OUT : (exitCode ?? 1))
    })
  })
}
