// What a diagnosis prints, for people and for programs. Pure. Names of checks, findings and facts are
// the same in both; the account number is not among them.
import type { CheckResult } from './core/troubleshooting/run-checks'
import { statusOf } from './core/troubleshooting/run-checks'
import type { CheckStatus } from './core/troubleshooting/check'

export interface DiagnoseReport {
  readonly version: 1
  readonly status: CheckStatus
  readonly startedAt: string
  readonly tookMs: number
  readonly checks: readonly CheckResult[]
}

export function diagnoseReport(
  checks: readonly CheckResult[],
  startedAtMs: number,
  tookMs: number,
): DiagnoseReport {
  const startedAt = new Date(startedAtMs).toISOString()
  return { version: 1, status: statusOf(checks), startedAt, tookMs, checks }
}

/** Fleet tools read exit codes: only what failed is an error. */
export function exitCodeOf({ status }: DiagnoseReport): 0 | 1 {
  return status === 'fail' ? 1 : 0
}

const WIDEST_STATUS = 'notApplicable'.length

export function reportInLines({ checks, status, tookMs }: DiagnoseReport): string {
  const lines = checks.flatMap(({ checkId, findings }) =>
    findings.flatMap((finding) => [
      [finding.status.padEnd(WIDEST_STATUS), checkId, finding.id, finding.subject ?? ''].join('  '),
      ...finding.facts.map(({ id, value }) => `${' '.repeat(WIDEST_STATUS)}    ${id}: ${value}`),
    ]),
  )
  return [...lines.map((line) => line.trimEnd()), '', `${status} after ${tookMs} ms`, ''].join('\n')
}
