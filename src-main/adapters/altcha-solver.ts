// Does the work that an ALTCHA challenge asks for. Knows no service and no form, and keeps nothing.
//
// altcha-lib hashes with WebCrypto, whose work runs on threads of its own, and awaits each hash: the
// main process goes on between two of them.
import { solveChallenge } from 'altcha-lib/v1'
import type { Aborted } from '../core/ports'
import { failed, succeeded, type Result } from '../core/result'
import type { CaptchaChallenge } from './reset-wire'

/** The challenge asks for more than this app does, or has no solution at all. */
export interface Unsolvable {
  readonly kind: 'tooMuchWork' | 'noSolution'
}

/** Gives the payload as ALTCHA's widget sends it: base64 of JSON. It is good for one request. */
export type SolveCaptcha = (
  challenge: CaptchaChallenge,
  signal: AbortSignal,
) => Promise<Result<string, Unsolvable | Aborted>>

/**
 * Most numbers that are tried: altcha-lib's own default. Measured in Electron 41.3 on two cores: some
 * 13,500 a second, with timers of the main process at most 6 ms late; the 10,000 that the stand-in
 * asks for are 0.8 s at worst, these would be 75 s.
 */
export const MOST_NUMBERS = 1_000_000

export const solveAltcha: SolveCaptcha = async (asked, signal) => {
  if (signal.aborted) return failed({ kind: 'aborted' })
  const { algorithm, challenge, maxnumber, salt, signature } = asked
  if (maxnumber > MOST_NUMBERS) return failed({ kind: 'tooMuchWork' })
  const { promise, controller } = solveChallenge(challenge, salt, algorithm, maxnumber)
  const stop = (): void => {
    controller.abort()
  }
  signal.addEventListener('abort', stop, { once: true })
  const solution = await promise
  signal.removeEventListener('abort', stop)
  if (controller.signal.aborted) return failed({ kind: 'aborted' })
  if (solution === null) return failed({ kind: 'noSolution' })
  const { number } = solution
  const payload = JSON.stringify({ algorithm, challenge, number, salt, signature })
  return succeeded(Buffer.from(payload, 'utf8').toString('base64'))
}
