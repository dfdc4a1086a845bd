// Runs the real app with `--diagnose`, as IT's fleet tools do, and reads what it printed.
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { ROOT, SANDBOX_ARGUMENTS } from './app-under-test'
import type { KeyringSession } from './keyring-session'
import type { LocalService } from './local-service'

const run = promisify(execFile)
const electronPath = createRequire(import.meta.url)('electron') as unknown as string

export interface Ended {
  readonly code: number
  readonly output: string
  readonly errors: string
}

export interface PrintedFinding {
  readonly id: string
  readonly status: string
  readonly subject: string | null
  readonly values: Readonly<Record<string, string | number>>
  readonly facts: readonly { readonly id: string; readonly value: string }[]
}

export interface PrintedReport {
  readonly status: string
  readonly tookMs: number
  readonly checks: readonly {
    readonly checkId: string
    readonly status: string
    readonly findings: readonly PrintedFinding[]
  }[]
}

export interface DiagnosedComputer {
  readonly service: Pick<LocalService, 'csds' | 'caPath'>
  readonly keyring: Pick<KeyringSession, 'environment'>
  readonly profile: string
  /** In addition to what the app needs. */
  readonly environment?: Readonly<Record<string, string>>
}

export async function diagnoseAt(
  { service, keyring, profile, environment = {} }: DiagnosedComputer,
  ...options: readonly string[]
): Promise<Ended> {
  const env = {
    ...process.env,
    ...keyring.environment,
    AGENT_SIGN_IN_CSDS: service.csds,
    AGENT_SIGN_IN_CA: service.caPath,
    ...environment,
  }
  const args = [...SANDBOX_ARGUMENTS, `--user-data-dir=${profile}`, ROOT, '--diagnose', ...options]
  try {
    const { stdout, stderr } = await run(electronPath, args, { env, timeout: 30_000 })
    return { code: 0, output: stdout, errors: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout, errors: stderr }
  }
}

export function diagnose(
  service: LocalService,
  keyring: KeyringSession,
  profile: string,
  ...options: readonly string[]
): Promise<Ended> {
  return diagnoseAt({ service, keyring, profile }, ...options)
}

export function reportIn({ output }: Ended): PrintedReport {
  return JSON.parse(output) as PrintedReport
}

/** What one check found, by its id. */
export function findingsIn(ended: Ended, id: string): readonly PrintedFinding[] {
  return reportIn(ended).checks.find(({ checkId }) => checkId === id)?.findings ?? []
}
