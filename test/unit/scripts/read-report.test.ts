// The reports of the test runners, read into counts.
import { describe, expect, it } from 'vitest'
import { readPlaywrightReport, readVitestReport } from '../../../scripts/suites/read-report.mjs'

describe('readVitestReport', () => {
  it('counts passed, failed and skipped tests and keeps what failed', () => {
    const report = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'a is one' },
            { status: 'failed', fullName: 'a is two' },
            { status: 'todo', fullName: 'a is three' },
          ],
        },
      ],
    }

    expect(readVitestReport(JSON.stringify(report))).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      failures: ['a is two'],
    })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const report = {
      testResults: [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }],
    }

    expect(readVitestReport(JSON.stringify(report))).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: ['b.test.ts'],
    })
  })
})

describe('readPlaywrightReport', () => {
  const test = (status: string) => ({ status })
  const spec = (title: string, ...tests: readonly object[]) => ({ title, tests })

  it('walks nested suites and names a test by its whole path', () => {
    const report = {
      errors: [],
      suites: [
        {
          title: 'sign-in.spec.ts',
          specs: [spec('opens', test('expected'))],
          suites: [{ title: 'offline', specs: [spec('is told', test('unexpected'))] }],
        },
      ],
    }

    expect(readPlaywrightReport(JSON.stringify(report))).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      failures: ['sign-in.spec.ts › offline › is told'],
    })
  })

  it.each([
    ['a test that passed only when repeated', 'flaky', { passed: 0, failed: 1, skipped: 0 }],
    ['a skipped test', 'skipped', { passed: 0, failed: 0, skipped: 1 }],
  ])('does not count %s as passed', (_name, status, expected) => {
    const report = { suites: [{ title: 'a.spec.ts', specs: [spec('works', test(status))] }] }

    expect(readPlaywrightReport(JSON.stringify(report))).toMatchObject(expected)
  })

  it('counts an error outside of any test as a failure', () => {
    const report = { suites: [], errors: [{ message: 'the app did not start' }] }

    expect(readPlaywrightReport(JSON.stringify(report))).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: ['an error outside of any test'],
    })
  })
})

describe('both readers', () => {
  it.each([
    ['no JSON', 'Segmentation fault'],
    ['half a report', '{"testResults":[{"na'],
    ['something else', '{"hello":1}'],
    ['null', 'null'],
  ])('say that %s is no report', (_name, text) => {
    expect([readVitestReport(text), readPlaywrightReport(text)]).toEqual([undefined, undefined])
  })
})
