// The real keychain adapter when a real keyring is absent, locked, killed, hanging, or another
// computer's. Claims that kill a keyring or the app have one of their own; the others share.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keychainAccountFor, READ_DEADLINE_MS } from '../../src-main/adapters/keychain-secret-store'
import { type KeyringClient, startKeyringClient } from '../support/keyring-client'
import {
  type KeyringSession,
  type KeyringState,
  startKeyringSession,
} from '../support/keyring-session'
import { openSession } from '../support/open-sessions'

const nothing = { ok: true, value: null }
const session = openSession()
const saved = { ok: true, value: session }
const locked = { ok: false, failure: { kind: 'locked' } }
const elsewhere = { ok: false, failure: { kind: 'elsewhere' } }
const noService = { ok: false, failure: { kind: 'noService' } }
const noAnswer = { ok: false, failure: { kind: 'noAnswer' } }

/** Far above what an answering keyring takes (milliseconds), far below the real deadlines. */
const SHORT_MS = 400

let folder: string
let markerPath: string
let account: string
const started: { stop: () => Promise<void> }[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-profile-'))
  markerPath = join(folder, 'keychain-marker.json')
  account = keychainAccountFor(markerPath)
})

afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()))
  rmSync(folder, { recursive: true, force: true })
})

async function startKeyring(state: KeyringState): Promise<KeyringSession> {
  const keyring = await startKeyringSession(state)
  started.push(keyring)
  return keyring
}

/** One unlocked keyring and one app on it, for claims that leave both in working order. */
const shared = startSharedKeyring()

function startSharedKeyring(): {
  readonly keyring: () => KeyringSession
  readonly app: () => KeyringClient
} {
  let keyring: KeyringSession | undefined
  let app: KeyringClient | undefined
  const need = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('the shared keyring was not started')
    return value
  }

  beforeAll(async () => {
    keyring = await startKeyringSession('unlocked')
    app = await startKeyringClient(keyring.environment)
  })
  afterAll(async () => {
    await app?.stop()
    await keyring?.stop()
  })
  return { keyring: () => need(keyring), app: () => need(app) }
}

/** A new process, as after a restart of the app. */
async function startApp(keyring: KeyringSession): Promise<KeyringClient> {
  const app = await startKeyringClient(keyring.environment)
  started.push(app)
  return app
}

describe('without a keychain', () => {
  it.each([
    ['no D-Bus', 'noBus'],
    ['no Secret Service on the bus', 'absent'],
  ] as const)('%s is no service, and forgetting nothing is fine', async (_case, state) => {
    const app = await startApp(await startKeyring(state))
    const store = app.open({ markerPath })

    expect(await store.read()).toMatchObject(noService)
    expect(await store.write(session)).toMatchObject(noService)
    expect(readdirSync(folder)).toEqual([])
    expect(await store.forget()).toEqual(nothing)
  })
})

describe('a locked keyring', () => {
  it('that was never unlocked refuses a write and has nothing', async () => {
    const app = await startApp(await startKeyring('neverUnlocked'))
    const store = app.open({ markerPath })

    expect(await store.read()).toEqual(nothing)
    expect(await store.write(session)).toEqual(locked)
    expect(await store.read()).toEqual(nothing)
  })

  it('at the next start is told apart from an empty one, and gives the session once unlocked', async () => {
    const keyring = await startKeyring('unlocked')
    const first = await startApp(keyring)
    await first.open({ markerPath }).write(session)
    await first.stop()
    await keyring.kill()
    await keyring.restart('locked')

    const next = await startApp(keyring)
    expect(await next.open({ markerPath }).read()).toEqual(locked)

    await keyring.unlock()
    expect(await next.open({ markerPath }).read()).toEqual(saved)
  })

  it('locked midway keeps the entry that was signed out, until the next read deletes it', async () => {
    const keyring = shared.keyring()
    const app = shared.app()
    const store = app.open({ markerPath })
    await store.write(session)
    await keyring.lock()

    expect(await store.forget()).toEqual(locked)
    await keyring.unlock()
    expect(await app.rawGet(account)).toContain(session.secrets.bearer)

    expect(await app.open({ markerPath }).read()).toEqual(nothing)
    expect(await app.rawGet(account)).toBeNull()
  })

  it('a second forget still says locked, and succeeds once unlocked', async () => {
    const keyring = shared.keyring()
    const app = shared.app()
    const store = app.open({ markerPath })
    await store.write(session)
    await keyring.lock()
    await store.forget()

    expect(await store.forget()).toEqual(locked)
    await keyring.unlock()
    expect(await store.forget()).toEqual(nothing)
    expect(await app.rawGet(account)).toBeNull()
  })
})

describe('a keyring killed midway', () => {
  it('is no service, and the session is there again after both are restarted', async () => {
    const keyring = await startKeyring('unlocked')
    const app = await startApp(keyring)
    const store = app.open({ markerPath })
    await store.write(session)

    await keyring.kill()
    expect(await store.read()).toMatchObject(noService)

    await keyring.restart('unlocked')
    expect(await (await startApp(keyring)).open({ markerPath }).read()).toEqual(saved)
  })

  it('does not bring back a session that was signed out meanwhile', async () => {
    const keyring = await startKeyring('unlocked')
    const app = await startApp(keyring)
    const store = app.open({ markerPath })
    await store.write(session)

    await keyring.kill()
    expect(await store.forget()).toMatchObject(noService)

    await keyring.restart('unlocked')
    const next = await startApp(keyring)
    expect(await next.open({ markerPath }).read()).toEqual(nothing)
    expect(await next.rawGet(account)).toBeNull()
  })

  it('before a write leaves memory only, nothing half-saved', async () => {
    const keyring = await startKeyring('unlocked')
    const app = await startApp(keyring)
    const store = app.open({ markerPath })
    await store.read()

    await keyring.kill()

    expect(await store.write(session)).toMatchObject(noService)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a keyring that accepts calls and does not answer', () => {
  it('costs a read its deadline and no more, and is used again when it answers', async () => {
    const keyring = shared.keyring()
    const app = shared.app()
    const store = app.open({ markerPath, readDeadlineMs: SHORT_MS })
    await store.write(session)
    keyring.stopAnswering()

    const startedMs = Date.now()
    expect(await store.read()).toEqual({
      ok: false,
      failure: { kind: 'noAnswer', deadlineMs: SHORT_MS },
    })
    expect(Date.now() - startedMs).toBeLessThan(READ_DEADLINE_MS)

    keyring.answerAgain()
    expect(await app.open({ markerPath }).read()).toEqual(saved)
  })

  it('a write that comes back after its deadline is undone', async () => {
    const keyring = shared.keyring()
    const app = shared.app()
    const store = app.open({ markerPath, writeDeadlineMs: SHORT_MS })
    await store.read()
    keyring.stopAnswering()

    expect(await store.write(session)).toMatchObject(noAnswer)

    keyring.answerAgain()
    expect(await store.read()).toEqual(nothing)
    expect(await app.rawGet(account)).toBeNull()
  })

  it('a sign-out during the silence holds, even if the app dies before the keyring answers', async () => {
    const keyring = await startKeyring('unlocked')
    const app = await startApp(keyring)
    const store = app.open({ markerPath, forgetDeadlineMs: SHORT_MS })
    await store.write(session)
    keyring.stopAnswering()

    const hanging = store.write(openSession({ loginName: 'late@example.com' })).catch(() => null)
    await pause(SHORT_MS / 4)
    expect(await store.forget()).toMatchObject(noAnswer)
    await app.stop()
    await hanging
    keyring.answerAgain()

    const next = await startApp(keyring)
    expect(await next.open({ markerPath }).read()).toEqual(nothing)
    expect(await next.rawGet(account)).toBeNull()
  })
})

describe('profiles and computers', () => {
  it('a profile carried to another computer says that the session is elsewhere', async () => {
    await shared.app().open({ markerPath, hostIdentity: 'first-computer' }).write(session)

    const second = await startApp(await startKeyring('unlocked'))
    const store = second.open({ markerPath, hostIdentity: 'second-computer' })
    expect(await store.read()).toEqual(elsewhere)

    await store.forget()
    expect(await store.read()).toEqual(nothing)
  })

  it('a renamed computer keeps its session, and is known by its new name from then on', async () => {
    const app = shared.app()
    await app.open({ markerPath, hostIdentity: 'old-name' }).write(session)

    expect(await app.open({ markerPath, hostIdentity: 'new-name' }).read()).toEqual(saved)

    expect(readFileSync(markerPath, 'utf8')).toContain('"hostIdentity":"new-name"')
  })

  it('two profiles do not overwrite each other', async () => {
    const app = shared.app()
    const other = openSession({ loginName: 'other@example.com' })
    const otherPath = join(folder, 'other', 'keychain-marker.json')

    await app.open({ markerPath }).write(session)
    await app.open({ markerPath: otherPath }).write(other)

    expect(await app.open({ markerPath }).read()).toEqual(saved)
    expect(await app.open({ markerPath: otherPath }).read()).toEqual({ ok: true, value: other })
  })

  it('an entry that cannot be understood is left alone until it is forgotten', async () => {
    const app = shared.app()
    const store = app.open({ markerPath })
    await store.write(session)
    await app.rawSet(account, '{"v":2}')

    expect(await store.read()).toEqual({ ok: false, failure: { kind: 'unreadable' } })
    expect(await app.rawGet(account)).toBe('{"v":2}')

    await store.forget()
    expect(await app.rawGet(account)).toBeNull()
  })

  it('no file of the profile holds anything of the session', async () => {
    const app = shared.app()
    await app.open({ markerPath }).write(session)

    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))

    expect(files).toHaveLength(1)
    const { bearer, csrf, sessionCookie } = session.secrets
    const { accountId, loginName } = session.facts
    for (const text of [bearer, csrf, sessionCookie, accountId, loginName]) {
      expect(files.join()).not.toContain(text)
    }
  })
})
