// What the sign-in flow can be doing, what can happen to it, and what it may ask for.
// Types only. No password, code, bearer, csrf value or cookie is part of any of them.
import type { AccountId, AttemptId, EpochMs, LoginName } from '../ids'
import type { AccountHome, KeychainProblem, RememberedIdentity } from '../ports'
import type { Result } from '../result'
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
    }
  | { readonly kind: 'cancelled'; readonly wasSent: 'nothing' | 'password' | 'code' }
  | { readonly kind: 'secondFactorRefused'; readonly refusal: SecondFactorRefusal }
  | { readonly kind: 'challengeExpired' }
  | {
      readonly kind: 'signedOut'
      readonly revoke: 'done' | 'pending' | 'abandoned'
      readonly keychain: KeychainClearing
    }
  | { readonly kind: 'sessionEnded'; readonly failure: ServiceFailure }
  | { readonly kind: 'resumeUnconfirmed' }
  | { readonly kind: 'keychain'; readonly problem: KeychainProblem }

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
      /** Which moment the code belongs to, where the secret is known: at an enrolment. */
      readonly phone: PhoneClock | null
    }
  | { readonly kind: 'failure'; readonly failure: ServiceFailure }
  /** The code that was refused a moment ago, once more. It was not sent. */
  | { readonly kind: 'repeated' }

interface WithChallenge extends WithForm {
  readonly home: AccountHome
  readonly loginName: LoginName
  /** The sign-in that was answered with the challenge; its secrets are held under this id. */
  readonly signIn: AttemptId
  readonly challenge: ChallengeFacts
  /** As measured with the last answer. */
  readonly skew: ClockSkew | null
  readonly problem: CodeProblem | null
}

type CodeStep =
  { readonly kind: 'ready' } | { readonly kind: 'verifying'; readonly attempt: AttemptId }

/** The second factor is set up: nothing is, until the service has accepted a first code. */
export interface Enrolling extends WithChallenge {
  readonly kind: 'enrolling'
  readonly step: CodeStep | { readonly kind: 'fetchingSecret'; readonly attempt: AttemptId }
}

export interface AnsweringChallenge extends WithChallenge {
  readonly kind: 'answeringChallenge'
  readonly step: CodeStep
}

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
      readonly skew: ClockSkew | null
      readonly nowMs: EpochMs
    }
  | {
      readonly kind: 'enrolmentFetched'
      readonly attempt: AttemptId
      readonly result: Result<null, SecondFactorRefusal | ServiceFailure>
    }
  | {
      readonly kind: 'codeSubmitted'
      readonly attempt: AttemptId
      /** It equals the code that was just refused. */
      readonly isRepeated: boolean
    }
  | {
      readonly kind: 'codeAnswered'
      readonly attempt: AttemptId
      readonly result: Result<SessionFacts, SecondFactorRefusal | ServiceFailure>
      readonly phone: PhoneClock | null
      readonly skew: ClockSkew | null
    }
  | { readonly kind: 'challengeExpired' }
  | { readonly kind: 'retryWaitPassed' }
  | { readonly kind: 'cancelRequested' }
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

export type TimerName = 'keepAlive' | 'retryWait' | 'challenge'

/** What the flow asks the engine to do. */
export type SignInEffect =
  | {
      readonly kind: 'checkAccount'
      readonly accountId: AccountId
      readonly attempt: AttemptId
    }
  | { readonly kind: 'warmUp'; readonly home: AccountHome }
  | {
      readonly kind: 'resolveAccount'
      readonly accountId: AccountId
      readonly attempt: AttemptId
    }
  | {
      readonly kind: 'authenticate'
      readonly home: AccountHome
      readonly loginName: LoginName
      readonly attempt: AttemptId
    }
  | {
      readonly kind: 'fetchEnrolment'
      readonly home: AccountHome
      readonly signIn: AttemptId
      readonly attempt: AttemptId
    }
  | {
      readonly kind: 'answerChallenge'
      readonly home: AccountHome
      readonly loginName: LoginName
      readonly signIn: AttemptId
      readonly attempt: AttemptId
    }
  /** The challenge of that sign-in is over: its secrets are forgotten. */
  | { readonly kind: 'dropChallenge'; readonly signIn: AttemptId }
  | { readonly kind: 'startChallengeTimer'; readonly delayMs: number }
  /** Aborts the request of that attempt and drops whatever secret waits for it. */
  | { readonly kind: 'abandon'; readonly attempt: AttemptId }
  /** The session that this attempt opened is the current one now. */
  | { readonly kind: 'adoptSession'; readonly attempt: AttemptId }
  /** A session was opened although nobody waits for it any more: revoke it, keep nothing. */
  | { readonly kind: 'discardSession'; readonly attempt: AttemptId }
  | { readonly kind: 'saveSession' }
  /** Clears the keychain; what the service needs to hear stays in memory until `revoke`. */
  | { readonly kind: 'forgetSession'; readonly isRevokeNext: boolean }
  | { readonly kind: 'rereadStores' }
  | { readonly kind: 'rememberIdentity'; readonly identity: RememberedIdentity }
  | { readonly kind: 'refresh'; readonly attempt: AttemptId }
  | { readonly kind: 'revoke'; readonly attempt: AttemptId }
  | { readonly kind: 'retryRevokeLater' }
  | { readonly kind: 'scheduleKeepAlive'; readonly failures: number }
  | { readonly kind: 'startRetryWait'; readonly delayMs: number }
  | { readonly kind: 'stopTimer'; readonly timer: TimerName }
  | { readonly kind: 'openWorkspace'; readonly host: string; readonly accountId: AccountId }
  /** The event meant nothing in this state; worth a log line, not an error. */
  | { readonly kind: 'noteIgnored'; readonly event: SignInEvent['kind'] }

export interface Step {
  readonly state: SignInState
  readonly effects: readonly SignInEffect[]
}
