// Whether the computer's clock is worth a warning. Pure; words are the page's.
import type { ComputerClockView } from '../../../src-preload/contract'
import type { ClockSkew } from './clock-skew'

/**
 * Half a time step of a code (RFC 6238, section 5.2: 30 s): from there on, somebody who sets the
 * phone by this computer gets codes of another step.
 */
const WORTH_A_WARNING_MS = 15_000

/** `wrong` only where the whole of what is possible lies beyond the bound. */
export function computerClockView(skew: ClockSkew | null): ComputerClockView {
  if (skew === null) return { kind: 'notMeasured' }
  const { aheadMs, uncertaintyMs } = skew
  if (Math.abs(aheadMs) - uncertaintyMs < WORTH_A_WARNING_MS) return { kind: 'right' }
  return {
    kind: 'wrong',
    direction: aheadMs > 0 ? 'slow' : 'fast',
    seconds: Math.round(Math.abs(aheadMs) / 1_000),
  }
}
