// The sign-in flow as one pure function: no I/O, no clock, no chance, no secrets.
// Only chooses the part that knows the state; each part lies beside it.
import { assertNever } from '../result'
import { whileResuming, whileStarting } from './while-starting'
import { whileSignedIn, whileSigningOut } from './while-signed-in'
import { whileSignedOut } from './while-signed-out'
import { whileChallenged } from './while-challenged'
import { whileAuthenticating, whileResolvingAccount } from './while-signing-in'
import type { SignInEffect, Step } from './effect'
import type { SignInEvent } from './event'
import type { SignInState } from './state'

export const INITIAL_STATE: SignInState = { kind: 'starting', form: null }

/**
 * One step of the flow. An event that means nothing in a state leaves it as it is, and a late
 * answer to an abandoned attempt changes nothing. [Note: Late answers]
 */
export function transition(state: SignInState, event: SignInEvent): Step {
  // What the service opened and nobody waits for must not stay open there, whatever the state.
  const late = unawaited(state, event)
  if (late !== null) return { state, effects: [late] }
  switch (state.kind) {
    case 'starting':
      return whileStarting(state, event)
    case 'resuming':
      return whileResuming(state, event)
    case 'signedOut':
      return whileSignedOut(state, event)
    case 'resolvingAccount':
      return whileResolvingAccount(state, event)
    case 'authenticating':
      return whileAuthenticating(state, event)
    case 'enrolling':
    case 'answeringChallenge':
      return whileChallenged(state, event)
    case 'signedIn':
      return whileSignedIn(state, event)
    case 'signingOut':
      return whileSigningOut(state, event)
    default:
      return assertNever(state)
  }
}

/** What to do about an answer that opened something although nobody waits for it; null otherwise. */
function unawaited(state: SignInState, event: SignInEvent): SignInEffect | null {
  if (event.kind === 'codeAnswered' && event.result.ok) {
    const isAwaited =
      (state.kind === 'enrolling' || state.kind === 'answeringChallenge') &&
      state.step.kind === 'verifying' &&
      state.step.attempt === event.attempt
    return isAwaited ? null : { kind: 'discardSession', attempt: event.attempt }
  }
  if (event.kind !== 'signInAnswered' || !event.result.ok) return null
  if (state.kind === 'authenticating' && state.attempt === event.attempt) return null
  const { attempt } = event
  switch (event.result.value.kind) {
    case 'opened':
      return { kind: 'discardSession', attempt }
    case 'challenged':
      return { kind: 'dropChallenge', signIn: attempt }
    case 'changeRequired':
      return { kind: 'abandon', attempt }
  }
}
