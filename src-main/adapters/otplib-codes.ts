// The code that a key makes in a time step (RFC 6238 with SHA-1), through otplib. Nothing here
// knows the present time, and no code that it gives is shown or sent: they are compared.
import { generateSync } from 'otplib'
import type { CodeOfStep } from '../core/ports'
import { CODE_STEP_MS } from '../core/second-factor/code-step'

const STEP_SECONDS = CODE_STEP_MS / 1_000

/**
 * Takes keys that `readEnrolmentAddress` accepted; it throws for others.
 * @param digits 8 only for the vectors of RFC 6238, appendix B, which are printed so
 */
export function createCodeOfStep(digits: 6 | 8 = 6): CodeOfStep {
  return (key, step) =>
    generateSync({
      secret: key,
      epoch: step * STEP_SECONDS,
      period: STEP_SECONDS,
      algorithm: 'sha1',
      digits,
    })
}
