// Turns what was measured into lines for people. Judges nothing but "within the aim or not".
import { HEALTHY_LIMIT_MS } from '../contract/network-case'
import type { BundleSize } from './bundle-size'
import type { CheckTime } from './check-time'
import type { DiagnosisTime } from './diagnosis-time'
import type { MachineFacts } from './machine-facts'
import type { MemoryUse } from './memory'
import type { StartTime } from './start-time'
import type { WaitTime } from './wait-time'

/** Source: the product's requirements, "Measured from the first day". */
export const AIMS = {
  startRatio: 1.25,
  /** Of a click or a last digit until the signed-in screen. */
  waitRatio: 1.1,
  waitRoundTrips: 1,
  memoryRatio: 1.25,
  /** Of the first page. */
  bundleBytes: 120_000,
  /** Of all network checks where nothing is wrong. */
  healthyChecksMs: HEALTHY_LIMIT_MS,
} as const

export interface Row {
  readonly what: string
  readonly measured: string
  readonly against: string
  readonly outcome: string
  readonly aim: string
  readonly isWithinAim: boolean | null
}

export function startRow({ appMs, blankMs, ratio }: StartTime): Row {
  return {
    what: `start to first usable field (median of ${appMs.count})`,
    measured: `${ms(appMs.median)} (${ms(appMs.least)}…${ms(appMs.most)})`,
    against: `blank window ${ms(blankMs.median)} (${ms(blankMs.least)}…${ms(blankMs.most)})`,
    outcome: times(ratio),
    aim: `≤ ${times(AIMS.startRatio)}`,
    isWithinAim: ratio <= AIMS.startRatio,
  }
}

export function clickRow(click: WaitTime): Row {
  return waitRow('click to signed in', click)
}

export function codeRow(code: WaitTime): Row {
  return waitRow('last digit of a code to signed in', code)
}

/** A new connection costs round trips of its own, so that their number tells of it too. */
function waitRow(what: string, wait: WaitTime): Row {
  const { latencyMs, appMs, bareMs, ratio, overheadMs, roundTrips, newConnections } = wait
  const connections = newConnections === 0 ? '' : `, ${newConnections} new connection(s)`
  return {
    what: `${what}, ${latencyMs} ms latency (median of ${appMs.count})`,
    measured: `${ms(appMs.median)} (${ms(appMs.least)}…${ms(appMs.most)})`,
    against: `bare exchange ${ms(bareMs.median)} (${ms(bareMs.least)}…${ms(bareMs.most)})`,
    outcome: `${times(ratio)}, ${signed(overheadMs)}, ${roundTrips} round trip(s)${connections}`,
    aim: `≤ ${times(AIMS.waitRatio)}, ${AIMS.waitRoundTrips} round trip`,
    isWithinAim: ratio <= AIMS.waitRatio && roundTrips <= AIMS.waitRoundTrips,
  }
}

export function memoryRows(memory: MemoryUse | null): readonly Row[] {
  if (memory === null) return []
  const { medianMb, ratio } = memory
  const row = (kind: keyof typeof medianMb, what: string, hasAim: boolean): Row => ({
    what: `memory of all processes, signed in (${what})`,
    measured: `${medianMb[kind].app.toFixed(0)} MB`,
    against: `blank window ${medianMb[kind].blank.toFixed(0)} MB`,
    outcome: times(ratio[kind]),
    aim: hasAim ? `≤ ${times(AIMS.memoryRatio)}` : '',
    isWithinAim: hasAim ? ratio[kind] <= AIMS.memoryRatio : null,
  })
  return [
    row('pss', 'PSS: shared pages in parts', true),
    row('rss', 'RSS: shared pages in each', false),
    row('private', 'private pages alone', false),
  ]
}

export function bundleRows({ firstPage, later }: BundleSize): readonly Row[] {
  const row = (what: string, gzippedBytes: number): Row => ({
    what: `${what}, gzipped (html, css, js)`,
    measured: `${(gzippedBytes / 1000).toFixed(1)} kB`,
    against: '',
    outcome: '',
    aim: '',
    isWithinAim: null,
  })
  return [
    {
      ...row('what the first page loads', firstPage.gzippedBytes),
      aim: `≤ ${AIMS.bundleBytes / 1000} kB`,
      isWithinAim: firstPage.gzippedBytes <= AIMS.bundleBytes,
    },
    row('what is loaded later, when it is wanted', later.gzippedBytes),
  ]
}

export function healthyRow({ hosts, healthyMs }: CheckTime): Row {
  return {
    what: `all network checks, ${hosts} healthy hosts on loopback (median of ${healthyMs.count})`,
    measured: `${ms(healthyMs.median)} (${ms(healthyMs.least)}…${ms(healthyMs.most)})`,
    against: '',
    outcome: '',
    aim: `≤ ${ms(AIMS.healthyChecksMs)}`,
    isWithinAim: healthyMs.median <= AIMS.healthyChecksMs,
  }
}

export function diagnosisRow({ checks, tookMs }: DiagnosisTime): Row {
  return {
    what: `all ${checks} checks of --diagnose (median of ${tookMs.count})`,
    measured: `${ms(tookMs.median)} (${ms(tookMs.least)}…${ms(tookMs.most)})`,
    against: '',
    outcome: '',
    aim: `≤ ${ms(AIMS.healthyChecksMs)}`,
    isWithinAim: tookMs.median <= AIMS.healthyChecksMs,
  }
}

/** The sign says whether the verdict is the one that the contract tests expect. */
export function faultyTable({ faulty }: CheckTime): string {
  return aligned([
    ['', 'network', 'verdict', 'took'],
    ...faulty.map(({ name, verdict, isExpected, tookMs }) => [
      isExpected ? '✓' : '✗',
      ...[name, verdict, ms(tookMs)],
    ]),
  ])
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, measured, against, outcome, aim, isWithinAim }) => [
    isWithinAim === null ? ' ' : isWithinAim ? '✓' : '✗',
    ...[what, measured, against, outcome, aim],
  ])
  return aligned([['', 'what', 'measured', 'against', 'outcome', 'aim'], ...cells])
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_title, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  )
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}

export function describeMachine(facts: MachineFacts): string {
  const { cores, processor, node, electron, electronKind, loadAtStart } = facts
  const disturbed = loadAtStart > cores ? ' – the machine is busy: the numbers are disturbed' : ''
  return [
    `${cores} × ${processor}, Node ${node}, Electron ${electron} (${electronKind} runtime)`,
    `load at start ${loadAtStart.toFixed(1)}${disturbed}`,
  ].join(', ')
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}

function signed(value: number): string {
  return `${Math.round(value) < 0 ? '−' : '+'}${ms(Math.abs(value))}`
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`
}
