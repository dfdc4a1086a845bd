// `--diagnose`: runs every check without a window and prints what was found, for IT's fleet tools.
// Signs nobody in and sends no password; asks the Domain API for the account's hosts where one is named.
import type { AccountId } from './core/ids'
import type { Clock } from './core/ports'
import type { CheckContext } from './core/troubleshooting/check'
import { runChecks, type BoundCheck } from './core/troubleshooting/run-checks'
import type { DiagnoseOptions } from './diagnose-options'
import { diagnoseReport, exitCodeOf, reportInWords } from './diagnose-report'
import type { TellInWords } from './diagnose-words'

export interface DiagnoseParts {
  readonly contextOf: (accountId: AccountId | null, signal: AbortSignal) => Promise<CheckContext>
  readonly checks: readonly BoundCheck[]
  readonly clock: Clock
  readonly print: (text: string) => void
  readonly tell: TellInWords
}

/** @returns the exit code */
export async function diagnose(options: DiagnoseOptions, parts: DiagnoseParts): Promise<number> {
  const { clock, checks, contextOf, print, tell } = parts
  const startedAtMs = clock.nowMs()
  const { signal } = new AbortController()
  const context = await contextOf(options.accountId, signal)
  const results = await runChecks({ checks, context, clock, signal })
  const report = diagnoseReport(results, startedAtMs, clock.nowMs() - startedAtMs)
  print(options.isJson ? `${JSON.stringify(report)}\n` : reportInWords(report, tell))
  return exitCodeOf(report)
}
