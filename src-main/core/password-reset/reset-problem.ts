// From what went wrong to what the screen keeps of it. Pure; the words' ids are chosen in
// reset-notice.ts.
import type { ServiceFailure } from '../sign-in/service-failure'
import type { ResetProblem } from './reset-state'
import type { PageNotOpened, ResetRefusal } from './reset-types'

export function problemOf(failure: ResetRefusal | ServiceFailure | PageNotOpened): ResetProblem {
  if (failure.kind === 'pageNotOpened') return failure
  return isRefusal(failure) ? { kind: 'refused', refusal: failure } : { kind: 'failure', failure }
}

const REFUSALS: Readonly<Record<ResetRefusal['kind'], true>> = {
  captchaError: true,
  processFailed: true,
  limitReached: true,
  linkExpired: true,
  linkUsed: true,
  linkUnknown: true,
  passwordRefused: true,
}

export function isRefusal(failure: { readonly kind: string }): failure is ResetRefusal {
  return failure.kind in REFUSALS
}
