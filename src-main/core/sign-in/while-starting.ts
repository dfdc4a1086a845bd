// From the first moment until it is clear whether a saved session still stands.
import type { RememberedIdentity } from '../ports'
import { emptyForm, endSession, enterSignedOut } from './enter'
import { ignore } from './ignore'
import type { Step } from './effect'
import type { SavedSession, SignInEvent } from './event'
import type { Notice, SignInState } from './state'

type Starting = Extract<SignInState, { kind: 'starting' }>
type Resuming = Extract<SignInState, { kind: 'resuming' }>

/**
 * Waits for what is kept on this computer; a saved session is confirmed by one refresh. A keychain
 * that takes its time can be left behind: the form needs nothing from it.
 */
export function whileStarting(state: Starting, event: SignInEvent): Step {
  switch (event.kind) {
    case 'identityRead':
      return { state: { ...state, form: event.identity }, effects: [] }
    case 'cancelRequested':
      return state.form === null ? ignore(state, event) : enterSignedOut(state.form, null)
    case 'storesRead':
      return beginWith(state.form ?? emptyForm(true), event)
    default:
      return ignore(state, event)
  }
}

function beginWith(
  form: RememberedIdentity,
  { saved, attempt }: Extract<SignInEvent, { kind: 'storesRead' }>,
): Step {
  if (saved.kind !== 'found') return enterSignedOut(form, noticeOf(saved))
  return {
    state: { kind: 'resuming', form: formOf(form, saved), session: saved.session, attempt },
    effects: [
      { kind: 'adoptSession', attempt },
      { kind: 'refresh', attempt },
    ],
  }
}

/**
 * Three-valued: confirmed, ended by the service (401), or not known. Not being able to ask never
 * signs an agent out.
 */
export function whileResuming(state: Resuming, event: SignInEvent): Step {
  if (event.kind === 'cancelRequested') {
    const step = enterSignedOut(state.form, null)
    return { ...step, effects: [{ kind: 'abandon', attempt: state.attempt }, ...step.effects] }
  }
  if (event.kind !== 'sessionRefreshed' || event.attempt !== state.attempt) {
    return ignore(state, event)
  }
  if (!event.result.ok && event.result.failure.kind === 'rejected') {
    return endSession(state.form, event.result.failure)
  }
  // Saved while the app spoke to another service (the practice one, say): not this one's to judge.
  if (!event.result.ok && event.result.failure.kind === 'hostNotAllowed') {
    return enterSignedOut(emptyForm(state.form.remember), null)
  }
  const resumed = {
    kind: 'signedIn',
    form: state.form,
    session: state.session,
    storage: { kind: 'protected' },
  } as const
  if (event.result.ok) {
    return {
      state: {
        ...resumed,
        keepAlive: { kind: 'waiting' },
        lastConfirmedMs: event.nowMs,
        notice: null,
      },
      effects: [{ kind: 'scheduleKeepAlive', failures: 0 }],
    }
  }
  return {
    state: {
      ...resumed,
      keepAlive: { kind: 'unconfirmed', failures: 1, failure: event.result.failure },
      lastConfirmedMs: null,
      notice: { kind: 'resumeUnconfirmed' },
    },
    effects: [{ kind: 'scheduleKeepAlive', failures: 1 }],
  }
}

function noticeOf(saved: Exclude<SavedSession, { kind: 'found' }>): Notice | null {
  return saved.kind === 'problem' ? { kind: 'keychain', problem: saved.problem } : null
}

/** The form behind a resumed session names that session's people, even where nothing was remembered. */
function formOf(
  identity: RememberedIdentity,
  saved: Extract<SavedSession, { kind: 'found' }>,
): RememberedIdentity {
  return {
    remember: identity.remember,
    accountNumber: saved.session.accountId,
    loginName: saved.session.loginName,
  }
}
