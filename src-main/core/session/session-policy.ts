// When to ask the service whether a session stands, and how long to wait after it could not be asked.
// Numbers only: no timers, no clock.

/**
 * Shortest and longest pause between keep-alives, in milliseconds.
 *
 * LivePerson's refresh page says "every 3–5 minutes"; its own web UI refreshes every 3. The spread
 * keeps a floor of agents who signed in together from refreshing together.
 * Source: Login Service API, Methods/refresh; contract document, section 3.
 */
export const KEEP_ALIVE_MS = { least: 180_000, most: 300_000 } as const

/**
 * Pauses after a keep-alive that could not be confirmed: 5, 10 and 15 seconds, then every 2 minutes.
 *
 * Source: LivePerson's retry policy ("Retry 3 times with 5, 10, 15 second pause"; beyond that
 * "a longer interval, e.g. every 2 minutes"). Contract document, section 6.
 */
const RETRY_PAUSES_MS = [5_000, 10_000, 15_000] as const
const LONG_PAUSE_MS = 120_000

/** Pauses of a revoke that could not be delivered: the same three, then doubling from 2 minutes. */
const LONGEST_REVOKE_PAUSE_MS = 960_000

/**
 * Milliseconds until the next keep-alive.
 * @param failures how many keep-alives in a row could not be confirmed
 * @param fraction in [0, 1), spreads the pause
 */
export function keepAlivePauseMs(failures: number, fraction: number): number {
  if (failures > 0) return RETRY_PAUSES_MS[failures - 1] ?? LONG_PAUSE_MS
  return Math.round(KEEP_ALIVE_MS.least + fraction * (KEEP_ALIVE_MS.most - KEEP_ALIVE_MS.least))
}

/** Milliseconds until the next try to revoke, after `failures` (1 or more) tries that got no answer. */
export function revokePauseMs(failures: number): number {
  const early = RETRY_PAUSES_MS[failures - 1]
  if (early !== undefined) return early
  const doublings = Math.min(failures - 1 - RETRY_PAUSES_MS.length, 10)
  return Math.min(LONG_PAUSE_MS * 2 ** doublings, LONGEST_REVOKE_PAUSE_MS)
}
