// Choosing suites, and the words about a run.
import { describe, expect, it } from 'vitest'
import { describeFailures, describeTable } from '../../../scripts/suites/describe.mjs'
import { chooseSuites, suites } from '../../../scripts/suites/suite-list.mjs'

describe('chooseSuites', () => {
  it('keeps the order of the list, whatever the order of the wish', () => {
    const choice = chooseSuites('e2e, unit')

    expect(choice.kind === 'chosen' && choice.suites.map((suite) => suite.name)).toEqual([
      'unit',
      'e2e',
    ])
  })

  it.each(['', 'units', 'unit,,e2e'])('does not know “%s”', (names) => {
    expect(chooseSuites(names).kind).toBe('unknown')
  })
})

describe('suites', () => {
  it('has each name once', () => {
    const names = suites.map((suite) => suite.name)

    expect(names).toEqual([...new Set(names)])
  })

  it('has no quick suite that needs a desktop', () => {
    expect(suites.filter((suite) => suite.isQuick && suite.onDesktop)).toEqual([])
  })
})

describe('describeTable', () => {
  it('lines up names and numbers', () => {
    const outcome = { passed: 3, failed: 0, skipped: 0, failures: [], remark: '' }

    const table = describeTable([
      { outcome: { ...outcome, suite: 'unit', passed: 120 }, durationMs: 4_200 },
      {
        outcome: { ...outcome, suite: 'e2e', failed: 1, remark: 'took too long' },
        durationMs: 61_000,
      },
    ])

    expect(table.split('\n')).toEqual([
      '  suite  passed  failed  skipped        time',
      '  unit      120       0        0       4.2 s',
      '  e2e         3       1        0  1 min 01 s  took too long',
    ])
  })
})

describe('describeFailures', () => {
  const outcome = { suite: 'unit', passed: 0, failed: 1, skipped: 0, failures: [], remark: '' }

  it.each([
    ['vitest', 'start\n✓ a\n⎯⎯⎯ Failed Tests 1 ⎯⎯⎯\n\nexpected 1 to be 2\n', 'Failed Tests 1'],
    ['Playwright', 'start\n  ✘ a\n  1) a.spec.ts\n\n    not visible\n', '1) a.spec.ts'],
  ])('names what failed and shows the part of the output of %s about it', (_name, log, start) => {
    const words = describeFailures({ ...outcome, failures: ['a is two'] }, log).split('\n')

    expect(words[0]).toBe('  ✗ unit › a is two')
    expect(words[1]).toContain(start)
  })

  it('shows the end of the output of a crash', () => {
    const words = describeFailures({ ...outcome, remark: 'crashed with exit code 3' }, 'a\nb\n')

    expect(words).toBe('  unit crashed with exit code 3\n    a\n    b')
  })

  it('says how many failures it leaves out', () => {
    const failures = Array.from({ length: 33 }, (_, index) => String(index))

    expect(describeFailures({ ...outcome, failures }, '')).toContain('… and 3 more')
  })
})
