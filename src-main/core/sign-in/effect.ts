// What the sign-in flow may ask the engine to do. Types only; secrets are named by their attempt.
import type { CountedUser } from '../attempt-budget/attempt-budget'
import type { AccountId, AttemptId, LoginName } from '../ids'
import type { AccountHome, RememberedIdentity } from '../ports'
import type { ChangeFacts } from '../password-reset/reset-types'
import type { SignInEvent } from './event'
import type { SignInState } from './state'

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
  /** An admin has enabled the user, as the agent says: failed tries count anew. */
  | { readonly kind: 'forgetAttempts'; readonly user: CountedUser }
  /** The password was right and must be changed first; its token is held under the attempt. */
  | {
      readonly kind: 'requireNewPassword'
      readonly home: AccountHome
      readonly loginName: LoginName
      readonly facts: ChangeFacts
      readonly attempt: AttemptId
    }
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
