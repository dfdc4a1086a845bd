// The answer to an event that means nothing in the present state.
import type { Step } from './effect'
import type { SignInEvent } from './event'
import type { SignInState } from './state'

/** The same state, and a note for the log. Never an error: late answers and double clicks are normal. */
export function ignore(state: SignInState, event: SignInEvent): Step {
  return { state, effects: [{ kind: 'noteIgnored', event: event.kind }] }
}
