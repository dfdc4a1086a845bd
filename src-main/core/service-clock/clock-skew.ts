// How far this computer's clock is off the service's, from the Date headers of its answers. Pure.
// Says nothing of the phone, whose clock nobody here can read.
import { toEpochMs, type EpochMs } from '../ids'

/** One answer: what its Date header said, and when it was asked for and came, by this computer. */
export interface TimeSample {
  readonly serviceMs: EpochMs
  readonly sentAtMs: EpochMs
  readonly receivedAtMs: EpochMs
}

export interface ClockSkew {
  /** Positive: this computer is slow. */
  readonly aheadMs: number
  /** The truth lies within `aheadMs` plus or minus this. */
  readonly uncertaintyMs: number
}

/** A Date header is cut to the whole second (RFC 9110, section 5.6.7). */
const DATE_RESOLUTION_MS = 1_000

/** So is this computer's own reading, to the millisecond. */
const READING_RESOLUTION_MS = 1

/** Enough to narrow the bounds; older ones say nothing of a clock that was set since. */
const KEPT_SAMPLES = 8

/**
 * The difference that fits all samples: the middle of what their bounds have in common. The service
 * looked at its clock somewhere between sending and receiving, so half the round trip is subtracted
 * and the other half is doubt.
 *
 * A clock that was set in between makes samples contradict each other: then the newest count alone.
 * @param samples oldest first
 */
export function clockSkew(samples: readonly TimeSample[]): ClockSkew | null {
  let least = -Infinity
  let most = Infinity
  for (const sample of [...samples].reverse()) {
    const earliest = sample.serviceMs - (sample.receivedAtMs + READING_RESOLUTION_MS)
    const latest = sample.serviceMs + DATE_RESOLUTION_MS - sample.sentAtMs
    if (Math.max(least, earliest) > Math.min(most, latest)) break
    least = Math.max(least, earliest)
    most = Math.min(most, latest)
  }
  if (least === -Infinity) return null
  return { aheadMs: Math.round((least + most) / 2), uncertaintyMs: Math.ceil((most - least) / 2) }
}

export interface ServiceClockKeeper {
  readonly note: (sample: TimeSample) => void
  readonly skew: () => ClockSkew | null
}

/** Keeps the newest samples. */
export function createServiceClock(): ServiceClockKeeper {
  let samples: readonly TimeSample[] = []
  return {
    note(sample) {
      // A clock that was set back while the answer travelled: such a sample proves nothing.
      if (sample.receivedAtMs < sample.sentAtMs) return
      samples = [...samples, sample].slice(-KEPT_SAMPLES)
    },
    skew: () => clockSkew(samples),
  }
}

/** The service's time at a moment of this computer's clock. */
export function serviceTime(nowMs: EpochMs, { aheadMs }: ClockSkew): EpochMs {
  return toEpochMs(nowMs + aheadMs)
}
