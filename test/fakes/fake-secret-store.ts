// The keychain as a value that tests can look into, lock, break and delay. Held to the same
// contract suite as the real one.
import type { KeychainProblem, SecretStore } from '../../src-main/core/ports'
import { failed, type Result, succeeded } from '../../src-main/core/result'
import type { OpenSession } from '../../src-main/core/session/session-material'
import {
  encodeKeychainEntry,
  ENTRY_LIMIT_BYTES,
  entrySizeBytes,
} from '../../src-main/adapters/keychain-entry'

export interface FakeSecretStore extends SecretStore {
  /** What would be resumed after a restart. */
  readonly saved: () => OpenSession | null
  readonly calls: () => readonly ('read' | 'write' | 'forget')[]
  /** Every call fails with this until it is set back to null. */
  readonly failWith: (problem: KeychainProblem | null) => void
  /** Calls wait, in order, until `release`. */
  readonly hold: () => void
  readonly release: () => void
}

/** As the real store, it has nothing to resume after a failed write or any `forget`. */
export function createFakeSecretStore(initial: OpenSession | null = null): FakeSecretStore {
  let saved = initial
  let problem: KeychainProblem | null = null
  let gate = Promise.resolve()
  let open: () => void = () => undefined
  const calls: ('read' | 'write' | 'forget')[] = []

  async function answer<Value>(
    call: 'read' | 'write' | 'forget',
    act: () => Result<Value, KeychainProblem>,
  ): Promise<Result<Value, KeychainProblem>> {
    calls.push(call)
    await gate
    return act()
  }

  function write(session: OpenSession): Result<null, KeychainProblem> {
    // The length of the entry's random name counts as well: 16 bytes in base64url.
    const sizeBytes = entrySizeBytes(encodeKeychainEntry({ entryId: 'x'.repeat(22), session }))
    const refusal: KeychainProblem | null =
      sizeBytes > ENTRY_LIMIT_BYTES ? { kind: 'tooLarge', sizeBytes } : problem
    saved = refusal === null ? session : null
    return refusal === null ? succeeded(null) : failed(refusal)
  }

  function forget(): Result<null, KeychainProblem> {
    const had = saved !== null
    saved = null
    return had && problem !== null ? failed(problem) : succeeded(null)
  }

  function read(): Result<OpenSession | null, KeychainProblem> {
    // Without a marker nobody looks behind a lock; any other problem shows at once.
    if (problem === null || (problem.kind === 'locked' && saved === null)) return succeeded(saved)
    return failed(problem)
  }

  return {
    kind: 'keychain',
    read: () => answer('read', read),
    write: (session) => answer('write', () => write(session)),
    forget: () => answer('forget', forget),
    saved: () => saved,
    calls: () => calls,
    failWith: (next) => {
      problem = next
    },
    hold: () => {
      gate = new Promise((settle) => {
        open = settle
      })
    },
    release: () => {
      open()
    },
  }
}
