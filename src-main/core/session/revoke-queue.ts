// Sign-outs that the service has not heard of yet. Held in memory only, since signing out clears
// everything on this computer; tried again while the app runs, and once more when it quits.
import type { Aborted, Clock, LoginGateway } from '../ports'
import type { Result } from '../result'
import type { ServiceFailure } from '../sign-in/service-failure'
import type { OpenSession } from './session-material'
import { revokePauseMs } from './session-policy'

export interface RevokeQueue {
  readonly add: (session: OpenSession) => void
  readonly size: () => number
  /** One last try for each, all at once; stops when `signal` does. */
  readonly flush: (signal: AbortSignal) => Promise<void>
}

interface Pending {
  readonly session: OpenSession
  /** By then the session has ended by itself: a whole lifetime passed without a refresh. */
  readonly endsMs: number
  failures: number
  cancelTimer: () => void
}

/**
 * @param onSettled told when a session is revoked, or given up on because it has ended by itself
 */
export function createRevokeQueue(
  gateway: Pick<LoginGateway, 'signOut'>,
  clock: Clock,
  onSettled: (outcome: 'done' | 'abandoned') => void,
): RevokeQueue {
  const pending = new Set<Pending>()
  let isClosing = false

  function schedule(entry: Pending): void {
    entry.cancelTimer = clock.after(revokePauseMs(entry.failures), () => {
      void attempt(entry, new AbortController().signal)
    })
  }

  async function attempt(entry: Pending, signal: AbortSignal): Promise<void> {
    const answer = await gateway.signOut(entry.session, signal)
    if (isRevoked(answer)) {
      pending.delete(entry)
      onSettled('done')
      return
    }
    if (clock.nowMs() > entry.endsMs) {
      pending.delete(entry)
      onSettled('abandoned')
      return
    }
    entry.failures += 1
    if (!signal.aborted && !isClosing) schedule(entry)
  }

  return {
    add(session) {
      const lifetimeMs = session.facts.untilMs - session.facts.sinceMs
      const endsMs = clock.nowMs() + lifetimeMs
      const entry: Pending = { session, endsMs, failures: 1, cancelTimer: () => undefined }
      pending.add(entry)
      schedule(entry)
    },
    size: () => pending.size,
    async flush(signal) {
      isClosing = true
      await Promise.all(
        [...pending].map((entry) => {
          entry.cancelTimer()
          return attempt(entry, signal)
        }),
      )
    },
  }
}

/** A 401 says that there is no such session any more, which is what was wanted. */
export function isRevoked(answer: Result<null, ServiceFailure | Aborted>): boolean {
  return answer.ok || answer.failure.kind === 'rejected'
}
