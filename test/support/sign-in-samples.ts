// One sample of every state and every event of the sign-in flow, for tables that walk them all.
import {
  toAccountId,
  toAttemptId,
  toEpochMs,
  toLoginName,
  type AttemptId,
} from '../../src-main/core/ids'
import type { AccountHome, RememberedIdentity } from '../../src-main/core/ports'
import { failed, succeeded } from '../../src-main/core/result'
import type { ServiceFailure } from '../../src-main/core/sign-in/service-failure'
import type {
  Challenge,
  EnrolmentSecret,
  SecondFactorRefusal,
} from '../../src-main/core/second-factor/challenge'
import type { ClockSkew } from '../../src-main/core/service-clock/clock-skew'
import type { SignInEvent } from '../../src-main/core/sign-in/event'
import type { AnsweringChallenge, Enrolling, SignInState } from '../../src-main/core/sign-in/state'
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
  secondFactorHost: 'z1.agentvep.liveperson.net',
  usersHost: 'z1.ac.liveperson.net',
}

export const FORM: RememberedIdentity = {
  remember: true,
  accountNumber: ACCOUNT_ID,
  loginName: LOGIN_NAME,
}

export const OPENED = { kind: 'opened', session: SESSION } as const

/** The challenge of a right password; its token is easy to find again in a file or a log. */
export function challenge(step: Challenge['facts']['step']): Challenge {
  return {
    facts: { step, expiresAtMs: toEpochMs(NOW_MS + 300_000) },
    token: 'challenge-of-the-test-3fb2a7c1',
  }
}

/** The key of RFC 6238, appendix B, in base32. */
export const ENROLMENT: EnrolmentSecret = {
  address:
    'otpauth://totp/LivePerson:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=LivePerson',
  key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
}

export const SKEW: ClockSkew = { aheadMs: 1_200, uncertaintyMs: 600 }

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
  secondFactorElsewhere: { kind: 'secondFactorElsewhere', status: 401, ...seen },
  hostNotAllowed: { kind: 'hostNotAllowed', namedHost: 'liveperson.net.example', ...seen },
  noAnswer: { kind: 'noAnswer', problem: 'offline', code: 'ERR_INTERNET_DISCONNECTED', ...seen },
}

const refused = { status: 401, ...seen }

type RefusalsByKind = {
  readonly [Kind in SecondFactorRefusal['kind']]: Extract<SecondFactorRefusal, { kind: Kind }>
}

export const REFUSALS: RefusalsByKind = {
  codeRefused: { kind: 'codeRefused', triesLeft: 4, serviceNowMs: NOW_MS, ...refused },
  codeUsed: { kind: 'codeUsed', ...refused },
  refusedWithoutReason: { kind: 'refusedWithoutReason', ...refused },
  challengeExpired: { kind: 'challengeExpired', ...refused },
  challengeUnknown: { kind: 'challengeUnknown', ...refused },
  tooManyCodes: { kind: 'tooManyCodes', ...refused },
  userDisabledNow: { kind: 'userDisabledNow', ...refused },
  enrolmentHandedOut: { kind: 'enrolmentHandedOut', ...refused, status: 409 },
  enrolmentUnusable: { kind: 'enrolmentUnusable', problem: 'keyTooShort', ...seen },
}

const challenged = {
  form: FORM,
  home: HOME,
  loginName: LOGIN_NAME,
  signIn: toAttemptId(6),
  skew: SKEW,
  problem: null,
  retryAtMs: null,
  isExpired: false,
}

export const ENROLLING: Enrolling = {
  kind: 'enrolling',
  ...challenged,
  challenge: challenge('enrol').facts,
  outcome: 'none',
  step: { kind: 'verifying', attempt: ATTEMPT },
}

export const ANSWERING: AnsweringChallenge = {
  kind: 'answeringChallenge',
  ...challenged,
  challenge: challenge('verify').facts,
  step: { kind: 'verifying', attempt: ATTEMPT },
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
  enrolling: { ...ENROLLING, step: { kind: 'fetchingSecret', attempt: ATTEMPT } },
  answeringChallenge: ANSWERING,
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

/** States of the same kind that take other events. */
export const FURTHER_STATES: Readonly<Record<string, SignInState>> = {
  'enrolling (ready)': { ...ENROLLING, step: { kind: 'ready' } },
  'enrolling (verifying)': ENROLLING,
  'answeringChallenge (ready)': { ...ANSWERING, step: { kind: 'ready' } },
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
    signInAnswered(ATTEMPT, succeeded({ kind: 'opened', session: SESSION.facts })),
    signInAnswered(ATTEMPT, succeeded({ kind: 'challenged', challenge: challenge('enrol').facts })),
    signInAnswered(
      ATTEMPT,
      succeeded({ kind: 'challenged', challenge: challenge('verify').facts }),
    ),
    signInAnswered(ATTEMPT, failed(FAILURES.rejected)),
  ],
  enrolmentFetched: [
    { kind: 'enrolmentFetched', attempt: ATTEMPT, result: succeeded(null), nowMs: NOW_MS },
    {
      kind: 'enrolmentFetched',
      attempt: ATTEMPT,
      result: failed(REFUSALS.enrolmentHandedOut),
      nowMs: NOW_MS,
    },
  ],
  codeSubmitted: [
    { kind: 'codeSubmitted', attempt: OTHER_ATTEMPT, nowMs: NOW_MS, isRepeated: false },
    { kind: 'codeSubmitted', attempt: OTHER_ATTEMPT, nowMs: NOW_MS, isRepeated: true },
  ],
  codeAnswered: [
    codeAnswered(ATTEMPT, succeeded(SESSION.facts)),
    codeAnswered(ATTEMPT, failed(REFUSALS.codeRefused)),
    codeAnswered(ATTEMPT, failed(REFUSALS.tooManyCodes)),
    codeAnswered(ATTEMPT, failed(FAILURES.noAnswer)),
  ],
  challengeExpired: [{ kind: 'challengeExpired' }],
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

type EventOf<Kind extends SignInEvent['kind']> = Extract<SignInEvent, { kind: Kind }>

export function signInAnswered(
  attempt: AttemptId,
  result: EventOf<'signInAnswered'>['result'],
): EventOf<'signInAnswered'> {
  return { kind: 'signInAnswered', attempt, result, skew: SKEW, nowMs: NOW_MS }
}

export function codeAnswered(
  attempt: AttemptId,
  result: EventOf<'codeAnswered'>['result'],
): EventOf<'codeAnswered'> {
  return { kind: 'codeAnswered', attempt, result, phone: null, skew: SKEW, nowMs: NOW_MS }
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
