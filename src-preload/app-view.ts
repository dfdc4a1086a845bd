// Everything the renderer may know, as one value. Types only: no functions, no secrets,
// no text for people (texts are message ids, worded in src-renderer/messages).
import type { TroubleshootingView } from './check-views'
import type { ResetScreenView } from './reset-views'

/** A whole picture of the app. A lower `rev` never replaces a higher one. [Note: Subscribe before asking] */
export interface AppView {
  readonly rev: number
  /** True while the app talks to the local stand-in; every screen then carries a fixed banner. */
  readonly standIn: boolean
  readonly screen: ScreenView
}

export type ScreenView =
  | StartingView
  | ResumingView
  | SignInView
  | EnrollingView
  | AnsweringChallengeView
  | SignedInView
  | PeopleDeskView
  | SigningOutView
  | ResetScreenView
  | TroubleshootingView

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
  /** When the service accepted a new password for this user, in this run of the app (epoch ms). */
  readonly passwordChangedAtMs: number | null
}

/** What the Domain API said of the account number while the agent was still typing. */
export type AccountCheckView =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'checking'; readonly accountNumber: string }
  | { readonly kind: 'found'; readonly accountNumber: string; readonly site: SiteView }
  | { readonly kind: 'notFound'; readonly accountNumber: string }
  | { readonly kind: 'notChecked'; readonly accountNumber: string }

/**
 * The password was right and the service asks for the second factor for the first time. The secret
 * is no part of this view: the screen asks for its picture while it is open.
 */
export interface EnrollingView extends SecondFactorView {
  readonly kind: 'enrolling'
  readonly phase: 'fetchingSecret' | 'ready' | 'verifying'
  /** The answer to a code was lost: the entry in the authenticator app may be the right one already. */
  readonly mayBeComplete: boolean
}

/** The password was right and the service asks for the code of the moment. */
export interface AnsweringChallengeView extends SecondFactorView {
  readonly kind: 'answeringChallenge'
  readonly phase: 'ready' | 'verifying'
}

export interface SecondFactorView {
  readonly accountNumber: string
  readonly loginName: string
  /** The service drops this sign-in then (epoch ms of this computer). */
  readonly expiresAtMs: number
  /** How long a code lasts, in milliseconds; steps begin at whole multiples of it. */
  readonly stepMs: number
  /** Added to this computer's clock it gives the service's; 0 where that is not known. */
  readonly serviceAheadMs: number
  readonly computerClock: ComputerClockView
  readonly notice: NoticeView | null
  /** The service asked for a pause: no code may be sent before this moment (epoch ms). */
  readonly retryAtMs: number | null
}

/** This computer's clock against the service's. `wrong` only where the difference is beyond doubt. */
export type ComputerClockView =
  | { readonly kind: 'notMeasured' }
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly direction: 'slow' | 'fast'; readonly seconds: number }

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
  /** The service says that this user is an admin. */
  readonly canOpenDesk: boolean
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

/** "People who can't sign in", for a signed-in admin. */
export interface PeopleDeskView {
  readonly kind: 'peopleDesk'
  readonly accountNumber: string
  /** The admin. */
  readonly loginName: string
  readonly phase: 'loading' | 'ready' | 'failed'
  /** What was searched for; the renderer owns the field after that. */
  readonly query: string
  /** The first matches: disabled people first, then in the order of their user names. */
  readonly people: readonly PersonView[]
  readonly matchCount: number
  readonly totalCount: number
  /** Entries of the service's list that could not be read; they are not counted above. */
  readonly unreadableCount: number
  readonly chosen: ChosenPersonView | null
  readonly mfaSwitch: MfaSwitchView
  readonly action: DeskActionView | null
  /** Why the people, or what is known of their MFA, could not be loaded. */
  readonly notice: NoticeView | null
}

export interface PersonView {
  readonly userId: string
  readonly loginName: string
  readonly fullName: string
  readonly isEnabled: boolean
  /** Whether an authenticator app is enrolled; `notStated` where the service does not say. */
  readonly mfa: 'enrolled' | 'notEnrolled' | 'notStated'
}

export interface ChosenPersonView extends PersonView {
  /** The admin's own user. */
  readonly isSelf: boolean
  /** Null for a user who is enabled. */
  readonly disabledBecause: 'failedTries' | 'admin' | 'notStated' | null
  /** Newest first; null where the service does not say. */
  readonly lastTries: readonly LastTryView[] | null
}

export interface LastTryView {
  readonly atMs: number
  readonly outcome: 'signedIn' | 'wrongPassword' | 'wrongCode' | 'disabled' | 'other'
}

/** The account's switch for multi-factor authentication. */
export interface MfaSwitchView {
  readonly kind: 'notStated' | 'on' | 'off'
}

export const DESK_ACTIONS = ['enable', 'resetMfa', 'turnMfaOn', 'turnMfaOff'] as const
export type DeskAction = (typeof DESK_ACTIONS)[number]

export interface DeskActionView {
  readonly action: DeskAction
  /** Whom it is for; null for what applies to the whole account. */
  readonly loginName: string | null
  /** `changedMeanwhile`: not as it was shown any more; nothing was done, and it can be confirmed again. */
  readonly phase: 'confirming' | 'changedMeanwhile' | 'running' | 'done' | 'failed'
  /** The admin acts on the user of this very session, which the action ends. */
  readonly endsOwnSession: boolean
  /** When the service answered (epoch ms). */
  readonly answeredAtMs: number | null
  /** Of what is done: whether the list, read anew since, shows it too. */
  readonly outcome: 'confirmedByList' | 'accepted' | null
  /** Why it failed. */
  readonly notice: NoticeView | null
}

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
  readonly field: 'accountNumber' | 'loginName' | 'password' | 'code' | null
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
  'passwordChangeElsewhere',
  'attemptWithheld',
  // the second factor: this sign-in is over
  'secondFactorElsewhere',
  'challengeExpired',
  'challengeUnknown',
  'tooManyCodes',
  'userDisabledNow',
  'enrolmentHandedOut',
  'refusedWithoutReason',
  'enrolmentUnusable',
  // the second factor: another code may be tried
  'codeRefused',
  'codeUsed',
  'phoneClockWrong',
  // the admin's desk
  'notAllowed',
  'personGone',
  'userNotWhole',
  'serviceNotListed',
  'mfaNotRead',
  'sessionNotAccepted',
  // a forgotten password
  'captchaError',
  'returnedToForm',
  'captchaExpired',
  'pageNotOpened',
  'linkNotOpened',
  'passwordRefused',
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
  'serviceTimeMs',
  'whenMs',
] as const
export type EvidenceId = (typeof EVIDENCE_IDS)[number]
