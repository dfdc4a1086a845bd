// The session stands: keep it alive, say where it is kept, and end it on request.
// Only the service's own 401 signs an agent out; not being able to ask never does.
import { abandon, emptyForm, endSession, enterSignedOut } from './enter'
import { ignore } from './ignore'
import type { SignInEffect, Step } from './effect'
import type { SignInEvent } from './event'
import type { KeepAlive, SignedIn, SignInState } from './state'

type SigningOut = Extract<SignInState, { kind: 'signingOut' }>

export function whileSignedIn(state: SignedIn, event: SignInEvent): Step {
  switch (event.kind) {
    case 'keepAliveDue':
    case 'confirmationRequested':
    case 'systemResumed':
      return startRefresh(state, event)
    case 'sessionRefreshed':
      return noteRefresh(state, event)
    case 'sessionSaved':
      return { state: { ...state, storage: storageAfter(event.outcome) }, effects: [] }
    case 'keychainRetryRequested':
      if (state.storage.kind === 'saving') return ignore(state, event)
      return {
        state: { ...state, storage: { kind: 'saving' } },
        effects: [{ kind: 'saveSession' }],
      }
    case 'signOutRequested':
      return startSignOut(state, event)
    case 'workspaceRequested': {
      const host = state.session.workspaceHost
      if (host === null) return ignore(state, event)
      return {
        state,
        effects: [{ kind: 'openWorkspace', host, accountId: state.session.accountId }],
      }
    }
    default:
      return ignore(state, event)
  }
}

/** Clears first, tells the service second: whatever it answers, the agent is signed out here. */
export function whileSigningOut(state: SigningOut, event: SignInEvent): Step {
  const { keychain } = state
  if (event.kind === 'sessionForgotten') {
    return {
      state: { ...state, keychain: event.problem === null ? 'cleared' : 'notCleared' },
      effects: [],
    }
  }
  if (event.kind === 'cancelRequested') {
    const step = enterSignedOut(state.form, { kind: 'signedOut', revoke: 'pending', keychain })
    return {
      ...step,
      effects: [{ kind: 'abandon', attempt: state.attempt }, { kind: 'retryRevokeLater' }],
    }
  }
  if (event.kind !== 'revokeAnswered' || event.attempt !== state.attempt) {
    return ignore(state, event)
  }
  // A 401 says that there is no such session any more, which is what was wanted.
  const isRevoked = event.result.ok || event.result.failure.kind === 'rejected'
  const step = enterSignedOut(state.form, {
    kind: 'signedOut',
    revoke: isRevoked ? 'done' : 'pending',
    keychain,
  })
  return isRevoked ? step : { ...step, effects: [{ kind: 'retryRevokeLater' }] }
}

type EventOf<Kind extends SignInEvent['kind']> = Extract<SignInEvent, { kind: Kind }>

function startRefresh(
  state: SignedIn,
  event: EventOf<'keepAliveDue' | 'confirmationRequested' | 'systemResumed'>,
): Step {
  // One at a time: whoever else wants to know waits for the answer under way.
  if (state.keepAlive.kind === 'refreshing') return ignore(state, event)
  const { attempt } = event
  return {
    state: {
      ...state,
      keepAlive: { kind: 'refreshing', attempt, failures: failuresOf(state.keepAlive) },
    },
    effects: [
      { kind: 'stopTimer', timer: 'keepAlive' },
      { kind: 'refresh', attempt },
    ],
  }
}

function noteRefresh(state: SignedIn, event: EventOf<'sessionRefreshed'>): Step {
  const { keepAlive } = state
  if (keepAlive.kind !== 'refreshing' || keepAlive.attempt !== event.attempt) {
    return ignore(state, event)
  }
  if (event.result.ok) {
    return {
      state: {
        ...state,
        keepAlive: { kind: 'waiting' },
        lastConfirmedMs: event.nowMs,
        notice: null,
      },
      effects: [{ kind: 'scheduleKeepAlive', failures: 0 }],
    }
  }
  const { failure } = event.result
  if (failure.kind === 'rejected') return endSession(state.form, failure)
  const failures = keepAlive.failures + 1
  return {
    state: { ...state, keepAlive: { kind: 'unconfirmed', failures, failure } },
    effects: [{ kind: 'scheduleKeepAlive', failures }],
  }
}

function startSignOut(state: SignedIn, event: EventOf<'signOutRequested'>): Step {
  const { attempt } = event
  const keepsForm = event.next === 'sameAccount' && state.form.remember
  return {
    state: {
      kind: 'signingOut',
      form: keepsForm ? state.form : emptyForm(state.form.remember),
      session: state.session,
      attempt,
      keychain: 'cleared',
    },
    effects: [
      { kind: 'stopTimer', timer: 'keepAlive' },
      ...abandonRefresh(state.keepAlive),
      { kind: 'forgetSession', isRevokeNext: true },
      { kind: 'revoke', attempt },
    ],
  }
}

function abandonRefresh(keepAlive: KeepAlive): readonly SignInEffect[] {
  return keepAlive.kind === 'refreshing' ? [abandon(keepAlive.attempt)] : []
}

function failuresOf(keepAlive: KeepAlive): number {
  return keepAlive.kind === 'unconfirmed' ? keepAlive.failures : 0
}

function storageAfter(outcome: EventOf<'sessionSaved'>['outcome']): SignedIn['storage'] {
  if (outcome === 'protected' || outcome === 'memoryOnly') return { kind: outcome }
  return { kind: 'problem', problem: outcome }
}
