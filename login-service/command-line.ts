// Reads the command line of the stand-in. Decides nothing and prints nothing.
import { parseArgs } from 'node:util'

export interface RunOptions {
  readonly port: number
  readonly json: boolean
  readonly log: boolean
  readonly dataDir: string | null
  readonly sessionLifetimeMs: number | null
}

export type CommandLine =
  | { readonly kind: 'run'; readonly options: RunOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly message: string }

export const usage = `Usage: npm run login-service -- [options]

The local stand-in of LivePerson's Login Service: HTTPS on 127.0.0.1, until SIGTERM or Ctrl+C.

  --port <n>                 port to listen on; 0 takes any free one (default: 0)
  --json                     print one JSON line when ready, instead of a table
  --log                      print each request to stderr: method, path, status, duration
  --data-dir <dir>           where the certificate authority is kept (default: out/login-service)
  --session-lifetime-ms <n>  how long a session lasts after login or refresh (default: 28800000)
  --help                     print this
`

export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: 'string', default: '0' },
        json: { type: 'boolean', default: false },
        log: { type: 'boolean', default: false },
        'data-dir': { type: 'string' },
        'session-lifetime-ms': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return { kind: 'help' }
    const port = wholeNumber(values.port, 0, 65_535)
    if (port === null) return refused('--port takes a whole number from 0 to 65535.')
    const dataDir = values['data-dir'] ?? null
    if (dataDir === '') return refused('--data-dir takes the path of a directory.')
    const lifetime = values['session-lifetime-ms']
    const sessionLifetimeMs = lifetime === undefined ? null : wholeNumber(lifetime, 1, YEAR_MS)
    if (lifetime !== undefined && sessionLifetimeMs === null) {
      return refused(`--session-lifetime-ms takes a whole number from 1 to ${YEAR_MS}.`)
    }
    const { json, log } = values
    return { kind: 'run', options: { port, json, log, dataDir, sessionLifetimeMs } }
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error))
  }
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

function refused(message: string): CommandLine {
  return { kind: 'refused', message }
}

function wholeNumber(text: string, lowest: number, highest: number): number | null {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN
  return value >= lowest && value <= highest ? value : null
}
