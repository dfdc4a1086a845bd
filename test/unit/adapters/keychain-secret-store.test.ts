// The keychain store on a fake library: order, deadlines, lateness and the marker.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encodeKeychainEntry } from '../../../src-main/adapters/keychain-entry'
import {
  createKeychainSecretStore,
  keychainAccountFor,
  type KeychainSecretStoreOptions,
} from '../../../src-main/adapters/keychain-secret-store'
import type { SecretStore } from '../../../src-main/core/ports'
import { createFakeKeychainLibrary } from '../../fakes/fake-keychain-library'
import { createFakeLog } from '../../fakes/fake-log'
import { openSession } from '../../support/open-sessions'
import { createSteppedClock } from './stepped-clock'

const session = openSession()
const nothing = { ok: true, value: null }
const saved = { ok: true, value: session }
const unreadable = { ok: false, failure: { kind: 'unreadable' } }
const locked = { ok: false, failure: { kind: 'locked' } }
const elsewhere = { ok: false, failure: { kind: 'elsewhere' } }

let folder: string
let markerPath: string
let account: string
let library: ReturnType<typeof createFakeKeychainLibrary>
let clock: ReturnType<typeof createSteppedClock>
let log: ReturnType<typeof createFakeLog>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-unit-'))
  markerPath = join(folder, 'keychain-marker.json')
  account = keychainAccountFor(markerPath)
  library = createFakeKeychainLibrary()
  clock = createSteppedClock()
  log = createFakeLog()
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function open(changes: Partial<KeychainSecretStoreOptions> = {}): SecretStore {
  const loadLibrary = (): Promise<typeof library> => Promise.resolve(library)
  return createKeychainSecretStore({
    clock,
    log,
    hostIdentity: 'here',
    markerPath,
    loadLibrary,
    ...changes,
  })
}

const arrived = (call: string): Promise<void> =>
  vi.waitFor(() => {
    expect(library.calls()).toContain(call)
  })

describe('what a read makes of marker and entry', () => {
  const marker = (hostIdentity: string): string =>
    JSON.stringify({ version: 1, entryId: 'good', writtenAtMs: 1, hostIdentity })
  const entry = (entryId: string): string => encodeKeychainEntry({ entryId, session })
  const absent = null

  it.each([
    // marker, entry, locked → answer, entry afterwards, marker afterwards
    ['nothing at all', absent, absent, false, nothing, absent, false],
    ['nothing, behind a lock', absent, absent, true, nothing, absent, false],
    ['vouched for', marker('here'), entry('good'), false, saved, 'kept', true],
    ['vouched for, renamed host', marker('old'), entry('good'), false, saved, 'kept', true],
    ['vouched for, behind a lock', marker('here'), entry('good'), true, locked, 'kept', true],
    ['gone', marker('here'), absent, false, nothing, absent, false],
    ['written elsewhere', marker('there'), absent, false, elsewhere, absent, true],
    ['written elsewhere, locked here', marker('there'), absent, true, elsewhere, absent, true],
    ['signed out, entry stayed', absent, entry('good'), false, nothing, absent, false],
    ['an older entry stayed', marker('here'), entry('old'), false, nothing, absent, false],
    [
      'an older entry, new one elsewhere',
      marker('there'),
      entry('old'),
      false,
      elsewhere,
      absent,
      true,
    ],
    ['not understood', marker('here'), 'garbage', false, unreadable, 'kept', true],
    ['not understood, no marker', absent, 'garbage', false, unreadable, 'kept', false],
    ['a damaged marker', '{"version":', entry('good'), false, unreadable, 'kept', true],
    ['a damaged marker and nothing', '{"version":', absent, false, nothing, absent, false],
    ['a damaged marker, locked', '{"version":', entry('good'), true, locked, 'kept', true],
    ['an emptied marker', '', entry('good'), false, nothing, absent, true],
  ])('%s', async (_case, markerText, entryText, isLocked, answer, entryAfter, hasMarker) => {
    if (markerText !== null) writeFileSync(markerPath, markerText)
    if (entryText !== null) library.entries.set(account, entryText)
    if (isLocked) library.lock()

    expect(await open().read()).toEqual(answer)

    expect(library.entries.has(account)).toBe(entryAfter === 'kept')
    expect([...library.entries.keys()].filter((name) => name !== account)).toEqual([])
    expect(readdirSync(folder)).toEqual(hasMarker ? ['keychain-marker.json'] : [])
  })
})

describe('deadlines', () => {
  it('a read behind a hanging one answers in time and never reaches the keychain', async () => {
    const store = open({ readDeadlineMs: 100 })
    library.hang()
    const reads = [store.read(), store.read()]
    await arrived('get')

    clock.step(100)
    expect(await Promise.all(reads)).toEqual(
      reads.map(() => ({ ok: false, failure: { kind: 'noAnswer', deadlineMs: 100 } })),
    )

    library.answer()
    expect(await store.read()).toEqual(nothing)
    expect(library.calls()).toEqual(['get', 'get'])
  })

  it('a write that comes back late is taken back', async () => {
    const store = open({ writeDeadlineMs: 100 })
    library.hang()
    const write = store.write(session)
    await arrived('set')

    clock.step(100)
    expect(await write).toEqual({ ok: false, failure: { kind: 'noAnswer', deadlineMs: 100 } })
    library.answer()
    await arrived('delete')

    expect(library.entries.size).toBe(0)
    expect(await store.read()).toEqual(nothing)
    expect(readdirSync(folder)).toEqual([])
  })

  it('a late write does not take back a newer one', async () => {
    const store = open({ writeDeadlineMs: 100 })
    const next = openSession({ loginName: 'next@example.com' })
    library.hang()
    const late = store.write(session)
    await arrived('set')
    clock.step(100)
    await late

    const write = store.write(next)
    library.answer()

    expect(await write).toEqual(nothing)
    expect(await open().read()).toEqual({ ok: true, value: next })
  })

  it('an unlock prompt may take its time within the deadline of a write', async () => {
    const store = open()
    library.hang()
    const write = store.write(session)
    await arrived('set')

    clock.step(59_000)
    library.answer()

    expect(await write).toEqual(nothing)
    expect(await store.read()).toEqual(saved)
  })

  it('a forget takes the marker away at once, while an earlier write hangs', async () => {
    const store = open({ forgetDeadlineMs: 100 })
    library.hang()
    const write = store.write(session)
    await arrived('set')

    const forget = store.forget()
    await vi.waitFor(() => {
      expect(readdirSync(folder)).toEqual([])
    })
    clock.step(100)
    expect(await forget).toMatchObject({ ok: false, failure: { kind: 'noAnswer' } })

    library.answer()
    await write
    expect(await store.read()).toEqual(nothing)
    expect(library.entries.size).toBe(0)
  })

  it('leaves no timer behind', async () => {
    const store = open()
    await store.write(session)
    await store.read()
    await store.forget()
    expect(clock.timers()).toBe(0)
  })
})

describe('the keychain library', () => {
  it('never runs two calls at once', async () => {
    const store = open()
    await Promise.all([store.write(session), store.read(), store.forget(), store.read()])
    expect(library.mostAtOnce()).toBe(1)
  })

  it('that does not load is no service, and is not a crash', async () => {
    const store = open({
      loadLibrary: () => Promise.reject(new Error('libsecret-1.so.0: missing')),
    })
    const noService = {
      ok: false,
      failure: { kind: 'noService', detail: 'libsecret-1.so.0: missing' },
    }
    expect(await store.read()).toEqual(noService)
    expect(await store.write(session)).toEqual(noService)
    expect(await store.forget()).toEqual(nothing)
  })

  it('that throws at once is no crash either', async () => {
    const store = open()
    library.breakWith('something new')
    expect(await store.read()).toMatchObject({ ok: false, failure: { kind: 'noService' } })
  })
})

describe('a profile folder that cannot be written', () => {
  it('keeps the session out of the keychain, since a sign-out could not be kept', async () => {
    writeFileSync(join(folder, 'file'), '')
    const store = open({ markerPath: join(folder, 'file', 'keychain-marker.json') })

    expect(await store.write(session)).toMatchObject({ ok: false, failure: { kind: 'noService' } })

    expect(library.entries.size).toBe(0)
  })
})

describe('the log of the keychain', () => {
  it('has one line a call, with outcome and duration, and nothing of the session', async () => {
    const store = open()
    await store.write(session)
    library.lock()
    await store.read()
    await store.forget()

    expect(log.lines()).toEqual([
      { event: 'keychainWrite', code: 'ok', durationMs: 0 },
      { event: 'keychainRead', code: 'locked', durationMs: 0 },
      { event: 'keychainForget', code: 'locked', durationMs: 0 },
    ])
  })
})

describe('the size of an entry', () => {
  it('may be exactly 2,560 bytes and not one more', async () => {
    const store = open()
    const overhead = Buffer.byteLength(
      encodeKeychainEntry({ entryId: 'x'.repeat(22), session: openSession({ bearer: '' }) }),
    )
    const largest = openSession({ bearer: 'b'.repeat(2_560 - overhead) })
    const tooLarge = openSession({ bearer: 'b'.repeat(2_561 - overhead) })

    expect(await store.write(largest)).toEqual(nothing)
    expect(await store.write(tooLarge)).toEqual({
      ok: false,
      failure: { kind: 'tooLarge', sizeBytes: 2_561 },
    })
    expect(library.entries.size).toBe(0)
  })
})
