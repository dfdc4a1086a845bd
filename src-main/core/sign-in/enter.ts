// The ways into the signed-out state, so that each starts it whole.
import type { RememberedIdentity } from '../ports'
import type { ServiceFailure } from './service-failure'
import type { Notice, SignedOut, Step } from './state'

/** The form, filled in as given, with at most one thing to tell. */
export function signedOutWith(form: RememberedIdentity, notice: Notice | null): SignedOut {
  return { kind: 'signedOut', form, accountCheck: { kind: 'unchecked' }, notice, retryAtMs: null }
}

/** The same as a step that asks for nothing. */
export function enterSignedOut(form: RememberedIdentity, notice: Notice | null): Step {
  return { state: signedOutWith(form, notice), effects: [] }
}

/** The service says that the session is over: nothing is left to revoke. */
export function endSession(form: RememberedIdentity, failure: ServiceFailure): Step {
  const shown = form.remember ? form : emptyForm(false)
  return {
    state: signedOutWith(shown, { kind: 'sessionEnded', failure }),
    effects: [{ kind: 'forgetSession', isRevokeNext: false }],
  }
}

/** An empty form that keeps only the wish to remember. */
export function emptyForm(remember: boolean): RememberedIdentity {
  return { remember, accountNumber: '', loginName: '' }
}
