// The sign-in flow as one pure function: no I/O, no clock, no chance, no secrets.
// Only chooses the part that knows the state; each part lies beside it.
import { assertNever } from '../result'
import { whileResuming, whileStarting } from './while-starting'
import { whileSignedIn, whileSigningOut } from './while-signed-in'
import { whileSignedOut } from './while-signed-out'
import { whileAuthenticating, whileResolvingAccount } from './while-signing-in'
import type { SignInEvent, SignInState, Step } from './state'

export const INITIAL_STATE: SignInState = { kind: 'starting', form: null }

/**
 * One step of the flow. An event that means nothing in a state leaves it as it is, and a late
 * answer to an abandoned attempt changes nothing. [Note: Late answers]
 */
export function transition(state: SignInState, event: SignInEvent): Step {
  // A session nobody waits for any more must not stay open at the service, whatever the state.
  if (event.kind === 'signInAnswered' && event.result.ok && !awaits(state, event.attempt)) {
    return { state, effects: [{ kind: 'discardSession', attempt: event.attempt }] }
  }
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
    case 'signedIn':
      return whileSignedIn(state, event)
    case 'signingOut':
      return whileSigningOut(state, event)
    default:
      return assertNever(state)
  }
}

function awaits(state: SignInState, attempt: number): boolean {
  return state.kind === 'authenticating' && state.attempt === attempt
}
