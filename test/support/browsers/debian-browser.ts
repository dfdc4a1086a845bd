// Debian's own Firefox and Chromium, each in a home of its own, for the browser checks. Needs the
// screen of a desktop session. Ends what it started, by process group.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  userFolders,
  type UserFolders,
} from '../../../src-main/adapters/probes/browser-profiles/browser-locations'
import { SANDBOX_ARGUMENTS } from '../sandbox-arguments'

/** A browser asked to end has this long to write its settings, in milliseconds. */
const END_WITHIN_MS = 15_000
const POLL_MS = 50

export interface BrowserHome {
  readonly folder: string
  /** Where the app would look for this home's browsers. */
  readonly folders: UserFolders
  readonly remove: () => void
}

export interface RunningBrowser {
  /** Asks it to end, so that its settings are written, and waits until it has. */
  readonly stop: () => Promise<void>
}

/** A new home, or a copy of another. */
export function browserHome(template?: BrowserHome): BrowserHome {
  const folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-browser-'))
  if (template !== undefined) cpSync(template.folder, folder, { recursive: true })
  const folders = userFolders('linux', folder, {})
  if (folders === null) throw new Error('Linux has folders')
  return {
    folder,
    folders,
    remove() {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export function writeInHome(home: BrowserHome, path: string, text: string): void {
  const file = join(home.folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

export function readInHome(home: BrowserHome, path: string): string {
  return readFileSync(join(home.folder, path), 'utf8')
}

/** @param extraArguments `--load-extension=…` for one; the wrapper that Debian puts around adds its own */
export function startChromium(
  home: BrowserHome,
  url: string,
  extraArguments: readonly string[] = [],
): RunningBrowser {
  return start(home, '/usr/lib/chromium/chromium', [
    ...SANDBOX_ARGUMENTS,
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--disable-gpu',
    ...extraArguments,
    url,
  ])
}

export function startFirefox(home: BrowserHome, url: string): RunningBrowser {
  return start(home, 'firefox-esr', ['-P', 'tests', url])
}

function start(
  home: BrowserHome,
  program: string,
  programArguments: readonly string[],
): RunningBrowser {
  const child = spawn(program, programArguments, {
    env: { ...process.env, HOME: home.folder, XDG_CONFIG_HOME: join(home.folder, '.config') },
    stdio: 'ignore',
    detached: true,
  })
  let startError: Error | null = null
  child.once('error', (error) => {
    startError = error
  })
  const group = child.pid
  return {
    async stop() {
      if (group === undefined) throw startError ?? new Error(`${program} did not start`)
      signalGroup(group, 'SIGTERM')
      const giveUpMs = Date.now() + END_WITHIN_MS
      while (isAlive(group) && Date.now() < giveUpMs) await pause(POLL_MS)
      signalGroup(group, 'SIGKILL')
    },
  }
}

function signalGroup(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name)
  } catch {
    // All of it has ended.
  }
}

function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}
