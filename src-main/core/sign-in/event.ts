// What can happen to the sign-in flow. Types only; no secret is part of an event.
import type { AttemptBudget } from '../attempt-budget/attempt-budget'
import type { AccountId, AttemptId, EpochMs, LoginName } from '../ids'
import type { AccountHome, KeychainProblem, RememberedIdentity } from '../ports'
import type { ChangeFacts } from '../password-reset/reset-types'
import type { Result } from '../result'
import type { ChallengeFacts, SecondFactorRefusal } from '../second-factor/challenge'
import type { PhoneClock } from '../second-factor/phone-clock'
import type { ClockSkew } from '../service-clock/clock-skew'
import type { SessionFacts } from '../session/session-material'
import type { ServiceFailure } from './service-failure'

export type SavedSession =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly session: SessionFacts }
  | { readonly kind: 'problem'; readonly problem: KeychainProblem }

/** Where sign-out leads: the same form filled in, or an empty one. */
export type AfterSignOut = 'sameAccount' | 'otherAccount'

/** What a right password led to, without its secrets. */
export type PasswordOutcome =
  | { readonly kind: 'opened'; readonly session: SessionFacts }
  | { readonly kind: 'challenged'; readonly challenge: ChallengeFacts }
  | { readonly kind: 'changeRequired'; readonly facts: ChangeFacts }

/** What happened. Each event that starts something brings the id of its attempt. */
export type SignInEvent =
  | { readonly kind: 'identityRead'; readonly identity: RememberedIdentity }
  | {
      readonly kind: 'storesRead'
      readonly saved: SavedSession
      readonly attempt: AttemptId
    }
  | {
      readonly kind: 'accountNumberEntered'
      readonly accountId: AccountId
      readonly attempt: AttemptId
    }
  | {
      readonly kind: 'accountChecked'
      readonly attempt: AttemptId
      readonly result: Result<AccountHome, ServiceFailure>
    }
  | {
      readonly kind: 'signInRequested'
      readonly accountId: AccountId
      readonly loginName: LoginName
      readonly remember: boolean
      readonly attempt: AttemptId
      readonly nowMs: EpochMs
    }
  | {
      readonly kind: 'accountResolved'
      readonly attempt: AttemptId
      readonly result: Result<AccountHome, ServiceFailure>
    }
  | {
      readonly kind: 'signInAnswered'
      readonly attempt: AttemptId
      readonly result: Result<PasswordOutcome, ServiceFailure>
      /** What the next try can cost this user; null after a success. */
      readonly budget: AttemptBudget | null
      readonly skew: ClockSkew | null
      readonly nowMs: EpochMs
    }
  /** One more failed try could disable the user: the password was not sent. */
  | {
      readonly kind: 'attemptWithheld'
      readonly attempt: AttemptId
      readonly budget: AttemptBudget
      readonly nowMs: EpochMs
    }
  | {
      readonly kind: 'enrolmentFetched'
      readonly attempt: AttemptId
      readonly result: Result<null, SecondFactorRefusal | ServiceFailure>
      readonly nowMs: EpochMs
    }
  | {
      readonly kind: 'codeSubmitted'
      readonly attempt: AttemptId
      readonly nowMs: EpochMs
      /** It equals the code that was just refused. */
      readonly isRepeated: boolean
    }
  | {
      readonly kind: 'codeAnswered'
      readonly attempt: AttemptId
      readonly result: Result<SessionFacts, SecondFactorRefusal | ServiceFailure>
      readonly phone: PhoneClock | null
      readonly skew: ClockSkew | null
      readonly nowMs: EpochMs
    }
  | { readonly kind: 'challengeExpired' }
  | { readonly kind: 'retryWaitPassed' }
  | { readonly kind: 'cancelRequested' }
  /** Another part of the app knows whose sign-in comes next. */
  | { readonly kind: 'formFilled'; readonly accountNumber: string; readonly loginName: string }
  /** The agent says that an admin has enabled the user since. */
  | { readonly kind: 'enabledMeanwhile' }
  | { readonly kind: 'rememberChanged'; readonly remember: boolean }
  | {
      readonly kind: 'sessionSaved'
      readonly outcome: 'protected' | 'memoryOnly' | KeychainProblem
    }
  | { readonly kind: 'keychainRetryRequested' }
  | { readonly kind: 'keepAliveDue'; readonly attempt: AttemptId }
  | { readonly kind: 'confirmationRequested'; readonly attempt: AttemptId }
  | { readonly kind: 'systemResumed'; readonly attempt: AttemptId }
  | {
      readonly kind: 'sessionRefreshed'
      readonly attempt: AttemptId
      readonly result: Result<null, ServiceFailure>
      readonly nowMs: EpochMs
    }
  | {
      readonly kind: 'signOutRequested'
      readonly next: AfterSignOut
      readonly attempt: AttemptId
    }
  | {
      readonly kind: 'revokeAnswered'
      readonly attempt: AttemptId
      readonly result: Result<null, ServiceFailure>
    }
  | { readonly kind: 'sessionForgotten'; readonly problem: KeychainProblem | null }
  | { readonly kind: 'revokeSettled'; readonly outcome: 'done' | 'abandoned' }
  | { readonly kind: 'workspaceRequested' }
