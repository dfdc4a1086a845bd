// How long a captcha, a link or a token lasts: what the service states, within bounds of this app.
import { toEpochMs, type EpochMs } from '../core/ids'

/**
 * In milliseconds: a timer must neither run out at once nor hold on to a token for a shift. The
 * service has the last word either way.
 */
const SHORTEST_LIFE_MS = 1_000
const LONGEST_LIFE_MS = 3_600_000

/** @param lifeMs as stated; may be anything, infinite too */
export function endOfLife(lifeMs: number, nowMs: EpochMs): EpochMs {
  const boundedMs = Math.min(Math.max(lifeMs, SHORTEST_LIFE_MS), LONGEST_LIFE_MS)
  return toEpochMs(nowMs + Math.floor(boundedMs))
}
