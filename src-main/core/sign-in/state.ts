// What the sign-in flow can be doing. Types only. No password, code, challenge, bearer, csrf value or
// cookie is part of any of them.
import type { AttemptBudget } from '../attempt-budget/attempt-budget'
import type { CountedUser } from '../attempt-budget/attempt-budget'
import type { AccountId, AttemptId, EpochMs, LoginName } from '../ids'
import type { AccountHome, KeychainProblem, RememberedIdentity } from '../ports'
import type { ChallengeFacts, SecondFactorRefusal } from '../second-factor/challenge'
import type { PhoneClock } from '../second-factor/phone-clock'
import type { ClockSkew } from '../service-clock/clock-skew'
import type { SessionFacts } from '../session/session-material'
import type { ServiceFailure } from './service-failure'

export type AccountCheck =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'checking'; readonly accountId: AccountId; readonly attempt: AttemptId }
  | { readonly kind: 'found'; readonly home: AccountHome }
  | { readonly kind: 'notFound'; readonly accountId: AccountId }
  | { readonly kind: 'notChecked'; readonly accountId: AccountId }

/** Something the agent should be told; the view turns it into a message. */
export type Notice =
  | {
      readonly kind: 'failure'
      readonly failure: ServiceFailure
      /** False: this account's second factor, should it have one, is asked for in the browser only. */
      readonly canAskSecondFactor: boolean
      /** What the next try can cost, where a try was counted. */
      readonly budget: AttemptBudget | null
    }
  /** One more failed try could disable the user, so this one was not sent. */
  | {
      readonly kind: 'attemptWithheld'
      readonly user: CountedUser
      readonly budget: AttemptBudget
      readonly atMs: EpochMs
    }
  | { readonly kind: 'cancelled'; readonly wasSent: 'nothing' | 'password' | 'code' }
  | {
      readonly kind: 'secondFactorRefused'
      readonly refusal: SecondFactorRefusal
      readonly enrolment: EnrolmentOutcome
    }
  | { readonly kind: 'challengeExpired'; readonly enrolment: EnrolmentOutcome }
  | {
      readonly kind: 'signedOut'
      readonly revoke: 'done' | 'pending' | 'abandoned'
      readonly keychain: KeychainClearing
    }
  | { readonly kind: 'sessionEnded'; readonly failure: ServiceFailure }
  | { readonly kind: 'resumeUnconfirmed' }
  | { readonly kind: 'keychain'; readonly problem: KeychainProblem }

/**
 * Whether an authenticator app is set up now. `unknown`: a code was sent and its answer was lost, so
 * the entry in the app may be the one that the next sign-in needs.
 */
export type EnrolmentOutcome = 'none' | 'unknown'

/** Whether the keychain let go of the session. What it keeps is never resumed. */
export type KeychainClearing = 'cleared' | 'notCleared'

export type KeepAlive =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refreshing'; readonly attempt: AttemptId; readonly failures: number }
  /** The service could not be asked; the session stands as far as anyone knows. */
  | {
      readonly kind: 'unconfirmed'
      readonly failures: number
      readonly failure: ServiceFailure
    }

export type SessionStorage =
  | { readonly kind: 'saving' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'memoryOnly' }
  | { readonly kind: 'problem'; readonly problem: KeychainProblem }

interface WithForm {
  /** What the form shows when it is next seen. */
  readonly form: RememberedIdentity
}

export interface SignedOut extends WithForm {
  readonly kind: 'signedOut'
  readonly accountCheck: AccountCheck
  readonly notice: Notice | null
  /** The service asked for a pause until then. */
  readonly retryAtMs: EpochMs | null
}

/** Why the last code did not do; another may be tried. */
export type CodeProblem =
  | {
      readonly kind: 'refused'
      readonly refusal: SecondFactorRefusal
      /** Which moment the code belongs to, where that can be told: at an enrolment. */
      readonly phone: PhoneClock | null
      /** The refused code was typed once more. It was not sent. */
      readonly isRepeated: boolean
    }
  | { readonly kind: 'failure'; readonly failure: ServiceFailure }

interface WithChallenge extends WithForm {
  readonly home: AccountHome
  readonly loginName: LoginName
  /** The sign-in that was answered with the challenge; its secrets are held under this id. */
  readonly signIn: AttemptId
  readonly challenge: ChallengeFacts
  /** As measured with the last answer. */
  readonly skew: ClockSkew | null
  readonly problem: CodeProblem | null
  /** The service asked for a pause until then. */
  readonly retryAtMs: EpochMs | null
  /** The time ran out while a code was on its way; the service answers that one, and no other. */
  readonly isExpired: boolean
}

type CodeStep =
  { readonly kind: 'ready' } | { readonly kind: 'verifying'; readonly attempt: AttemptId }

/** The second factor is set up: nothing is, until the service has accepted a first code. */
export interface Enrolling extends WithChallenge {
  readonly kind: 'enrolling'
  readonly outcome: EnrolmentOutcome
  readonly step: CodeStep | { readonly kind: 'fetchingSecret'; readonly attempt: AttemptId }
}

export interface AnsweringChallenge extends WithChallenge {
  readonly kind: 'answeringChallenge'
  readonly step: CodeStep
}

export type Challenged = Enrolling | AnsweringChallenge

export interface SignedIn extends WithForm {
  readonly kind: 'signedIn'
  readonly session: SessionFacts
  readonly keepAlive: KeepAlive
  readonly lastConfirmedMs: EpochMs | null
  readonly storage: SessionStorage
  readonly notice: Notice | null
}

export type SignInState =
  /** `form` is null until it is known what was remembered. */
  | { readonly kind: 'starting'; readonly form: RememberedIdentity | null }
  | (WithForm & {
      readonly kind: 'resuming'
      readonly session: SessionFacts
      readonly attempt: AttemptId
    })
  | SignedOut
  | (WithForm & {
      readonly kind: 'resolvingAccount'
      readonly accountCheck: AccountCheck
      readonly accountId: AccountId
      readonly loginName: LoginName
      readonly attempt: AttemptId
    })
  | (WithForm & {
      readonly kind: 'authenticating'
      readonly home: AccountHome
      readonly loginName: LoginName
      readonly attempt: AttemptId
    })
  | Enrolling
  | AnsweringChallenge
  | SignedIn
  | (WithForm & {
      readonly kind: 'signingOut'
      readonly session: SessionFacts
      readonly attempt: AttemptId
      readonly keychain: KeychainClearing
    })
