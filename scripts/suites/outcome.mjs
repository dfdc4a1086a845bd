// What a suite came to, and the sum of many. Nothing that did not run to its end counts as passed.

/**
 * @typedef {object} Outcome
 * @property {string} suite
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures what failed, by name
 * @property {string} remark shown in the table, empty when there is nothing to say
 *
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number,
 *   readonly failures: readonly string[] }} Counts what a report says
 */

/**
 * @param {string} suite
 * @param {Counts | undefined} counts `undefined` when there is no report that can be read
 * @param {number} exitCode
 * @returns {Outcome}
 */
export function judgeSuite(suite, counts, exitCode) {
  if (counts === undefined) {
    return crashed(suite, { passed: 0, failed: 0, skipped: 0, failures: [] }, exitCode)
  }
  if (counts.passed + counts.failed === 0) return crashed(suite, counts, exitCode)
  // Every test passed and yet it failed: an error outside of any test.
  if (counts.failed === 0 && exitCode !== 0) return crashed(suite, counts, exitCode)
  return { suite, ...counts, remark: '' }
}

/**
 * @param {string} suite
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Outcome}
 */
function crashed(suite, counts, exitCode) {
  const remark =
    exitCode === 124
      ? 'stopped, it took too long'
      : counts.passed === 0 && exitCode === 0
        ? 'ran no tests'
        : `crashed with exit code ${exitCode}`
  return { suite, ...counts, failed: Math.max(counts.failed, 1), remark }
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {string} the last line of a run
 */
export function closingLine(outcomes) {
  const sum = (/** @type {(outcome: Outcome) => number} */ count) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const skipped = sum((outcome) => outcome.skipped)
  const line = `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed`
  return skipped === 0 ? line : `${line}, ${skipped} skipped`
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {boolean}
 */
export function isAllPassed(outcomes) {
  return outcomes.length > 0 && outcomes.every((outcome) => outcome.failed === 0)
}
