// The ways into the signed-out and the signed-in state, so that each starts it whole.
import type { AttemptId } from '../ids'
import type { RememberedIdentity } from '../ports'
import type { SessionFacts } from '../session/session-material'
import type { ServiceFailure } from './service-failure'
import type { SignInEffect, Step } from './effect'
import type { AccountCheck, Notice, SignedOut } from './state'

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

/** The service opened a session for this attempt. */
export function enterSignedIn(
  form: RememberedIdentity,
  session: SessionFacts,
  attempt: AttemptId,
): Step {
  return {
    state: {
      kind: 'signedIn',
      form,
      session,
      keepAlive: { kind: 'waiting' },
      lastConfirmedMs: null,
      storage: { kind: 'saving' },
      notice: null,
    },
    effects: [
      { kind: 'adoptSession', attempt },
      { kind: 'saveSession' },
      { kind: 'rememberIdentity', identity: form.remember ? form : emptyForm(false) },
      { kind: 'scheduleKeepAlive', failures: 0 },
    ],
  }
}

/** Stops the request of an attempt, and whatever secret waits for it is dropped. */
export function abandon(attempt: AttemptId): SignInEffect {
  return { kind: 'abandon', attempt }
}

/** Stops the look-up that began while the agent typed, where one is under way. */
export function stopCheck(check: AccountCheck): readonly SignInEffect[] {
  return check.kind === 'checking' ? [abandon(check.attempt)] : []
}

/** An empty form that keeps only the wish to remember. */
export function emptyForm(remember: boolean): RememberedIdentity {
  return { remember, accountNumber: '', loginName: '' }
}
