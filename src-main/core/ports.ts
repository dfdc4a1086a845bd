// What the core needs from outside, as interfaces. Adapters implement them; fakes stand in for
// them in tests. A port returns facts or typed failures, never verdicts and never thrown strings.
import type { AccountId, EpochMs, LoginName } from './ids'
import type { Result } from './result'
import type { OpenSession } from './session/session-material'
import type { ServiceFailure } from './sign-in/service-failure'

/** Where an account lives, as the Domain API says. */
export interface AccountHome {
  readonly accountId: AccountId
  /** Host (and port) of the service `agentVep`, already checked against the allow-list. */
  readonly loginHost: string
  /** Host (and port) of the service `liveEngageUI`, or null. */
  readonly workspaceHost: string | null
}

/** A request was stopped through its signal. Kept apart from failures: nobody is to blame. */
export interface Aborted {
  readonly kind: 'aborted'
}

export interface Credentials {
  readonly loginName: LoginName
  readonly password: string
}

/** The Login Service and the Domain API. Every call may be stopped; each has a deadline of its own. */
export interface LoginGateway {
  readonly resolve: (
    accountId: AccountId,
    signal: AbortSignal,
  ) => Promise<Result<AccountHome, ServiceFailure | Aborted>>
  /** Opens a connection to the account's Login Service ahead of need. Sends no request; failing is silent. */
  readonly warmUp: (home: AccountHome) => void
  /** Sends the password once. Never repeats it on its own: attempts are precious. */
  readonly signIn: (
    home: AccountHome,
    credentials: Credentials,
    signal: AbortSignal,
  ) => Promise<Result<OpenSession, ServiceFailure | Aborted>>
  /** Prolongs the session. `rejected` (401) is the only failure that means it has ended. */
  readonly refresh: (
    session: OpenSession,
    signal: AbortSignal,
  ) => Promise<Result<OpenSession, ServiceFailure | Aborted>>
  /** Revokes the session at the service. `rejected` (401) means there is nothing left to revoke. */
  readonly signOut: (
    session: OpenSession,
    signal: AbortSignal,
  ) => Promise<Result<null, ServiceFailure | Aborted>>
}

/** Why the OS keychain did not do what was asked. Each is told apart on the screen. */
export type KeychainProblem =
  /** There is a keychain and it is locked (or its unlock prompt was dismissed). */
  | { readonly kind: 'locked' }
  /** No keychain service runs here, or its native module does not load. */
  | { readonly kind: 'noService'; readonly detail: string }
  /** It did not answer before the deadline. */
  | { readonly kind: 'noAnswer'; readonly deadlineMs: number }
  /** The profile's marker says that another computer or OS user saved the session. */
  | { readonly kind: 'elsewhere' }
  /** The entry would exceed Windows' limit of 2,560 bytes. */
  | { readonly kind: 'tooLarge'; readonly sizeBytes: number }
  /** An entry is there but cannot be understood. It is left alone. */
  | { readonly kind: 'unreadable' }

/**
 * One saved session in the OS keychain. `null` from `read` means: looked, and there is none.
 * A failed read never deletes anything.
 */
export interface SecretStore {
  /** 'memory' when nothing outlives the process. */
  readonly kind: 'keychain' | 'memory'
  readonly read: () => Promise<Result<OpenSession | null, KeychainProblem>>
  /** May wait for an unlock prompt. */
  readonly write: (session: OpenSession) => Promise<Result<null, KeychainProblem>>
  readonly forget: () => Promise<Result<null, KeychainProblem>>
}

/** Account number and user name, kept for the next start. Never anything secret. */
export interface RememberedIdentity {
  readonly remember: boolean
  readonly accountNumber: string
  readonly loginName: string
}

export interface IdentityStore {
  /** Unreadable or missing counts as nothing remembered. */
  readonly read: () => Promise<RememberedIdentity>
  readonly write: (identity: RememberedIdentity) => Promise<void>
}

export interface Clock {
  readonly nowMs: () => EpochMs
  /** Calls back once after `delayMs`; the returned function cancels. */
  readonly after: (delayMs: number, callback: () => void) => () => void
}

/** A number in [0, 1), for jitter only. */
export type RandomFraction = () => number

/** Opens the agent workspace in the default browser; refuses hosts off the allow-list. */
export interface ExternalLinks {
  readonly open: (url: string) => Promise<Result<null, { readonly kind: 'refused' | 'failed' }>>
}

/** The fields a log line may have. Anything else cannot be logged. */
export interface LogFields {
  readonly event: string
  readonly attempt?: number
  readonly from?: string
  readonly to?: string
  readonly cause?: string
  readonly host?: string
  readonly status?: number
  readonly code?: string
  readonly durationMs?: number
}

export interface Log {
  readonly write: (fields: LogFields) => void
}
