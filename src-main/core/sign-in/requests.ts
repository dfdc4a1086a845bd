// The requests under way, each under the id of its attempt, so that any can be stopped.
import type { AttemptId } from '../ids'
import type { Aborted } from '../ports'
import { failed, type Result } from '../result'

export interface Requests {
  /** Runs one request under its attempt's signal. Null: it was stopped, and nobody waits for an answer. */
  readonly ask: <Value, Failure extends { readonly kind: string }>(
    attempt: AttemptId,
    request: (signal: AbortSignal) => Promise<Result<Value, Failure | Aborted>>,
  ) => Promise<Result<Value, Failure> | null>
  readonly stop: (attempt: AttemptId) => void
}

export function createRequests(): Requests {
  const running = new Map<AttemptId, AbortController>()
  return {
    async ask(attempt, request) {
      const controller = new AbortController()
      running.set(attempt, controller)
      const answer = await request(controller.signal)
      running.delete(attempt)
      if (answer.ok) return answer
      return isAborted(answer.failure) ? null : failed(answer.failure)
    },
    stop(attempt) {
      running.get(attempt)?.abort()
    },
  }
}

function isAborted(failure: { readonly kind: string }): failure is Aborted {
  return failure.kind === 'aborted'
}
