// At an enrolment the key is known here too: which time step does a refused code belong to, and so
// how far is the phone's clock off? Pure. Compares codes; it never gives one out.
import type { EpochMs } from '../ids'
import { CODE_STEP_MS } from './code-step'

export type PhoneClock =
  /** No time within the reach has this code: it is a wrong one, or the clock is off further. */
  | { readonly kind: 'notFound' }
  /** So near to the service's time that the phone's clock does not explain the refusal. */
  | { readonly kind: 'inStep' }
  | {
      readonly kind: 'off'
      readonly direction: 'slow' | 'fast'
      /** A multiple of 30, within 30 of the truth. */
      readonly seconds: number
      /** Somebody who types a right code late looks like a slow phone, up to a minute. */
      readonly lateTyping: 'possible' | 'excluded'
    }

/**
 * Time steps each way: 15 minutes. Of a clock that is off further nothing can be said; every step
 * more would also let one more wrong code in a million look like a wrong clock.
 */
const REACH_STEPS = 30
/** What the service accepts before and after its own step (login-service/README.md: assumed). */
const TOLERANCE_STEPS = 1
const LATE_TYPING_SECONDS = 60

/**
 * Looks for the code in the steps around the service's time, nearest first, the past before the
 * future.
 * @param codeOfStep the code that the enrolment's key makes in a step
 * @param serviceNowMs cut to the whole second, as a Date header says it
 */
export function phoneClock(
  codeOfStep: (step: number) => string,
  code: string,
  serviceNowMs: EpochMs,
): PhoneClock {
  const present = Math.floor(serviceNowMs / CODE_STEP_MS)
  const step = nearestFirst(present).find((candidate) => codeOfStep(candidate) === code)
  if (step === undefined) return { kind: 'notFound' }
  if (Math.abs(step - present) <= TOLERANCE_STEPS) return { kind: 'inStep' }

  const middleMs = (step + 0.5) * CODE_STEP_MS
  // A half is rounded down to the earlier: the service's time was cut, it is a little later.
  const steps = Math.abs(Math.ceil((middleMs - serviceNowMs) / CODE_STEP_MS - 0.5))
  const seconds = (Math.max(1, steps) * CODE_STEP_MS) / 1_000
  const direction = step < present ? 'slow' : 'fast'
  const isLateTyping = direction === 'slow' && seconds <= LATE_TYPING_SECONDS
  return { kind: 'off', direction, seconds, lateTyping: isLateTyping ? 'possible' : 'excluded' }
}

function nearestFirst(present: number): readonly number[] {
  const steps = [present]
  for (let distance = 1; distance <= REACH_STEPS; distance += 1) {
    steps.push(present - distance, present + distance)
  }
  return steps.filter((step) => step >= 0)
}
