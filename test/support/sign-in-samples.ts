// One sample of every state and every event of the sign-in flow, for tables that walk them all.
import { toAccountId, toAttemptId, toEpochMs, toLoginName } from '../../src-main/core/ids'
import type { AttemptBudget } from '../../src-main/core/attempt-budget/attempt-budget'
import type { AccountHome, RememberedIdentity } from '../../src-main/core/ports'
import type { ChangeFacts } from '../../src-main/core/password-reset/reset-types'
import type { ServiceFailure } from '../../src-main/core/sign-in/service-failure'
import type {
  Challenge,
  EnrolmentSecret,
  SecondFactorRefusal,
} from '../../src-main/core/second-factor/challenge'
import type { ClockSkew } from '../../src-main/core/service-clock/clock-skew'
import type { AnsweringChallenge, Enrolling, SignInState } from '../../src-main/core/sign-in/state'
import { openSession } from './open-sessions'
import { POLICY } from './policy-sample'

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
  resetHost: 'z1.agentvep.liveperson.net',
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
  passwordChangeElsewhere: { kind: 'passwordChangeElsewhere', status: 401, ...seen },
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

export const CHANGE_FACTS: ChangeFacts = {
  reason: 'expired',
  policy: POLICY,
  expiresAtMs: toEpochMs(NOW_MS + 600_000),
}

export const SPENT_BUDGET: AttemptBudget = {
  counted: 4,
  limit: 5,
  isSpent: true,
  freeAtMs: toEpochMs(NOW_MS + 1_800_000),
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
