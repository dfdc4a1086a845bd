// A private D-Bus session with a real gnome-keyring-daemon, for contract and end-to-end tests on
// Linux. Touches no keyring of the person who runs the tests; ends what it started, by id.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * `neverUnlocked`: a first login whose keyring was never made. `locked`: made, then locked.
 * `absent`: D-Bus without a Secret Service. `noBus`: no D-Bus at all.
 */
export type KeyringState = 'unlocked' | 'locked' | 'neverUnlocked' | 'absent' | 'noBus'

export interface KeyringSession {
  /** What a process needs (besides its usual environment) to find this keyring and no other. */
  readonly environment: Readonly<Record<string, string>>
  readonly lock: () => Promise<void>
  readonly unlock: () => Promise<void>
  /** SIGKILL. The bus stays and does not start another daemon. */
  readonly kill: () => Promise<void>
  /** A new daemon on the same keyring files, after `kill`. */
  readonly restart: (state: 'unlocked' | 'locked') => Promise<void>
  /** Calls are accepted and never answered. */
  readonly stopAnswering: () => void
  readonly answerAgain: () => void
  /** Ends every process and removes every file of this session. */
  readonly stop: () => Promise<void>
}

const KEYRING_PASSWORD = 'keyring-for-tests'
const COLLECTION = '/org/freedesktop/secrets/collection/login'
const READY_WITHIN_MS = 10_000
const POLL_MS = 25

/** GKD_CONTROL_OP_UNLOCK, the request that the login program (PAM) sends: gnome-keyring's daemon/control. */
const CONTROL_UNLOCK = 1

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Needs dbus-daemon, dbus-send and gnome-keyring-daemon (Debian: dbus, gnome-keyring). */
export async function startKeyringSession(state: KeyringState): Promise<KeyringSession> {
  const folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-keyring-'))
  const environment = {
    DBUS_SESSION_BUS_ADDRESS: state === 'noBus' ? 'disabled:' : `unix:path=${join(folder, 'bus')}`,
    XDG_RUNTIME_DIR: join(folder, 'run'),
    XDG_DATA_HOME: join(folder, 'data'),
  }
  mkdirSync(environment.XDG_DATA_HOME)
  mkdirSync(environment.XDG_RUNTIME_DIR)
  chmodSync(environment.XDG_RUNTIME_DIR, 0o700)

  // LC_ALL=C: tests compare texts, which the tools would otherwise translate.
  const toolEnvironment = { ...process.env, ...environment, HOME: folder, LC_ALL: 'C' }
  const own: ChildProcess[] = []
  let daemon: ChildProcess | null = null

  function start(program: string, programArguments: readonly string[]): ChildProcess {
    const child = spawn(program, programArguments, {
      env: toolEnvironment,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    running.add(child)
    own.push(child)
    child.once('exit', () => running.delete(child))
    child.once('error', () => running.delete(child))
    // The daemon may be gone before it has read its password; the wait below reports that.
    child.stdin.on('error', () => undefined)
    return child
  }

  async function send(...message: readonly string[]): Promise<string> {
    const { stdout } = await run('dbus-send', ['--session', '--print-reply', ...message], {
      env: toolEnvironment,
    })
    return stdout
  }

  async function reach(what: string, isReached: () => Promise<boolean>): Promise<void> {
    const giveUpMs = Date.now() + READY_WITHIN_MS
    while (!(await isReached().catch(() => false))) {
      if (Date.now() > giveUpMs)
        throw new Error(`${what}: not reached. Installed: dbus, gnome-keyring?`)
      await pause(POLL_MS)
    }
  }

  const isOwned = async (name: string): Promise<boolean> =>
    (
      await send(
        '--dest=org.freedesktop.DBus',
        '/org/freedesktop/DBus',
        'org.freedesktop.DBus.NameHasOwner',
        `string:${name}`,
      )
    ).includes('boolean true')

  const isLocked = async (): Promise<boolean> =>
    (
      await send(
        '--dest=org.freedesktop.secrets',
        COLLECTION,
        'org.freedesktop.DBus.Properties.Get',
        'string:org.freedesktop.Secret.Collection',
        'string:Locked',
      )
    ).includes('boolean true')

  async function startDaemon(isUnlocked: boolean): Promise<void> {
    const unlock = isUnlocked ? ['--unlock'] : []
    daemon = start('gnome-keyring-daemon', ['--foreground', '--components=secrets', ...unlock])
    daemon.stdin?.end(isUnlocked ? KEYRING_PASSWORD : '')
    await reach('a Secret Service', () => isOwned('org.freedesktop.secrets'))
    if (isUnlocked) await reach('an unlocked keyring', async () => !(await isLocked()))
  }

  async function lock(): Promise<void> {
    await send(
      '--dest=org.freedesktop.secrets',
      '/org/freedesktop/secrets',
      'org.freedesktop.Secret.Service.Lock',
      `array:objpath:${COLLECTION}`,
    )
    await reach('a locked keyring', isLocked)
  }

  async function unlock(): Promise<void> {
    await sendControl(join(environment.XDG_RUNTIME_DIR, 'keyring', 'control'), CONTROL_UNLOCK)
    await reach('an unlocked keyring', async () => !(await isLocked()))
  }

  async function kill(): Promise<void> {
    if (daemon === null) return
    await end(daemon)
    daemon = null
    await reach(
      'a bus without Secret Service',
      async () => !(await isOwned('org.freedesktop.secrets')),
    )
  }

  async function stop(): Promise<void> {
    await Promise.all(own.map(end))
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    if (state !== 'noBus') {
      const configPath = join(folder, 'bus.conf')
      writeFileSync(configPath, busConfig(join(folder, 'bus')))
      start('dbus-daemon', ['--nofork', '--nopidfile', `--config-file=${configPath}`])
      await reach('a D-Bus session', () => isOwned('org.freedesktop.DBus'))
    }
    if (state === 'unlocked' || state === 'locked') await startDaemon(true)
    if (state === 'neverUnlocked') await startDaemon(false)
    if (state === 'locked') await lock()
  } catch (error) {
    await stop()
    throw error
  }

  return {
    environment,
    lock,
    unlock,
    kill,
    restart: (restarted) => startDaemon(restarted === 'unlocked'),
    stopAnswering: () => daemon?.kill('SIGSTOP'),
    answerAgain: () => daemon?.kill('SIGCONT'),
    stop,
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((settle) => {
    child.once('exit', () => {
      settle()
    })
  })
  child.kill('SIGKILL')
  await ended
}

/**
 * gnome-keyring's control request: a zero byte that carries the sender's user id, then length,
 * operation and password, each number as four bytes, highest first. Answer: length, result (0 = done).
 */
function sendControl(socketPath: string, operation: number): Promise<void> {
  const password = Buffer.from(KEYRING_PASSWORD)
  const headBytes = 12
  const request = Buffer.alloc(1 + headBytes)
  request.writeUInt32BE(headBytes + password.length, 1)
  request.writeUInt32BE(operation, 5)
  request.writeUInt32BE(password.length, 9)

  return new Promise((settle, reject) => {
    const socket = connect(socketPath, () => socket.write(Buffer.concat([request, password])))
    socket.once('error', reject)
    socket.once('data', (answer) => {
      socket.destroy()
      if (answer.length >= 8 && answer.readUInt32BE(4) === 0) settle()
      else reject(new Error('gnome-keyring refused the control request'))
    })
  })
}

/** A session bus that starts nothing on its own, so that an absent service stays absent. */
function busConfig(socketPath: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socketPath}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`
}
