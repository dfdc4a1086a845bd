// The computer's clock and timers.
import { toEpochMs } from '../core/ids'
import type { Clock } from '../core/ports'

export const systemClock: Clock = {
  nowMs: () => toEpochMs(Date.now()),
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs)
    return () => {
      clearTimeout(timer)
    }
  },
}
