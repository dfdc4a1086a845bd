// How long nothing more is sent after "too many logins". One number, with its source.
import { toEpochMs, type EpochMs } from '../ids'
import type { ServiceFailure } from './service-failure'
import type { SignInEffect } from './effect'

/**
 * Shortest wait in milliseconds.
 * Source: LivePerson's application-login page, status 429: "retry after 5 seconds".
 */
export const LEAST_RETRY_WAIT_MS = 5_000

/** How long to pause after a failure, in milliseconds; null where it asks for no pause. */
export function retryPauseMs(failure: { readonly kind: string } | ServiceFailure): number | null {
  return 'waitMs' in failure ? Math.max(failure.waitMs, LEAST_RETRY_WAIT_MS) : null
}

/** The pause that a failure asks for, if any, and the timer that ends it. */
export function retryPause(
  failure: { readonly kind: string } | ServiceFailure,
  nowMs: EpochMs,
): { readonly retryAtMs: EpochMs | null; readonly effects: readonly SignInEffect[] } {
  const delayMs = retryPauseMs(failure)
  if (delayMs === null) return { retryAtMs: null, effects: [] }
  return {
    retryAtMs: toEpochMs(nowMs + delayMs),
    effects: [{ kind: 'startRetryWait', delayMs }],
  }
}
