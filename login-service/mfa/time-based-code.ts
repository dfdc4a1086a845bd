// Time-based codes (RFC 6238: SHA-1, 30 s, six digits) over otplib: makes secrets, says what a
// phone would show, and judges a code by the service's clock. Remembers nothing.
import { timingSafeEqual } from 'node:crypto'
import { generateSecret, generateSync, generateURI } from 'otplib'
import type { User } from '../target'

/** RFC 6238, section 5.2: "We RECOMMEND a default time-step size of 30 seconds". */
export const STEP_MS = 30_000

/**
 * Steps before and after the present one whose codes are taken, for enrolment and sign-in alike.
 *
 * One each way. RFC 6238, section 5.2, recommends "at most one time step" for the delay of the
 * network; the same is granted to a phone that is ahead.
 */
export const TOLERANCE_STEPS = 1

/** RFC 4226, section 4, R6: "RECOMMENDs a shared secret length of 160 bits". */
const SECRET_BYTES = 20
const ISSUER = 'LivePerson'

/** 20 random bytes as 32 characters of base32. */
export function newSecret(): string {
  return generateSecret({ length: SECRET_BYTES })
}

/** What an authenticator app scans; names every parameter, also those that are the default. */
export function otpauthUri({ account, loginName }: User, secret: string): string {
  const uri = generateURI({ issuer: ISSUER, label: `${account} / ${loginName}`, secret })
  return `${uri}&algorithm=SHA1&digits=6&period=${STEP_MS / 1000}`
}

/** The number of the step that a moment (ms since 1970) lies in. */
export function stepAt(atMs: number): number {
  return Math.floor(atMs / STEP_MS)
}

/** The code of a step that is not negative. Eight digits only serve the RFC's own test values. */
export function codeOfStep(secret: string, step: number, digits: 6 | 8 = 6): string {
  const period = STEP_MS / 1000
  return generateSync({ secret, epoch: step * period, period, digits, algorithm: 'sha1' })
}

/**
 * The newest step within the tolerance whose code this is; null = none.
 *
 * Every step is compared, each in constant time, so that the answer's time tells nothing. The
 * tolerance is counted in steps here, because otplib's `epochTolerance` counts seconds.
 */
export function matchingStep(secret: string, code: string, nowMs: number): number | null {
  const present = stepAt(nowMs)
  let newest: number | null = null
  for (let step = present - TOLERANCE_STEPS; step <= present + TOLERANCE_STEPS; step++) {
    if (step >= 0 && sameCode(codeOfStep(secret, step), code)) newest = step
  }
  return newest
}

function sameCode(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.byteLength === other.byteLength && timingSafeEqual(one, other)
}
