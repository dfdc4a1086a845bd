// The fake, the memory store and the real keychain adapter, held to one behaviour.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { createMemorySecretStore } from '../../src-main/adapters/memory-secret-store'
import { createFakeSecretStore } from '../fakes/fake-secret-store'
import { type KeyringClient, startKeyringClient } from '../support/keyring-client'
import { type KeyringSession, startKeyringSession } from '../support/keyring-session'
import { describeSecretStore } from './secret-store-contract'

describeSecretStore('the memory store', { kind: 'memory', canLock: false }, () =>
  Promise.resolve({ store: createMemorySecretStore(), reopen: createMemorySecretStore }),
)

describeSecretStore('the fake keychain', { kind: 'keychain', canLock: true }, () => {
  const store = createFakeSecretStore()
  return Promise.resolve({
    store,
    reopen: () => store,
    lock: () => {
      store.failWith({ kind: 'locked' })
      return Promise.resolve()
    },
    unlock: () => {
      store.failWith(null)
      return Promise.resolve()
    },
  })
})

let keyring: KeyringSession | undefined
let client: KeyringClient | undefined
const folder = mkdtempSync(join(tmpdir(), 'agent-sign-in-contract-'))
let profiles = 0

beforeAll(async () => {
  keyring = await startKeyringSession('unlocked')
  client = await startKeyringClient(keyring.environment)
})

afterAll(async () => {
  await client?.stop()
  await keyring?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describeSecretStore('the OS keychain (gnome-keyring)', { kind: 'keychain', canLock: true }, () => {
  if (keyring === undefined || client === undefined) throw new Error('no keyring was started')
  const { open } = client
  profiles += 1
  const markerPath = join(folder, `profile-${profiles}`, 'keychain-marker.json')

  return Promise.resolve({
    store: open({ markerPath }),
    reopen: () => open({ markerPath }),
    lock: keyring.lock,
    unlock: keyring.unlock,
  })
})
