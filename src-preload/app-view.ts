// Everything the renderer may know, as one value. Types only: no functions, no secrets,
// no text for people (texts are message ids, worded in src-renderer/messages).

/** A whole picture of the app. A lower `rev` never replaces a higher one. [Note: Subscribe before asking] */
export interface AppView {
  readonly rev: number
  /** True while the app talks to the local stand-in; every screen then carries a fixed banner. */
  readonly standIn: boolean
  readonly screen: ScreenView
}

export type ScreenView = StartingView | ResumingView | SignInView | SignedInView | SigningOutView

/** Nothing is known yet, or the keychain takes its time; then it can be left behind. */
export interface StartingView {
  readonly kind: 'starting'
  readonly isWaitingForKeychain: boolean
}

/** A saved session is being confirmed with the service after a restart. Can be cancelled. */
export interface ResumingView {
  readonly kind: 'resuming'
  readonly accountNumber: string
  readonly loginName: string
}

export interface SignInView {
  readonly kind: 'signIn'
  readonly phase: 'ready' | 'resolvingAccount' | 'authenticating'
  /** What the form starts with; the renderer owns the fields after that. */
  readonly accountNumber: string
  readonly loginName: string
  readonly remember: boolean
  readonly accountCheck: AccountCheckView
  readonly notice: NoticeView | null
  /** The service asked for a pause: the form may not be submitted before this moment (epoch ms). */
  readonly retryAtMs: number | null
}

/** What the Domain API said of the account number while the agent was still typing. */
export type AccountCheckView =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'checking'; readonly accountNumber: string }
  | { readonly kind: 'found'; readonly accountNumber: string; readonly site: SiteView }
  | { readonly kind: 'notFound'; readonly accountNumber: string }
  | { readonly kind: 'notChecked'; readonly accountNumber: string }

export interface SignedInView {
  readonly kind: 'signedIn'
  readonly loginName: string
  readonly accountNumber: string
  /** A region name's message id ('site.us') or the bare host when the region is not known. */
  readonly site: SiteView
  readonly sinceMs: number
  /** The end the service stated at sign-in; whether keep-alives move it is not documented. */
  readonly untilMs: number
  readonly keepAlive: KeepAliveView
  readonly storage: StorageView
  /** False when the service named no workspace address. */
  readonly canOpenWorkspace: boolean
  readonly notice: NoticeView | null
}

export type SiteView =
  | { readonly kind: 'region'; readonly region: 'us' | 'eu' | 'apac'; readonly host: string }
  | { readonly kind: 'host'; readonly host: string }

export interface KeepAliveView {
  readonly status: 'waiting' | 'refreshing' | 'unconfirmed'
  /** When the service last confirmed the session (epoch ms), null before the first keep-alive. */
  readonly lastConfirmedMs: number | null
  /** Why the last keep-alive could not be confirmed, while `status` is 'unconfirmed'. */
  readonly problem: NoticeView | null
}

/** Where this session is kept. Each state has its own words on the screen. */
export type StorageView =
  | { readonly kind: 'saving' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'absent'; readonly reason: 'noService' | 'noAnswer' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'memoryOnly' }

export interface SigningOutView {
  readonly kind: 'signingOut'
  readonly accountNumber: string
  readonly loginName: string
}

/**
 * Something to tell the agent. The words are `notice.<id>.what`, `.how` and `.next` in the messages:
 * what happened, how the app knows, what to do next.
 */
export interface NoticeView {
  readonly id: NoticeId
  readonly tone: 'error' | 'warning' | 'info'
  /** Numbers and names that the words need. Never anything secret. */
  readonly values: Readonly<Record<string, string | number>>
  readonly evidence: readonly EvidenceView[]
  /** The field the words are about and the focus goes to. */
  readonly field: 'accountNumber' | 'loginName' | 'password' | null
}

export interface EvidenceView {
  readonly id: EvidenceId
  readonly value: string
}

export const NOTICE_IDS = [
  // sign-in was not possible
  'rejected',
  'accountUnknown',
  'loginServiceNotListed',
  'tooManyAttempts',
  'blockedBySupport',
  'requestRefused',
  'serviceFailed',
  'unexpectedAnswer',
  'hostNotAllowed',
  'offline',
  'nameNotFound',
  'connectionRefused',
  'connectionBroken',
  'proxyFailed',
  'certificateNotTrusted',
  'timedOut',
  'unreachable',
  'cancelled',
  // the session ended or was not resumed
  'signedOut',
  'signedOutRevokePending',
  'signedOutRevokeAbandoned',
  'sessionEndedByService',
  'resumeUnconfirmed',
  // the keychain at start
  'keychainLocked',
  'keychainAbsent',
  'keychainNotAnswering',
  'keychainElsewhere',
  'keychainUnreadable',
] as const
export type NoticeId = (typeof NOTICE_IDS)[number]

export const EVIDENCE_IDS = [
  'host',
  'status',
  'networkError',
  'contentType',
  'problem',
  'redirectedTo',
  'serviceMessage',
  'internalCode',
  'whenMs',
] as const
export type EvidenceId = (typeof EVIDENCE_IDS)[number]
