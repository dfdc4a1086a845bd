// A clock that stands still until a test steps it on.
import { toEpochMs } from '../../../src-main/core/ids'
import type { Clock } from '../../../src-main/core/ports'

export interface SteppedClock extends Clock {
  readonly step: (ms: number) => void
  readonly timers: () => number
}

export function createSteppedClock(startMs = 1_790_000_000_000): SteppedClock {
  let nowMs = startMs
  const timers = new Map<object, { readonly dueMs: number; readonly callback: () => void }>()

  return {
    nowMs: () => toEpochMs(nowMs),
    after: (delayMs, callback) => {
      const key = {}
      timers.set(key, { dueMs: nowMs + delayMs, callback })
      return () => timers.delete(key)
    },
    step: (ms) => {
      nowMs += ms
      for (const [key, timer] of [...timers]) {
        if (timer.dueMs > nowMs) continue
        timers.delete(key)
        timer.callback()
      }
    },
    timers: () => timers.size,
  }
}
