// The OS keychain as calls that answer with a value or a problem. Knows nothing of sessions,
// markers or deadlines, and does not decide what an empty answer means.
import type { Clock, KeychainProblem } from '../core/ports'
import { failed, type Result, succeeded } from '../core/result'
import type { KeychainLibrary } from './keychain-library'
import { keychainProblemFrom } from './keychain-problem'

/** The name under which people find the entry in their keychain. */
export const KEYCHAIN_SERVICE_NAME = 'Agent Sign-In'

export interface KeychainAccess {
  /** null: not there, or behind a lock. On Linux these two look alike. */
  readonly get: (account: string) => Promise<Result<string | null, KeychainProblem>>
  readonly set: (account: string, text: string) => Promise<Result<null, KeychainProblem>>
  /** false: nothing deleted, because not there or behind a lock. */
  readonly remove: (account: string) => Promise<Result<boolean, KeychainProblem>>
  /** Writes, reads and deletes a test entry: succeeds only where a null can be believed. */
  readonly probe: (account: string) => Promise<Result<null, KeychainProblem>>
}

const PROBE_TEXT = 'agent-sign-in-probe'

export function createKeychainAccess(
  loadLibrary: () => Promise<KeychainLibrary>,
  clock: Clock,
): KeychainAccess {
  let loading: Promise<KeychainLibrary> | undefined

  async function call<Value>(
    act: (library: KeychainLibrary) => Promise<Value>,
  ): Promise<Result<Value, KeychainProblem>> {
    const startedMs = clock.nowMs()
    try {
      loading ??= loadLibrary()
      return succeeded(await act(await loading))
    } catch (error) {
      return failed(keychainProblemFrom(error, clock.nowMs() - startedMs))
    }
  }

  const get: KeychainAccess['get'] = (account) =>
    call((library) => library.getPassword(KEYCHAIN_SERVICE_NAME, account))

  const set: KeychainAccess['set'] = (account, text) =>
    call(async (library) => {
      await library.setPassword(KEYCHAIN_SERVICE_NAME, account, text)
      return null
    })

  const remove: KeychainAccess['remove'] = (account) =>
    call((library) => library.deletePassword(KEYCHAIN_SERVICE_NAME, account))

  async function probe(account: string): Promise<Result<null, KeychainProblem>> {
    const written = await set(account, PROBE_TEXT)
    if (!written.ok) return written
    const found = await get(account)
    if (!found.ok) return found
    const removed = await remove(account)
    if (!removed.ok) return removed
    return found.value === PROBE_TEXT && removed.value
      ? succeeded(null)
      : failed({ kind: 'noService', detail: 'a test entry was accepted but not kept' })
  }

  return { get, set, remove, probe }
}
