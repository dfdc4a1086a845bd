// One sample of every event of the sign-in flow, for tables that walk them all.
import type { AttemptId } from '../../src-main/core/ids'
import { failed, succeeded } from '../../src-main/core/result'
import type { SignInEvent } from '../../src-main/core/sign-in/event'
import {
  ACCOUNT_ID,
  ATTEMPT,
  challenge,
  CHANGE_FACTS,
  FAILURES,
  FORM,
  HOME,
  LOGIN_NAME,
  NOW_MS,
  OTHER_ACCOUNT_ID,
  OTHER_ATTEMPT,
  REFUSALS,
  SESSION,
  SKEW,
  SPENT_BUDGET,
} from './sign-in-samples'

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
    signInAnswered(ATTEMPT, succeeded({ kind: 'changeRequired', facts: CHANGE_FACTS })),
    signInAnswered(ATTEMPT, failed(FAILURES.rejected)),
  ],
  attemptWithheld: [
    { kind: 'attemptWithheld', attempt: ATTEMPT, budget: SPENT_BUDGET, nowMs: NOW_MS },
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
  enabledMeanwhile: [{ kind: 'enabledMeanwhile' }],
  formFilled: [{ kind: 'formFilled', accountNumber: '27182818', loginName: 'tom.okafor' }],
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
  return { kind: 'signInAnswered', attempt, result, budget: null, skew: SKEW, nowMs: NOW_MS }
}

export function codeAnswered(
  attempt: AttemptId,
  result: EventOf<'codeAnswered'>['result'],
): EventOf<'codeAnswered'> {
  return { kind: 'codeAnswered', attempt, result, phone: null, skew: SKEW, nowMs: NOW_MS }
}
