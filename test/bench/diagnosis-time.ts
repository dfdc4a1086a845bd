// How long all checks take together where nothing is wrong: the real app with `--diagnose`, against the
// practice service. What it prints says how long; starting and ending Electron is not in it.
import { diagnoseAt, reportIn, type DiagnosedComputer } from '../support/run-diagnose'
import { summarise, type Summary } from './statistics'

export interface DiagnosisTime {
  readonly checks: number
  readonly tookMs: Summary
  readonly row: readonly number[]
}

/** @param runs that count; one more comes first and is dropped */
export async function measureDiagnosis(
  computer: DiagnosedComputer,
  account: string,
  runs: number,
): Promise<DiagnosisTime> {
  const row: number[] = []
  let checks = 0
  for (let run = 0; run <= runs; run += 1) {
    const report = reportIn(await diagnoseAt(computer, '--json', '--account', account))
    // A browser's extension on this computer is no fault of the way to the service.
    const path = report.checks.find(({ checkId }) => checkId === 'networkPath')
    if (path?.status !== 'pass') throw new Error('the practice service was not reached')
    checks = report.checks.length
    if (run > 0) row.push(report.tookMs)
  }
  return { checks, tookMs: summarise(row), row }
}
