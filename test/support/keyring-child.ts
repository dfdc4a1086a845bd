// A process of its own around the real keychain adapter: libsecret reads the bus address once a
// process, so each keyring under test needs a fresh one. Started by keyring-client.ts.
import type { Clock, SecretStore } from '../../src-main/core/ports'
import { toEpochMs } from '../../src-main/core/ids'
import { KEYCHAIN_SERVICE_NAME } from '../../src-main/adapters/keychain-access'
import { decodeKeychainEntry } from '../../src-main/adapters/keychain-entry'
import { loadKeychainLibrary } from '../../src-main/adapters/keychain-library'
import { createKeychainSecretStore } from '../../src-main/adapters/keychain-secret-store'
import { type ChildAct, requestSchema } from './keyring-protocol'

const clock: Clock = {
  nowMs: () => toEpochMs(Date.now()),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs)
    return () => {
      clearTimeout(timer)
    }
  },
}
const stores = new Map<number, SecretStore>()

function storeOf(storeId: number): SecretStore {
  const store = stores.get(storeId)
  if (store === undefined) throw new Error(`store ${storeId} was not opened`)
  return store
}

async function perform(act: ChildAct): Promise<unknown> {
  switch (act.kind) {
    case 'open': {
      const log = { write: () => undefined }
      stores.set(act.storeId, createKeychainSecretStore({ clock, log, ...act }))
      return null
    }
    case 'read':
      return storeOf(act.storeId).read()
    case 'write': {
      const entry = decodeKeychainEntry(act.entry)
      if (entry === null) throw new Error('the test sent no session')
      return storeOf(act.storeId).write(entry.session)
    }
    case 'forget':
      return storeOf(act.storeId).forget()
    case 'rawGet':
      return (await loadKeychainLibrary()).getPassword(KEYCHAIN_SERVICE_NAME, act.account)
    case 'rawSet':
      await (await loadKeychainLibrary()).setPassword(KEYCHAIN_SERVICE_NAME, act.account, act.text)
      return null
  }
}

process.on('message', (message: unknown) => {
  const { id, act } = requestSchema.parse(message)
  void perform(act).then((value) => process.send?.({ id, value }))
})
// A test process that is gone needs no child.
process.on('disconnect', () => process.exit(0))
process.send?.({ id: 0, value: 'ready' })
