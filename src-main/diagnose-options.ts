// Reads the words behind `--diagnose` off the command line. Pure; starts nothing.
import { toAccountId, type AccountId } from './core/ids'
import { failed, succeeded, type Result } from './core/result'

export interface DiagnoseOptions {
  readonly accountId: AccountId | null
  readonly isJson: boolean
}

export interface WrongOption {
  readonly kind: 'wrongOption'
  readonly option: string
}

export const DIAGNOSE_USAGE = `agent-sign-in --diagnose [--json] [--account NUMBER]

Runs the checks without a window and prints what they found.
Exit code: 0 no check failed, 1 a check failed, 2 the command was not understood.
`

/** Null where nobody asked for a diagnosis. Switches of Chromium in front of it do not matter. */
export function readDiagnoseOptions(
  argv: readonly string[],
): Result<DiagnoseOptions, WrongOption> | null {
  const start = argv.indexOf('--diagnose')
  if (start === -1) return null
  let options: DiagnoseOptions = { accountId: null, isJson: false }
  const words = argv.slice(start + 1)
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (word === '--json') {
      options = { ...options, isJson: true }
      continue
    }
    const accountId = word === '--account' ? toAccountId(words[index + 1] ?? '') : null
    if (accountId === null) return failed({ kind: 'wrongOption', option: word.slice(0, 40) })
    options = { ...options, accountId }
    index += 1
  }
  return succeeded(options)
}
