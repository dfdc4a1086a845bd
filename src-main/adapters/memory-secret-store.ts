// Keeps the session in this process alone, for computers without a keychain or by choice. Must
// never write anything anywhere.
import type { SecretStore } from '../core/ports'
import { succeeded } from '../core/result'
import type { OpenSession } from '../core/session/session-material'

export function createMemorySecretStore(): SecretStore {
  let kept: OpenSession | null = null

  return {
    kind: 'memory',
    read: () => Promise.resolve(succeeded(kept)),
    write: (session) => {
      kept = session
      return Promise.resolve(succeeded(null))
    },
    forget: () => {
      kept = null
      return Promise.resolve(succeeded(null))
    },
  }
}
