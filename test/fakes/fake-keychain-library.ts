// The native keychain library as a script: it keeps texts, can be locked, broken or made to hang,
// and counts how many calls run at once. Answers a locked look-up with null, as libsecret does.
import type { KeychainLibrary } from '../../src-main/adapters/keychain-library'

export interface FakeKeychainLibrary extends KeychainLibrary {
  readonly entries: Map<string, string>
  readonly lock: () => void
  readonly unlock: () => void
  /** Every call rejects with this text; null ends it. */
  readonly breakWith: (message: string | null) => void
  /** Calls reach the keychain but do not come back until `answer`. */
  readonly hang: () => void
  readonly answer: () => void
  readonly calls: () => readonly string[]
  readonly mostAtOnce: () => number
}

export function createFakeKeychainLibrary(): FakeKeychainLibrary {
  const entries = new Map<string, string>()
  let isLocked = false
  let broken: string | null = null
  let gate: Promise<void> = Promise.resolve()
  let open: () => void = () => undefined
  let atOnce = 0
  let mostAtOnce = 0
  const calls: string[] = []

  async function perform<Value>(name: string, act: () => Value): Promise<Value> {
    calls.push(name)
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    try {
      await gate
      if (broken !== null) throw new Error(broken)
      return act()
    } finally {
      atOnce -= 1
    }
  }

  return {
    entries,
    getPassword: (_service, account) =>
      perform('get', () => (isLocked ? null : (entries.get(account) ?? null))),
    setPassword: (_service, account, text) =>
      perform('set', () => {
        if (isLocked) throw new Error('Cannot create an item in a locked collection')
        entries.set(account, text)
      }),
    deletePassword: (_service, account) =>
      perform('delete', () => !isLocked && entries.delete(account)),
    lock: () => {
      isLocked = true
    },
    unlock: () => {
      isLocked = false
    },
    breakWith: (message) => {
      broken = message
    },
    hang: () => {
      gate = new Promise((settle) => {
        open = settle
      })
    },
    answer: () => {
      open()
      gate = Promise.resolve()
    },
    calls: () => calls,
    mostAtOnce: () => mostAtOnce,
  }
}
