// That the real network stack's times and the service's Date headers together give the computer's
// skew. There is no fake of it: the arithmetic alone is tested in unit.
import assert from 'node:assert/strict'
import type { ClockSkew } from '../../src-main/core/service-clock/clock-skew'

export interface ServiceClockSubject {
  /** What some answers tell of a service whose clock is ahead by so much. */
  readonly measure: (aheadMs: number) => Promise<ClockSkew | null>
}

/** A warm connection on one machine: the whole second of a Date header, and little more. */
const LARGEST_DOUBT_MS = 700

export const serviceClockCases = [0, 94_000, -94_000, 600_000, -600_000].map((aheadMs) => ({
  name: `measures a service that is ahead by ${aheadMs} ms`,
  run: async ({ measure }: ServiceClockSubject): Promise<void> => {
    const skew = await measure(aheadMs)
    assert.ok(skew !== null, 'something was measured')
    assert.ok(Math.abs(skew.aheadMs - aheadMs) <= skew.uncertaintyMs, JSON.stringify(skew))
    assert.ok(skew.uncertaintyMs <= LARGEST_DOUBT_MS, JSON.stringify(skew))
  },
}))
