// One sample of every state and every event of the sign-in flow, for tables that walk them all.
import { toAccountId, toAttemptId, toEpochMs, toLoginName } from '../../src-main/core/ids'
import type { AccountHome, RememberedIdentity } from '../../src-main/core/ports'
import { failed, succeeded } from '../../src-main/core/result'
import type { ServiceFailure } from '../../src-main/core/sign-in/service-failure'
import type { SignInEvent, SignInState } from '../../src-main/core/sign-in/state'
import { openSession } from './open-sessions'

export const SESSION = openSession()
export const ACCOUNT_ID = SESSION.facts.accountId
export const LOGIN_NAME = SESSION.facts.loginName
export const ATTEMPT = toAttemptId(7)
export const OTHER_ATTEMPT = toAttemptId(8)
export const NOW_MS = toEpochMs(1_790_000_000_000)

export const HOME: AccountHome = {
  accountId: ACCOUNT_ID,
  loginHost: SESSION.facts.loginHost,
  workspaceHost: SESSION.facts.workspaceHost,
}

export const FORM: RememberedIdentity = {
  remember: true,
  accountNumber: ACCOUNT_ID,
  loginName: LOGIN_NAME,
}

const seen = { host: 'z1.agentvep.liveperson.net', atMs: NOW_MS }

export const FAILURES: Readonly<Record<ServiceFailure['kind'], ServiceFailure>> = {
  rejected: { kind: 'rejected', status: 401, ...seen },
  accountUnknown: { kind: 'accountUnknown', ...seen },
  loginServiceNotListed: { kind: 'loginServiceNotListed', ...seen },
  tooManyAttempts: { kind: 'tooManyAttempts', status: 429, waitMs: 0, ...seen },
  blockedBySupport: { kind: 'blockedBySupport', status: 451, ...seen },
  requestRefused: { kind: 'requestRefused', status: 400, ...seen },
  serviceFailed: { kind: 'serviceFailed', status: 503, ...seen },
  unexpectedAnswer: {
    kind: 'unexpectedAnswer',
    status: 200,
    problem: { kind: 'notJson', contentType: 'text/html' },
    ...seen,
  },
  hostNotAllowed: { kind: 'hostNotAllowed', namedHost: 'liveperson.net.example', ...seen },
  noAnswer: { kind: 'noAnswer', problem: 'offline', code: 'ERR_INTERNET_DISCONNECTED', ...seen },
}

export const STATES: Readonly<Record<SignInState['kind'], SignInState>> = {
  starting: { kind: 'starting', form: FORM },
  resuming: { kind: 'resuming', form: FORM, session: SESSION.facts, attempt: ATTEMPT },
  signedOut: {
    kind: 'signedOut',
    form: FORM,
    accountCheck: { kind: 'checking', accountId: ACCOUNT_ID, attempt: ATTEMPT },
    notice: null,
    retryAtMs: null,
  },
  resolvingAccount: {
    kind: 'resolvingAccount',
    form: FORM,
    accountCheck: { kind: 'unchecked' },
    accountId: ACCOUNT_ID,
    loginName: LOGIN_NAME,
    attempt: ATTEMPT,
  },
  authenticating: {
    kind: 'authenticating',
    form: FORM,
    home: HOME,
    loginName: LOGIN_NAME,
    attempt: ATTEMPT,
  },
  signedIn: {
    kind: 'signedIn',
    form: FORM,
    session: SESSION.facts,
    keepAlive: { kind: 'refreshing', attempt: ATTEMPT, failures: 0 },
    lastConfirmedMs: null,
    storage: { kind: 'protected' },
    notice: null,
  },
  signingOut: {
    kind: 'signingOut',
    form: FORM,
    session: SESSION.facts,
    attempt: ATTEMPT,
    keychain: 'cleared',
  },
}

/** For tests that need to tell accounts apart. */
export const OTHER_ACCOUNT_ID = accountId('87654321')

export const EVENTS: Readonly<Record<SignInEvent['kind'], readonly SignInEvent[]>> = {
  identityRead: [{ kind: 'identityRead', identity: FORM }],
  storesRead: [
    { kind: 'storesRead', saved: { kind: 'none' }, attempt: ATTEMPT },
    { kind: 'storesRead', saved: { kind: 'found', session: SESSION.facts }, attempt: ATTEMPT },
    {
      kind: 'storesRead',
      saved: { kind: 'problem', problem: { kind: 'locked' } },
      attempt: ATTEMPT,
    },
  ],
  accountNumberEntered: [
    { kind: 'accountNumberEntered', accountId: OTHER_ACCOUNT_ID, attempt: OTHER_ATTEMPT },
  ],
  accountChecked: [
    { kind: 'accountChecked', attempt: ATTEMPT, result: succeeded(HOME) },
    { kind: 'accountChecked', attempt: ATTEMPT, result: failed(FAILURES.accountUnknown) },
  ],
  signInRequested: [
    {
      kind: 'signInRequested',
      accountId: ACCOUNT_ID,
      loginName: LOGIN_NAME,
      remember: true,
      attempt: OTHER_ATTEMPT,
      nowMs: NOW_MS,
    },
  ],
  accountResolved: [
    { kind: 'accountResolved', attempt: ATTEMPT, result: succeeded(HOME) },
    { kind: 'accountResolved', attempt: ATTEMPT, result: failed(FAILURES.noAnswer) },
  ],
  signInAnswered: [
    { kind: 'signInAnswered', attempt: ATTEMPT, result: succeeded(SESSION.facts), nowMs: NOW_MS },
    {
      kind: 'signInAnswered',
      attempt: ATTEMPT,
      result: failed(FAILURES.rejected),
      nowMs: NOW_MS,
    },
  ],
  retryWaitPassed: [{ kind: 'retryWaitPassed' }],
  cancelRequested: [{ kind: 'cancelRequested' }],
  rememberChanged: [{ kind: 'rememberChanged', remember: false }],
  sessionSaved: [{ kind: 'sessionSaved', outcome: 'protected' }],
  keychainRetryRequested: [{ kind: 'keychainRetryRequested' }],
  keepAliveDue: [{ kind: 'keepAliveDue', attempt: OTHER_ATTEMPT }],
  confirmationRequested: [{ kind: 'confirmationRequested', attempt: OTHER_ATTEMPT }],
  systemResumed: [{ kind: 'systemResumed', attempt: OTHER_ATTEMPT }],
  sessionRefreshed: [
    { kind: 'sessionRefreshed', attempt: ATTEMPT, result: succeeded(null), nowMs: NOW_MS },
    {
      kind: 'sessionRefreshed',
      attempt: ATTEMPT,
      result: failed(FAILURES.rejected),
      nowMs: NOW_MS,
    },
    {
      kind: 'sessionRefreshed',
      attempt: ATTEMPT,
      result: failed(FAILURES.noAnswer),
      nowMs: NOW_MS,
    },
  ],
  signOutRequested: [{ kind: 'signOutRequested', next: 'sameAccount', attempt: OTHER_ATTEMPT }],
  revokeAnswered: [
    { kind: 'revokeAnswered', attempt: ATTEMPT, result: succeeded(null) },
    { kind: 'revokeAnswered', attempt: ATTEMPT, result: failed(FAILURES.noAnswer) },
  ],
  sessionForgotten: [
    { kind: 'sessionForgotten', problem: null },
    { kind: 'sessionForgotten', problem: { kind: 'locked' } },
  ],
  revokeSettled: [{ kind: 'revokeSettled', outcome: 'done' }],
  workspaceRequested: [{ kind: 'workspaceRequested' }],
}

function accountId(text: string): typeof ACCOUNT_ID {
  const id = toAccountId(text)
  if (id === null) throw new Error(`not an account number: ${text}`)
  return id
}

export function loginName(text: string): typeof LOGIN_NAME {
  const name = toLoginName(text)
  if (name === null) throw new Error('not a user name')
  return name
}
