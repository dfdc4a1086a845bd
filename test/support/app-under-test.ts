// Starts the real app in real Electron on a throw-away profile, against a Login Service, with a
// keyring of its own. For end-to-end tests, the tour and the bench.
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface ServiceAddress {
  readonly csds: string
  readonly caPath: string
}

export interface LaunchOptions {
  readonly service: ServiceAddress
  readonly profile: string
  /** Where the keyring is; see keyring-session.ts. */
  readonly keyring: Readonly<Record<string, string>>
  readonly extraArguments?: readonly string[]
  /** A managed policy of this user's own; the system's where none is named. */
  readonly policyPath?: string
}

export interface AppUnderTest {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly processId: number
  readonly isRunning: () => boolean
  /** What the app wrote to its standard output and error so far. */
  readonly output: () => string
  /** Quits in order, as closing the window does. */
  readonly close: () => Promise<void>
  /** Ends at once, as a crash does (SIGKILL). */
  readonly crash: () => Promise<void>
  /** Quits in order, and ends it where that takes too long. For the end of a test. */
  readonly end: () => Promise<void>
}

/** Quitting takes 2 s at most (app-lifecycle.ts); after this it hangs. */
const CLOSE_WITHIN_MS = 8_000

/** Chromium's sandbox does not run as root; a normal user's tests keep it. */
export const SANDBOX_ARGUMENTS: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'agent-sign-in-profile-'))
}

export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** What the app is started with, for tests that start it by other means too. */
export function startParameters(options: LaunchOptions): {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
} {
  return {
    args: [
      ...SANDBOX_ARGUMENTS,
      `--user-data-dir=${options.profile}`,
      ...(options.extraArguments ?? []),
      ROOT,
    ],
    env: {
      ...inherited(),
      ...options.keyring,
      AGENT_SIGN_IN_CSDS: options.service.csds,
      AGENT_SIGN_IN_CA: options.service.caPath,
      ...(options.policyPath !== undefined && { AGENT_SIGN_IN_POLICY: options.policyPath }),
    },
  }
}

export async function launchApp(options: LaunchOptions): Promise<AppUnderTest> {
  const { args, env } = startParameters(options)
  const electron = await _electron.launch({ args: [...args], env: { ...env } })
  const child = electron.process()
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => written.push(chunk.toString('utf8')))
  }
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null
  async function crash(): Promise<void> {
    if (!isRunning()) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  const page = await electron.firstWindow()
  return {
    electron,
    page,
    processId: child.pid ?? 0,
    isRunning,
    output: () => written.join(''),
    close: () => electron.close(),
    crash,
    async end() {
      if (!isRunning()) return
      const limit = new AbortController()
      await Promise.race([
        electron.close().catch(() => undefined),
        pause(CLOSE_WITHIN_MS, undefined, { signal: limit.signal }).catch(() => undefined),
      ])
      limit.abort()
      await crash()
    },
  }
}

/** The log of a profile, for a failed test's report. */
export function readLog(profile: string): Promise<string> {
  return readFile(join(profile, 'sign-in.log'), 'utf8').catch(() => '')
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
}
