// What a suite comes to, and the closing line over all of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closingLine,
  isAllPassed,
  judgeSuite,
  type Outcome,
} from '../../../scripts/suites/outcome.mjs'

const good = { passed: 3, failed: 0, skipped: 0, failures: [] } as const

describe('judgeSuite', () => {
  it.each([
    ['all passed', good, 0, { passed: 3, failed: 0, remark: '' }],
    ['one failed', { ...good, failed: 1 }, 1, { passed: 3, failed: 1, remark: '' }],
    ['no report', undefined, 2, { passed: 0, failed: 1, remark: 'crashed with exit code 2' }],
    [
      'all passed and yet a failing exit',
      good,
      1,
      { passed: 3, failed: 1, remark: 'crashed with exit code 1' },
    ],
    ['no test ran', { ...good, passed: 0 }, 0, { passed: 0, failed: 1, remark: 'ran no tests' }],
    [
      'only skipped tests',
      { ...good, passed: 0, skipped: 4 },
      0,
      { passed: 0, failed: 1, remark: 'ran no tests' },
    ],
    [
      'no tests found',
      { ...good, passed: 0 },
      1,
      { passed: 0, failed: 1, remark: 'crashed with exit code 1' },
    ],
    [
      'stopped by the time limit',
      undefined,
      124,
      { passed: 0, failed: 1, remark: 'stopped, it took too long' },
    ],
  ])('%s', (_name, counts, exitCode, expected) => {
    expect(judgeSuite('unit', counts, exitCode)).toMatchObject(expected)
  })

  it('never lets a failing exit code pass', () => {
    const count = fc.nat(1_000)
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 1, max: 255 }), (...numbers) => {
        const [passed, failed, skipped, exitCode] = numbers
        const outcome = judgeSuite('unit', { passed, failed, skipped, failures: [] }, exitCode)
        expect(outcome.failed).toBeGreaterThan(0)
      }),
    )
  })
})

function outcome(passed: number, failed: number, skipped: number): Outcome {
  return { suite: 'unit', passed, failed, skipped, failures: [], remark: '' }
}

describe('closingLine', () => {
  it.each([
    ['sums over all suites', [outcome(2, 0, 0), outcome(40, 1, 0)], '42 passed, 1 failed'],
    [
      'names skipped tests only when there are any',
      [outcome(2, 0, 3)],
      '2 passed, 0 failed, 3 skipped',
    ],
    ['has a line for no suites too', [], '0 passed, 0 failed'],
  ])('%s', (_name, outcomes, expected) => {
    expect(closingLine(outcomes)).toBe(expected)
  })
})

describe('isAllPassed', () => {
  it.each([
    ['all suites passed', [outcome(1, 0, 0), outcome(5, 0, 1)], true],
    ['one suite has a failure', [outcome(1, 0, 0), outcome(5, 1, 0)], false],
    ['nothing ran', [], false],
  ])('when %s', (_name, outcomes, expected) => {
    expect(isAllPassed(outcomes)).toBe(expected)
  })
})
