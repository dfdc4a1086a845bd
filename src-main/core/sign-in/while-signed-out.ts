// The form is open: the account number is looked up while the agent types on, and a sign-in may start.
import { emptyForm, stopCheck } from './enter'
import { ignore } from './ignore'
import type { Step } from './effect'
import type { SignInEvent } from './event'
import type { AccountCheck, SignedOut } from './state'

export function whileSignedOut(state: SignedOut, event: SignInEvent): Step {
  switch (event.kind) {
    case 'accountNumberEntered':
      return enterAccountNumber(state, event)
    case 'accountChecked':
      return noteAccountCheck(state, event)
    case 'signInRequested':
      return requestSignIn(state, event)
    case 'retryWaitPassed':
      return { state: { ...state, retryAtMs: null }, effects: [] }
    case 'enabledMeanwhile':
      if (state.notice?.kind !== 'attemptWithheld') return ignore(state, event)
      return {
        state: { ...state, notice: null },
        effects: [{ kind: 'forgetAttempts', user: state.notice.user }],
      }
    case 'formFilled':
      return fillForm(state, event)
    case 'rememberChanged':
      return changeRemember(state, event.remember)
    case 'revokeSettled':
      if (state.notice?.kind !== 'signedOut') return ignore(state, event)
      return {
        state: { ...state, notice: { ...state.notice, revoke: event.outcome } },
        effects: [],
      }
    case 'sessionForgotten':
      // The keychain may answer after the service did.
      if (state.notice?.kind !== 'signedOut' || event.problem === null) return ignore(state, event)
      return {
        state: { ...state, notice: { ...state.notice, keychain: 'notCleared' } },
        effects: [],
      }
    case 'keychainRetryRequested':
      return {
        state: { kind: 'starting', form: state.form },
        effects: [...stopCheck(state.accountCheck), { kind: 'rereadStores' }],
      }
    case 'cancelRequested':
      return state.notice === null
        ? ignore(state, event)
        : { state: { ...state, notice: null }, effects: [] }
    default:
      return ignore(state, event)
  }
}

type EventOf<Kind extends SignInEvent['kind']> = Extract<SignInEvent, { kind: Kind }>

function enterAccountNumber(state: SignedOut, event: EventOf<'accountNumberEntered'>): Step {
  const { accountId, attempt } = event
  const check = state.accountCheck
  // Asked again for the same account: nothing to look up, but keep the connection warm.
  if (check.kind === 'found' && check.home.accountId === accountId) {
    return { state, effects: [{ kind: 'warmUp', home: check.home }] }
  }
  const isAnswered = check.kind === 'checking' || check.kind === 'notFound'
  if (isAnswered && check.accountId === accountId) return ignore(state, event)
  return {
    state: { ...state, accountCheck: { kind: 'checking', accountId, attempt } },
    effects: [...stopCheck(state.accountCheck), { kind: 'checkAccount', accountId, attempt }],
  }
}

function noteAccountCheck(state: SignedOut, event: EventOf<'accountChecked'>): Step {
  const check = state.accountCheck
  if (check.kind !== 'checking' || check.attempt !== event.attempt) return ignore(state, event)
  if (event.result.ok) {
    const home = event.result.value
    return {
      state: { ...state, accountCheck: { kind: 'found', home } },
      effects: [{ kind: 'warmUp', home }],
    }
  }
  const { accountId } = check
  const isUnknown = event.result.failure.kind === 'accountUnknown'
  const accountCheck: AccountCheck = { kind: isUnknown ? 'notFound' : 'notChecked', accountId }
  return { state: { ...state, accountCheck }, effects: [] }
}

function requestSignIn(state: SignedOut, event: EventOf<'signInRequested'>): Step {
  const { accountId, loginName, remember, attempt } = event
  if (state.retryAtMs !== null && event.nowMs < state.retryAtMs) {
    // The service asked for a pause; a try now would be wasted, and might count.
    return { state, effects: [{ kind: 'abandon', attempt }, ...ignore(state, event).effects] }
  }
  return {
    state: {
      kind: 'resolvingAccount',
      form: { remember, accountNumber: accountId, loginName },
      accountCheck: state.accountCheck,
      accountId,
      loginName,
      attempt,
    },
    effects: [
      { kind: 'stopTimer', timer: 'retryWait' },
      { kind: 'resolveAccount', accountId, attempt },
    ],
  }
}

/** What was said of the form before is about another one, unless it is the same. */
function fillForm(state: SignedOut, event: EventOf<'formFilled'>): Step {
  const { accountNumber, loginName } = event
  const { form } = state
  if (form.accountNumber === accountNumber && form.loginName === loginName) {
    return { state, effects: [] }
  }
  return {
    state: { ...state, form: { ...form, accountNumber, loginName }, notice: null },
    effects: [],
  }
}

function changeRemember(state: SignedOut, remember: boolean): Step {
  return {
    state: { ...state, form: { ...state.form, remember } },
    effects: [
      // Unticking forgets at once; ticking remembers what the next successful sign-in used.
      ...(remember ? [] : [{ kind: 'rememberIdentity', identity: emptyForm(false) } as const]),
    ],
  }
}
