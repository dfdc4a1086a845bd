// What the page may know of a forgotten password: the request, the e-mail, the link, the new
// password. Types and ids only; a link is shown masked, and no token, solution or password is here.
import type { AccountCheckView, EvidenceView, NoticeView } from './app-view'

/** "Forgot your password?": whose it is, and the captcha. */
export interface ResetRequestView {
  readonly kind: 'resetRequest'
  /** `openingPage`: the service's own page is being opened in the browser. */
  readonly phase: 'ready' | 'resolvingAccount' | 'submitting' | 'openingPage'
  /** What the form starts with; the renderer owns the fields after that. */
  readonly accountNumber: string
  readonly loginName: string
  readonly accountCheck: AccountCheckView
  /** Where this account's passwords are reset; known as soon as the account was looked up. */
  readonly way: 'notKnown' | 'inApp' | 'onPage'
  readonly captcha: CaptchaView
  readonly notice: NoticeView | null
  /** The service asked for a pause: the form may not be submitted before this moment (epoch ms). */
  readonly retryAtMs: number | null
}

/** "I'm not a robot". Approved means: the work is done; the service has the last word at Submit. */
export interface CaptchaView {
  readonly kind: 'unticked' | 'working' | 'approved' | 'expired' | 'failed'
}

/** The service's page is open in the browser: which message did it show? */
export interface ResetOnPageView {
  readonly kind: 'resetOnPage'
  readonly host: string
  readonly accountNumber: string
}

/** What the page can have shown; each leads to its outcome. */
export const PAGE_OUTCOMES = [
  'requestSubmitted',
  'processFailed',
  'captchaError',
  'returnedToForm',
  'limitReached',
] as const
export type PageOutcome = (typeof PAGE_OUTCOMES)[number]

export const RESET_OUTCOMES = [...PAGE_OUTCOMES, 'linkExpired', 'linkUsed', 'linkUnknown'] as const
export type ResetOutcomeId = (typeof RESET_OUTCOMES)[number]

/** How a request or a link ended. Whether a user exists is never part of it. */
export interface ResetOutcomeView {
  readonly kind: 'resetOutcome'
  readonly outcome: ResetOutcomeId
  /** `onPage`: as the agent read it off the service's page. */
  readonly said: 'byService' | 'onPage'
  readonly accountNumber: string
  /** Empty where it is not known: a link that is over does not say whose it was. */
  readonly loginName: string
  readonly atMs: number
  readonly evidence: readonly EvidenceView[]
  /** A password was sent with this link before and its answer was lost: it may be saved. */
  readonly mayBeChanged: boolean
}

export const HELP_TOPICS = ['noMail', 'disabled', 'limit'] as const
export type HelpTopic = (typeof HELP_TOPICS)[number]

/** One question at a time, until it is clear who can help. */
export interface ResetHelpView {
  readonly kind: 'resetHelp'
  readonly topic: HelpTopic
  readonly step: HelpStepView
  /** The agent's way so far, for the words; oldest first. */
  readonly answers: readonly HelpAnswer[]
  readonly accountNumber: string
  readonly loginName: string
  /** When what the help is about was seen (epoch ms). */
  readonly atMs: number
}

export type HelpStepView =
  | { readonly kind: 'question'; readonly question: HelpQuestion }
  | { readonly kind: 'advice'; readonly advice: HelpAdvice }

export const HELP_QUESTIONS = ['inbox', 'spam', 'role', 'accountSize', 'validation'] as const
export type HelpQuestion = (typeof HELP_QUESTIONS)[number]

export const HELP_ANSWERS = [
  'found',
  'notFound',
  'agent',
  'admin',
  'smallOrMedium',
  'large',
  'canValidate',
  'cannotValidate',
] as const
export type HelpAnswer = (typeof HELP_ANSWERS)[number]

/** Which answers a question takes, in the order of the screen. */
export const ANSWERS_TO: Readonly<Record<HelpQuestion, readonly HelpAnswer[]>> = {
  inbox: ['found', 'notFound'],
  spam: ['found', 'notFound'],
  role: ['agent', 'admin'],
  accountSize: ['smallOrMedium', 'large'],
  validation: ['canValidate', 'cannotValidate'],
}

export const HELP_ADVICE = [
  'localAdmin',
  'supportWithValidation',
  'anotherAdmin',
  'largeAccount',
] as const
export type HelpAdvice = (typeof HELP_ADVICE)[number]

/** The link doctor: paste a link or drop the saved message. It asks nobody and opens nothing. */
export interface LinkDoctorView {
  readonly kind: 'linkDoctor'
  /** `opening`: a genuine link is being asked about at the service. */
  readonly phase: 'ready' | 'reading' | 'opening'
  readonly accountNumber: string
  readonly loginName: string
  /** What was looked at last; null before anything was. */
  readonly checked: CheckedInputView | null
  /** Why the link could not be used. */
  readonly notice: NoticeView | null
}

export type CheckedInputView =
  | {
      readonly kind: 'links'
      readonly from: LinkSource
      readonly links: readonly CheckedLinkView[]
    }
  | { readonly kind: 'noLinks'; readonly from: LinkSource }
  | { readonly kind: 'notRead'; readonly problem: MessageProblemId }

/** A pasted text, or a message by the name of its file. */
export type LinkSource =
  { readonly kind: 'text' } | { readonly kind: 'message'; readonly fileName: string }

export const MESSAGE_PROBLEMS = ['tooLarge', 'outlookFile', 'notAMessage'] as const
export type MessageProblemId = (typeof MESSAGE_PROBLEMS)[number]

export interface CheckedLinkView {
  /** Names the link in `openLink`. */
  readonly linkId: number
  readonly verdict: LinkVerdictView
  /** As it was given, with everything secret in it hidden. */
  readonly maskedLink: string
  /** The gateways around it, outermost first: next to the mailbox. */
  readonly gateways: readonly GatewayView[]
  /** Where it really leads, as far as that is known. */
  readonly host: string | null
  /** The link behind the gateways, masked; null where none was recovered. */
  readonly maskedOriginal: string | null
  /** What the app can do with it. Null for anything but a genuine or recovered link. */
  readonly use: 'setPassword' | 'openInBrowser' | null
}

export type LinkVerdictView =
  | { readonly kind: 'genuine' }
  /** `inner`: the original is back, or only its host is known, or nothing. */
  | { readonly kind: 'rewritten'; readonly inner: 'recovered' | 'hostStated' | 'hidden' }
  | { readonly kind: 'suspicious'; readonly reason: SuspicionId }
  | { readonly kind: 'malformed'; readonly problem: LinkProblemId }

export const SUSPICIONS = [
  'wrongScheme',
  'notEncrypted',
  'userInfo',
  'backslash',
  'encodedHost',
  'addressLiteral',
  'oddPort',
  'homograph',
  'lookAlikeHost',
  'lookAlikeGateway',
  'looksRewritten',
  'foreignHost',
  'tooManyLayers',
] as const
export type SuspicionId = (typeof SUSPICIONS)[number]

export const LINK_PROBLEMS = [
  'tooLong',
  'nothing',
  'blankInside',
  'noScheme',
  'noHost',
  'badHost',
  'badPort',
  'targetMissing',
  'brokenEncoding',
  'cutOff',
] as const
export type LinkProblemId = (typeof LINK_PROBLEMS)[number]

/** A product that rewrites links, and where in it an administrator exempts a domain. */
export interface GatewayView {
  /** Its own name, not translated. */
  readonly product: string
  readonly exemption:
    | { readonly kind: 'setting'; readonly paths: readonly (readonly string[])[] }
    | { readonly kind: 'vendorSupport' | 'notPublic' | 'notAGateway' }
}

/** A new password is wanted: by a link, or by the sign-in itself. */
export interface NewPasswordView {
  readonly kind: 'newPassword'
  readonly reason: 'link' | 'expired' | 'mustChange'
  readonly phase: 'ready' | 'saving'
  readonly accountNumber: string
  readonly loginName: string
  /** The service takes no new password after that (epoch ms of this computer). */
  readonly expiresAtMs: number
  readonly policy: PasswordPolicyView
  /** What the service found wrong with the last password; nothing of it was kept. */
  readonly refusedRules: readonly PolicyRuleId[]
  /** A password was sent and its answer was lost: it may be saved already. */
  readonly mayBeChanged: boolean
  readonly notice: NoticeView | null
  readonly retryAtMs: number | null
}

/** As the service states it; null or false where it states no such rule. */
export interface PasswordPolicyView {
  readonly minLength: number | null
  readonly maxLength: number | null
  /** How many of letters, digits and special characters there must be. */
  readonly minKinds: number | null
  /** Longest run such as `abcd` or `4321`. */
  readonly maxSequence: number | null
  /** How often one character may occur, wherever it stands. */
  readonly maxRepeats: number | null
  readonly forbidLoginName: boolean
  readonly rememberedPasswords: number | null
  readonly forbidCommonPhrases: boolean
  /** The special characters that count and may be used; null where not stated. */
  readonly specialCharacters: string | null
}

export const POLICY_RULES = [
  'tooShort',
  'tooLong',
  'tooFewKinds',
  'sequence',
  'repeats',
  'containsLoginName',
  'usedBefore',
  'commonPhrase',
  'forbiddenCharacter',
  /** A rule that this app does not know. */
  'other',
] as const
export type PolicyRuleId = (typeof POLICY_RULES)[number]

export type ResetScreenView =
  | ResetRequestView
  | ResetOnPageView
  | ResetOutcomeView
  | ResetHelpView
  | LinkDoctorView
  | NewPasswordView
