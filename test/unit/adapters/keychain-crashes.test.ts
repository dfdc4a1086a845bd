// Signed out means signed out: any order of sign-ins, sign-outs, locks, silences and crashes.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { KeychainLibrary } from '../../../src-main/adapters/keychain-library'
import { createKeychainSecretStore } from '../../../src-main/adapters/keychain-secret-store'
import type { SecretStore } from '../../../src-main/core/ports'
import { createFakeKeychainLibrary } from '../../fakes/fake-keychain-library'
import { createFakeLog } from '../../fakes/fake-log'
import { openSession } from '../../support/open-sessions'
import { createSteppedClock } from './stepped-clock'

const DEADLINE_MS = 100
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const action = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), name: fc.constantFrom('ada', 'bob', 'cyd') }),
  fc.record({
    kind: fc.constantFrom(
      'forget' as const,
      'read' as const,
      'lock' as const,
      'unlock' as const,
      'hang' as const,
      'answer' as const,
      'crash' as const,
    ),
  }),
)

describe('a keychain store under crashes', () => {
  it('resumes the last session that was saved, and nothing after a failed save or a sign-out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (actions) => {
        await check(actions)
      }),
      { numRuns: 100 },
    )
  }, 30_000)
})

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

async function check(actions: readonly Action[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-crash-'))
  folders.push(folder)
  const markerPath = join(folder, 'keychain-marker.json')
  const clock = createSteppedClock()
  const library = createFakeKeychainLibrary()
  let app = startApp()
  /** Whose session a read must give. */
  let resumable: string | null = null
  let isHanging = false
  let isLocked = false

  function startApp(): {
    readonly store: SecretStore
    readonly waiting: () => number
    die: () => void
  } {
    let isDead = false
    let waiting = 0
    // A call that was sent still reaches the keychain; a dead process hears no answer.
    const untilDeath = async <Value>(call: Promise<Value>): Promise<Value> => {
      waiting += 1
      const value = await call.finally(() => (waiting -= 1))
      return isDead ? new Promise<Value>(() => undefined) : value
    }
    const mortal: KeychainLibrary = {
      getPassword: (...names) => untilDeath(library.getPassword(...names)),
      setPassword: (...names) => untilDeath(library.setPassword(...names)),
      deletePassword: (...names) => untilDeath(library.deletePassword(...names)),
    }
    const store = createKeychainSecretStore({
      clock,
      log: createFakeLog(),
      hostIdentity: 'here',
      markerPath,
      loadLibrary: () => Promise.resolve(mortal),
      readDeadlineMs: DEADLINE_MS,
      writeDeadlineMs: DEADLINE_MS,
      forgetDeadlineMs: DEADLINE_MS,
    })
    return { store, waiting: () => waiting, die: () => (isDead = true) }
  }

  /** The answer, or the deadline's where the keychain hangs. */
  async function settle<Value>(call: Promise<Value>): Promise<Value> {
    if (isHanging) {
      await vi.waitUntil(() => app.waiting() > 0, { interval: 1 })
      clock.step(DEADLINE_MS)
    }
    return call
  }

  /** The marker goes without the keychain's help, even while that is silent. */
  const unmarked = async (): Promise<void> => {
    await vi.waitUntil(() => !existsSync(markerPath), { interval: 1 })
  }

  async function perform(next: Action): Promise<void> {
    switch (next.kind) {
      case 'write': {
        const answer = await settle(app.store.write(openSession({ loginName: next.name })))
        resumable = answer.ok ? next.name : null
        if (!answer.ok) await unmarked()
        return
      }
      case 'forget':
        await settle(app.store.forget())
        await unmarked()
        resumable = null
        return
      case 'read': {
        const answer = await settle(app.store.read())
        if (!answer.ok) {
          expect(isHanging || isLocked).toBe(true)
          return
        }
        const name = answer.value?.facts.loginName ?? null
        expect(name).toBe(resumable)
        return
      }
      case 'lock':
        library.lock()
        isLocked = true
        return
      case 'unlock':
        library.unlock()
        isLocked = false
        return
      case 'hang':
        if (!isHanging) library.hang()
        isHanging = true
        return
      case 'answer':
        library.answer()
        isHanging = false
        return
      case 'crash':
        app.die()
        app = startApp()
    }
  }

  for (const next of actions) await perform(next)
  for (const kind of ['answer', 'unlock', 'crash', 'read', 'read'] as const) await perform({ kind })
}
