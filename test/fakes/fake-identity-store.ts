// The remembered identity as a value that tests can look into.
import type { IdentityStore, RememberedIdentity } from '../../src-main/core/ports'

export interface FakeIdentityStore extends IdentityStore {
  readonly kept: () => RememberedIdentity
  readonly writes: () => readonly RememberedIdentity[]
}

/** Keeps no account number and no user name where `remember` is false, as the real one. */
export function createFakeIdentityStore(initial?: RememberedIdentity): FakeIdentityStore {
  let kept = initial ?? { remember: true, accountNumber: '', loginName: '' }
  const writes: RememberedIdentity[] = []

  return {
    read: () => Promise.resolve(kept),
    write: (identity) => {
      writes.push(identity)
      kept = identity.remember ? identity : { remember: false, accountNumber: '', loginName: '' }
      return Promise.resolve()
    },
    kept: () => kept,
    writes: () => writes,
  }
}
