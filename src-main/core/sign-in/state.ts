// What the sign-in flow can be doing, what can happen to it, and what it may ask for.
// Types only. No password, code, bearer, csrf value or cookie is part of any of them.
import type { AccountId, AttemptId, EpochMs, LoginName } from '../ids'
import type { AccountHome, KeychainProblem, RememberedIdentity } from '../ports'
import type { Result } from '../result'
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
  | { readonly kind: 'failure'; readonly failure: ServiceFailure }
  | { readonly kind: 'cancelled'; readonly wasSent: boolean }
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
      readonly result: Result<SessionFacts, ServiceFailure>
      readonly nowMs: EpochMs
    }
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

export type TimerName = 'keepAlive' | 'retryWait'

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
