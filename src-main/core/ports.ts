// What the core needs from outside, as interfaces. Adapters implement them; fakes stand in for
// them in tests. A port returns facts or typed failures, never verdicts and never thrown strings.
import type { MessageProblemId } from '../../src-preload/contract'
import type { CountedUser } from './attempt-budget/attempt-budget'
import type { AttemptRecord } from './attempt-budget/attempt-budget'
import type { AccountId, EpochMs, LoginName } from './ids'
import type { AccountPeople, AdminFailure, DeskChange } from './people-desk/people'
import type {
  OpenedLink,
  PageNotOpened,
  RequestAnswer,
  RequiredChange,
  ResetRefusal,
  SolvedCaptcha,
} from './password-reset/reset-types'
import type { Result } from './result'
import type { Challenge, EnrolmentSecret, SecondFactorRefusal } from './second-factor/challenge'
import type { ClockSkew } from './service-clock/clock-skew'
import type { OpenSession } from './session/session-material'
import type { ServiceFailure } from './sign-in/service-failure'

/** Where an account lives, as the Domain API says. */
export interface AccountHome {
  readonly accountId: AccountId
  /** Host (and port) of the service `agentVep`, already checked against the allow-list. */
  readonly loginHost: string
  /** Host (and port) of the service `liveEngageUI`, or null. */
  readonly workspaceHost: string | null
  /** Host of the second-factor extension in the version this app speaks; null where not announced. */
  readonly secondFactorHost: string | null
  /** Host of the password-reset extension in the version this app speaks; null where not announced. */
  readonly resetHost: string | null
  /** Host of the service `accountConfigReadWrite`, or null. */
  readonly usersHost: string | null
}

/** A request was stopped through its signal. Kept apart from failures: nobody is to blame. */
export interface Aborted {
  readonly kind: 'aborted'
}

export interface Credentials {
  readonly loginName: LoginName
  readonly password: string
}

/** What a right password leads to. */
export type PasswordAnswer =
  | { readonly kind: 'opened'; readonly session: OpenSession }
  | { readonly kind: 'challenged'; readonly challenge: Challenge }
  | { readonly kind: 'changeRequired'; readonly change: RequiredChange }

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
  ) => Promise<Result<PasswordAnswer, ServiceFailure | Aborted>>
  /** Fetches the secret of an enrolment, which the service hands out once. Checked to be usable. */
  readonly fetchEnrolment: (
    home: AccountHome,
    challenge: Challenge,
    signal: AbortSignal,
  ) => Promise<Result<EnrolmentSecret, SecondFactorRefusal | ServiceFailure | Aborted>>
  /** Sends a code once; the first right one of an enrolment completes it. Never repeats it on its own. */
  readonly answerChallenge: (
    home: AccountHome,
    loginName: LoginName,
    challenge: Challenge,
    code: string,
    signal: AbortSignal,
  ) => Promise<Result<OpenSession, SecondFactorRefusal | ServiceFailure | Aborted>>
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

/** What an admin's session may ask of the service about the people of the account. */
export interface PeopleAdministration {
  readonly read: (
    home: AccountHome,
    session: OpenSession,
    signal: AbortSignal,
  ) => Promise<Result<AccountPeople, AdminFailure | Aborted>>
  /** Changes nothing where the person or the switch is no longer as it was shown. */
  readonly change: (
    home: AccountHome,
    session: OpenSession,
    change: DeskChange,
    signal: AbortSignal,
  ) => Promise<Result<null, AdminFailure | Aborted>>
}

/**
 * How a forgotten password is reset. Two back ends: the service's own interface where the account
 * announces one (`resetHost`), and the service's page in the browser everywhere else.
 */
export interface PasswordResetService {
  /** Fetches a captcha and does its work; null where the page asks for one of its own. */
  readonly captcha: (
    home: AccountHome,
    signal: AbortSignal,
  ) => Promise<Result<SolvedCaptcha | null, ResetRefusal | ServiceFailure | Aborted>>
  /** Asks once for a link by e-mail. The answer is the same for a user who does not exist. */
  readonly request: (
    home: AccountHome,
    request: { readonly loginName: LoginName; readonly captcha: string },
    signal: AbortSignal,
  ) => Promise<Result<RequestAnswer, ResetRefusal | ServiceFailure | PageNotOpened | Aborted>>
  /** Asks what a link is worth; does not use it up. */
  readonly openLink: (
    home: AccountHome,
    token: string,
    signal: AbortSignal,
  ) => Promise<Result<OpenedLink, ResetRefusal | ServiceFailure | Aborted>>
  /** Sends a new password once; with success the token is used up. */
  readonly changePassword: (
    home: AccountHome,
    change: { readonly token: string; readonly password: string },
    signal: AbortSignal,
  ) => Promise<Result<null, ResetRefusal | ServiceFailure | Aborted>>
}

/** Reads the links out of a saved message. Follows nothing and keeps nothing. */
export type ReadMessageLinks = (
  bytes: Uint8Array,
  fileName: string,
) => Promise<Result<readonly string[], { readonly kind: MessageProblemId }>>

/** How far the service's clock is ahead of this computer's, as far as its answers told; null before. */
export interface ServiceClock {
  readonly skew: () => ClockSkew | null
}

/** The code of a key (base32) for one time step, six digits. Used to compare, never to sign in. */
export type CodeOfStep = (key: string, step: number) => string

/** Draws a text as a QR code: one text a row, `1` for a dark module. */
export type DrawQrCode = (text: string) => readonly string[]

/** The system's clipboard, for the one secret that an agent may ask for. */
export interface Clipboard {
  readonly write: (text: string) => void
  /** Empties it if it still holds this text. */
  readonly clearIf: (text: string) => void
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

/**
 * Failed tries by user, kept over restarts and crashes. Tampering with where they are kept frees
 * nobody: a user is then counted as one who has just used up the tries.
 */
export interface AttemptBook {
  readonly read: (user: CountedUser) => Promise<AttemptRecord | null>
  /** Settles when it is kept as well as it can be; a disk that refuses leaves it in memory. */
  readonly write: (user: CountedUser, record: AttemptRecord | null) => Promise<void>
}

/** When users last signed in on this computer. Names nobody: users are keyed hashes. */
export interface SignInHistory {
  /** Null where that is not known to have happened. */
  readonly read: (user: CountedUser) => Promise<EpochMs | null>
  readonly write: (user: CountedUser, atMs: EpochMs) => Promise<void>
}

/** What some tell-tale keys of the keyboard typed at the last sign-in that succeeded. */
export interface KeyboardStore {
  /** Unreadable or missing counts as not known. */
  readonly read: () => Promise<string | null>
  readonly write: (layout: string) => Promise<void>
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

/** A line of the log as it was read back: nothing but listed fields. */
export interface LoggedEvent extends LogFields {
  /** ISO 8601, UTC. */
  readonly time: string
}

export interface EventHistory {
  /** The newest of this start and of earlier ones, oldest first. What cannot be read is left out. */
  readonly recentEvents: () => Promise<readonly LoggedEvent[]>
}
