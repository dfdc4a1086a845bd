// Time that passes only when a test says so.
import { toEpochMs, type EpochMs } from '../../src-main/core/ids'
import type { Clock } from '../../src-main/core/ports'

export interface FakeClock extends Clock {
  /** Lets time pass; runs what falls due, in order of time. */
  readonly pass: (ms: number) => void
  /** Delays of the timers that wait, in milliseconds from now, soonest first. */
  readonly pendingMs: () => readonly number[]
}

interface Timer {
  readonly atMs: number
  readonly callback: () => void
}

export const START_MS: EpochMs = toEpochMs(1_790_000_000_000)

export function createFakeClock(): FakeClock {
  let nowMs: number = START_MS
  const timers = new Set<Timer>()
  const soonestFirst = (): readonly Timer[] => [...timers].sort((a, b) => a.atMs - b.atMs)

  return {
    nowMs: () => toEpochMs(nowMs),
    after(delayMs, callback) {
      const timer = { atMs: nowMs + delayMs, callback }
      timers.add(timer)
      return () => {
        timers.delete(timer)
      }
    },
    pass(ms) {
      const untilMs = nowMs + ms
      for (;;) {
        const [next] = soonestFirst()
        if (next === undefined || next.atMs > untilMs) break
        timers.delete(next)
        nowMs = next.atMs
        next.callback()
      }
      nowMs = untilMs
    },
    pendingMs: () => soonestFirst().map((timer) => timer.atMs - nowMs),
  }
}
