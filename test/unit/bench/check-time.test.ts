// What the bench makes of a run of the network checks: the first healthy run is dropped, and a verdict
// that is not the expected one is seen.
import { describe, expect, it } from 'vitest'
import type { Found } from '../../../src-main/core/troubleshooting/check'
import { checkTimeOf } from '../../bench/check-time'
import { diagnosisRow, faultyTable, healthyRow } from '../../bench/report'
import type { NetworkOutcome, NetworkOutcomes } from '../../contract/in-electron/network-main'
import type { ExpectedFound } from '../../contract/network-case'

const GOOD: Found = { status: 'pass', id: 'hostReached', subject: 'a', values: {}, facts: [] }
const SILENT: Found = { ...GOOD, status: 'fail', id: 'portSilent' }
const expected: readonly ExpectedFound[] = [{ status: 'fail', id: 'portSilent' }]
const asked = [{ name: 'a blackholed port', expected }]

function outcomes(
  outcome: Partial<NetworkOutcome>,
  healthyMs: readonly number[] = [9_000, 1_000, 1_100],
): NetworkOutcomes {
  return {
    cases: { 'a blackholed port': { found: [SILENT], thrown: null, tookMs: 4_001.6, ...outcome } },
    healthy: healthyMs.map((tookMs) => ({ hosts: 5, tookMs, found: [GOOD] })),
  }
}

describe('the healthy run', () => {
  it('is told as a median with the number of hosts, without the first', () => {
    const row = healthyRow(checkTimeOf(outcomes({}), asked))

    expect(row).toMatchObject({
      what: 'all network checks, 5 healthy hosts on loopback (median of 2)',
      measured: '1050 ms (1000 ms…1100 ms)',
      aim: '≤ 3000 ms',
      isWithinAim: true,
    })
  })

  it.each([
    [3_000, true],
    [3_001, false],
  ])('of %d ms is within its aim: %s', (tookMs, isWithinAim) => {
    const row = healthyRow(checkTimeOf(outcomes({}, [1, tookMs]), asked))

    expect(row.isWithinAim).toBe(isWithinAim)
  })

  it('that failed measures nothing', () => {
    const { cases } = outcomes({})
    const healthy = [{ hosts: 5, tookMs: 1, found: [SILENT] }]

    expect(() => checkTimeOf({ cases, healthy }, asked)).toThrow(/found faulty: portSilent/)
  })
})

describe('the whole diagnosis', () => {
  it.each([
    [3_000, true],
    [3_001, false],
  ])('of %d ms is within its aim: %s', (median, isWithinAim) => {
    const tookMs = { count: 1, median, least: median, most: median }

    expect(diagnosisRow({ checks: 13, tookMs, row: [median] })).toMatchObject({
      what: 'all 13 checks of --diagnose (median of 1)',
      isWithinAim,
    })
  })
})

describe('a faulty network', () => {
  it('stands in the table with its verdict and the time', () => {
    const lines = faultyTable(checkTimeOf(outcomes({}), asked)).split('\n')

    expect(lines).toEqual([
      '   network            verdict          took',
      '✓  a blackholed port  fail portSilent  4002 ms',
    ])
  })

  it.each<[string, Partial<NetworkOutcome>, string]>([
    ['another verdict', { found: [{ ...SILENT, status: 'unknown' }] }, 'unknown portSilent'],
    ['a verdict too many', { found: [SILENT, GOOD] }, 'fail portSilent, pass hostReached'],
    ['what was thrown', { found: [], thrown: 'Error: late' }, 'Error: late'],
  ])('is marked where it gave %s', (_name, outcome, verdict) => {
    const [network] = checkTimeOf(outcomes(outcome), asked).faulty

    expect(network).toMatchObject({ verdict, isExpected: false })
  })

  it('that is several times the same is told once', () => {
    const [network] = checkTimeOf(outcomes({ found: [SILENT, SILENT] }), asked).faulty

    expect(network).toMatchObject({ verdict: 'fail portSilent', isExpected: true })
  })

  it('that was not carried out measures nothing', () => {
    const { healthy } = outcomes({})

    expect(() => checkTimeOf({ cases: {}, healthy }, asked)).toThrow(/not carried out/)
  })
})
