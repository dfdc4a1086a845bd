// The words for a run: the table of suites, and what failed. Makes text only.
import { formatDuration } from '../setup/progress.mjs'

/** Enough to see what is wrong; the whole is in the log. */
const NAMES_SHOWN = 30
const LINES_SHOWN = 200
const LINES_WITHOUT_START = 80

/** Where the test runners begin to tell what failed. */
const startOfFailures = /⎯ (?:Failed Suites|Failed Tests|Unhandled Errors) |^ {2}1\) /

/**
 * @param {readonly import('./run-suites.mjs').Timed[]} results
 * @returns {string}
 */
export function describeTable(results) {
  const rows = results.map(({ outcome, durationMs }) => [
    outcome.suite,
    String(outcome.passed),
    String(outcome.failed),
    String(outcome.skipped),
    formatDuration(durationMs),
    outcome.remark,
  ])
  const head = ['suite', 'passed', 'failed', 'skipped', 'time', '']
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  return [head, ...rows]
    .map((row) =>
      row.map((cell, column) =>
        column > 0 && column < 5
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      ),
    )
    .map((row) => `  ${row.join('  ')}`.trimEnd())
    .join('\n')
}

/**
 * The names of what failed, and what the suite itself said about it.
 *
 * @param {import('./outcome.mjs').Outcome} outcome
 * @param {string} log the suite's whole output
 * @returns {string}
 */
export function describeFailures(outcome, log) {
  const names = outcome.failures
    .slice(0, NAMES_SHOWN)
    .map((name) => `  ✗ ${outcome.suite} › ${name}`)
  const rest = outcome.failures.length - names.length
  return [
    ...names,
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
    ...(outcome.remark === '' ? [] : [`  ${outcome.suite} ${outcome.remark}`]),
    ...failurePart(log).map((line) => `    ${line}`.trimEnd()),
  ].join('\n')
}

/**
 * @param {string} log
 * @returns {readonly string[]}
 */
function failurePart(log) {
  const lines = log.trimEnd().split('\n')
  const start = lines.findIndex((line) => startOfFailures.test(line))
  if (start < 0) return lines.slice(-LINES_WITHOUT_START)
  const part = lines.slice(start, start + LINES_SHOWN)
  return start + LINES_SHOWN < lines.length ? [...part, '…'] : part
}
