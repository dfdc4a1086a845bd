// One probe's wait: the first of its answer, its deadline and a stop counts, and whatever was opened
// is closed after it. Knows nothing of networks.
import type { ProbeLimit } from '../../core/troubleshooting/probes'
import {
  NOT_LOOKED,
  TIMED_OUT,
  type NotLooked,
  type TimedOut,
} from '../../core/troubleshooting/network-facts'

/**
 * @param start begins the work, answers through its argument, and returns what ends the work
 * @returns the fact, `timedOut` after the deadline, `notLooked` after a stop. Never rejects.
 */
export function answerWithin<Fact>(
  { deadlineMs, signal }: ProbeLimit,
  start: (answer: (fact: Fact) => void) => () => void,
): Promise<Fact | TimedOut | NotLooked> {
  if (signal.aborted) return Promise.resolve(NOT_LOOKED)
  return new Promise((resolve) => {
    const ended = new AbortController()
    const settle = (fact: Fact | TimedOut | NotLooked): void => {
      if (ended.signal.aborted) return
      ended.abort()
      clearTimeout(timer)
      resolve(fact)
    }
    const onAbort = (): void => {
      settle(NOT_LOOKED)
    }
    const timer = setTimeout(() => {
      settle(TIMED_OUT)
    }, deadlineMs)
    signal.addEventListener('abort', onAbort, { signal: ended.signal })
    const stop = start(settle)
    // An answer that came at once found nothing to stop yet.
    if (ended.signal.aborted) stop()
    else ended.signal.addEventListener('abort', stop)
  })
}
