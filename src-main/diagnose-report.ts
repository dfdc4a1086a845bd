// What a diagnosis prints: words for people, in which the ids stand in brackets; ids and facts alone
// for programs. Pure. The account number is in neither.
import type { CheckResult } from './core/troubleshooting/run-checks'
import { statusOf } from './core/troubleshooting/run-checks'
import type { CheckStatus, Found } from './core/troubleshooting/check'
import type { TellInWords } from './diagnose-words'

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
/** Under the words of a finding, past its status. */
const INDENT = ' '.repeat(WIDEST_STATUS + 6)

export function reportInWords(
  { checks, status, tookMs }: DiagnoseReport,
  tell: TellInWords,
): string {
  const lines = checks.flatMap(({ checkId, findings }) => [
    `${tell(`check.${checkId}`)} [${checkId}]`,
    ...findings.flatMap((finding) => linesOf(finding, tell)),
    '',
  ])
  return [...lines.map(onOneLine), `${status} after ${tookMs} ms`, ''].join('\n')
}

/** What is fine is told on one line, everything else in full. */
function linesOf({ id, status, subject, values, facts }: Found, tell: TellInWords): string[] {
  const about = subject === null ? '' : `${subject}: `
  const what = `  ${status.padEnd(WIDEST_STATUS)}  ${about}${tell(`finding.${id}.what`, values)} [${id}]`
  if (status === 'pass') return [what]
  return [
    what,
    `${INDENT}Next: ${tell(`finding.${id}.next`, values)}`,
    ...facts.map((fact) => `${INDENT}${tell(`fact.${fact.id}`)}: ${fact.value}`),
  ]
}

/** A terminal obeys control characters, and issuers and extensions choose their own names. */
function onOneLine(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trimEnd()
}
