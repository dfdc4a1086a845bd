// When a wait counts as within its aim, and that a code's row is told from a click's.
import { expect, it } from 'vitest'
import { clickRow, codeRow, table } from '../../bench/report'
import { summarise } from '../../bench/statistics'
import type { WaitTime } from '../../bench/wait-time'

const good: WaitTime = {
  latencyMs: 50,
  appMs: summarise([105]),
  bareMs: summarise([100]),
  ratio: 1.05,
  overheadMs: 5,
  roundTrips: 1,
  newConnections: 0,
  appRow: [105],
  bareRow: [100],
}

it.each([
  ['as quick as it should be', good, true],
  ['exactly at the bound', { ...good, ratio: 1.1 }, true],
  ['too slow', { ...good, ratio: 1.11 }, false],
  ['one round trip too many', { ...good, roundTrips: 2 }, false],
  ['over a new connection', { ...good, roundTrips: 4, newConnections: 1 }, false],
])('%s', (_name, wait, expected) => {
  expect(clickRow(wait).isWithinAim).toBe(expected)
  expect(codeRow(wait).isWithinAim).toBe(expected)
})

it('the row of a code says what it is, and what it is measured against', () => {
  const { what, against, outcome } = codeRow({ ...good, newConnections: 1 })

  expect(what).toBe('last digit of a code to signed in, 50 ms latency (median of 1)')
  expect(against).toBe('bare exchange 100 ms (100 ms…100 ms)')
  expect(outcome).toBe('1.05×, +5 ms, 1 round trip(s), 1 new connection(s)')
})

it.each([
  [12.4, '+12 ms'],
  [-0.3, '+0 ms'],
  [-12.4, '−12 ms'],
])('an overhead of %d ms is told as %s', (overheadMs, expected) => {
  expect(clickRow({ ...good, overheadMs }).outcome).toContain(`, ${expected},`)
})

it('the table says by a sign whether a row is within its aim', () => {
  const lines = table([clickRow(good), codeRow({ ...good, ratio: 2 })]).split('\n')

  expect(lines.map((line) => line.charAt(0))).toEqual([' ', '✓', '✗'])
})
