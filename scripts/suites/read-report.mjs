// Reads the reports of the test runners into counts. A report that is not of the known shape is
// `undefined`, which counts as a crash.

/**
 * The part of vitest's JSON report that is read here.
 *
 * @typedef {{ readonly status: string, readonly fullName: string }} VitestTest
 * @typedef {{ readonly name: string, readonly status: string,
 *   readonly assertionResults: readonly VitestTest[] }} VitestFile
 */

/**
 * @param {string} text
 * @returns {import('./outcome.mjs').Counts | undefined}
 */
export function readVitestReport(text) {
  const files = listIn(parse(text), 'testResults')
  if (files === undefined) return undefined
  /** @type {readonly VitestFile[]} */
  const results = files
  const tests = results.flatMap((file) => file.assertionResults)
  const broken = results.filter(
    // A file that could not be loaded, or whose hooks failed, has no failed test to show for it.
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failedTests = tests.filter((test) => test.status === 'failed')
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failedTests.length + broken.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).length,
    failures: [...broken.map((file) => file.name), ...failedTests.map((test) => test.fullName)],
  }
}

/**
 * The part of Playwright's JSON report that is read here. Suites hold suites.
 *
 * @typedef {{ readonly status: string }} PlaywrightTest
 * @typedef {{ readonly title: string, readonly tests: readonly PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ readonly title: string, readonly specs?: readonly PlaywrightSpec[],
 *   readonly suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * A test that passed only when repeated counts as failed: nothing here may depend on luck.
 *
 * @param {string} text
 * @returns {import('./outcome.mjs').Counts | undefined}
 */
export function readPlaywrightReport(text) {
  const report = parse(text)
  const suites = listIn(report, 'suites')
  if (suites === undefined) return undefined
  const specs = specsOf(suites, [])
  const tests = specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })))
  const failedTests = tests.filter((test) => ['unexpected', 'flaky'].includes(test.status))
  const outside = listIn(report, 'errors') ?? []
  return {
    passed: tests.filter((test) => test.status === 'expected').length,
    failed: failedTests.length + outside.length,
    skipped: tests.filter((test) => test.status === 'skipped').length,
    failures: [
      ...outside.map(() => 'an error outside of any test'),
      ...failedTests.map((test) => test.title),
    ],
  }
}

/**
 * @param {readonly PlaywrightSuite[]} suites
 * @param {readonly string[]} titles of the suites around them
 * @returns {readonly PlaywrightSpec[]} with the whole path as title
 */
function specsOf(suites, titles) {
  return suites.flatMap((suite) => {
    const path = [...titles, suite.title]
    const own = (suite.specs ?? []).map((spec) => ({
      ...spec,
      title: [...path, spec.title].join(' › '),
    }))
    return [...own, ...specsOf(suite.suites ?? [], path)]
  })
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * @param {unknown} report
 * @param {string} field
 * @returns {readonly any[] | undefined}
 */
function listIn(report, field) {
  if (typeof report !== 'object' || report === null) return undefined
  const value = Object.entries(report).find(([name]) => name === field)?.[1]
  return Array.isArray(value) ? value : undefined
}
