// The contract between the two processes: every command and event once, as a value, with its
// schema and with the rule for who may send it. Both processes import it (the page its types only).
// Must stay pure: no Electron, no DOM, no Node.
import * as z from 'zod/mini'
import { answers, command, type BridgeOf, type HandlersOf } from './define'
import { DESK_ACTIONS, type AppView } from './app-view'
import { CODE_DIGITS, LIMITS } from './limits'
import { TROUBLE_PLACES } from './check-views'
import { PREFLIGHT_WARNINGS } from './preflight-warnings'
import { HELP_ANSWERS, HELP_TOPICS, PAGE_OUTCOMES } from './reset-views'

export type * from './app-view'
export type * from './cause-views'
export type * from './check-views'
export type * from './preflight-warnings'
export type * from './report-views'
export type * from './reset-views'
export type { Refusal, Reply } from './define'

const nothing = z.strictObject({})
const accountNumber = z.string().check(z.maxLength(LIMITS.accountNumber), z.regex(/^[0-9]+$/))
const loginName = z.string().check(z.minLength(1), z.maxLength(LIMITS.loginName))
const password = z.string().check(z.minLength(1), z.maxLength(LIMITS.password))
/** Whether it is too short or too long is the policy's to say; this only bounds what is sent on. */
const newPassword = z.string().check(z.minLength(1), z.maxLength(LIMITS.password))
/** ASCII digits only; the field turns what people type or paste into these. */
const code = z.string().check(z.regex(new RegExp(`^[0-9]{${CODE_DIGITS}}$`)))
const userId = z.string().check(z.regex(/^[0-9]{1,20}$/))
const text = z.string().check(z.minLength(1), z.maxLength(LIMITS.text))
const subject = z.string().check(z.minLength(1), z.maxLength(LIMITS.subject))

/** What stands in a field, finished or not. */
const anyAccountNumber = z.string().check(z.maxLength(LIMITS.accountNumber))
const anyLoginName = z.string().check(z.maxLength(LIMITS.loginName))

/** The QR code of an enrolment: one text a row, `1` for a dark module, without a border. */
export interface EnrolmentPicture {
  readonly rows: readonly string[]
}

/** The same secret for people who type: base32 in groups of four. */
export interface EnrolmentKey {
  readonly groups: readonly string[]
}

export type Saved =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }

export const commands = {
  /** Asks for the current view; ask only after having subscribed to `viewChanged`. */
  readView: command(nothing, answers<AppView>()),
  /** The account number looks complete: look it up and open the connection while the agent types on. */
  prepareAccount: command(z.strictObject({ accountNumber })),
  signIn: command(
    z.strictObject({
      accountNumber,
      loginName,
      password,
      remember: z.boolean(),
      /** What some tell-tale keys type, to be compared at the next sign-in; null where not known. */
      keyboardLayout: z.nullable(
        z.string().check(z.minLength(1), z.maxLength(LIMITS.keyboardLayout)),
      ),
      /** What the look before sending noticed and the agent overruled. */
      noticed: z.array(z.enum(PREFLIGHT_WARNINGS)).check(z.maxLength(PREFLIGHT_WARNINGS.length)),
    }),
  ),
  /** The keyboard layout of the last sign-in that succeeded on this computer. */
  readKeyboardLayout: command(nothing, answers<{ readonly layout: string | null }>()),
  /** Stops whatever is in flight and returns to the form. */
  cancel: command(nothing),
  /** The agent says that an admin has enabled the user since: failed tries count anew. */
  countAttemptsAnew: command(nothing),
  /** Keeps or forgets account number and user name on this computer, at once. */
  changeRemember: command(z.strictObject({ remember: z.boolean() })),
  signOut: command(z.strictObject({ next: z.enum(['sameAccount', 'otherAccount']) })),
  openWorkspace: command(nothing),
  /** Asks the service at once whether the session still stands. */
  confirmSession: command(nothing),
  /** Tries again to put the session into the keychain, or to read it from there. */
  retryKeychain: command(nothing),

  /** The secret of the enrolment at hand as a picture; null when there is none. Drawn, never kept. */
  showEnrolmentPicture: command(nothing, answers<EnrolmentPicture | null>()),
  /** The same as text, for "can't scan?". */
  showEnrolmentKey: command(nothing, answers<EnrolmentKey | null>()),
  /** Puts the key on the clipboard and takes it away again after a while; answers for how long. */
  copyEnrolmentKey: command(nothing, answers<{ readonly clearedAfterMs: number } | null>()),
  /** Sends the six digits from the phone, once. */
  submitCode: command(z.strictObject({ code })),
  /** Saves a request to the admin as a text file where the agent chooses. */
  saveRequest: command(z.strictObject({ subject, text }), answers<Saved>()),
  /** Opens the agent's mail program with the request; whom it goes to is the agent's choice. */
  mailRequest: command(
    z.strictObject({ subject, text }),
    answers<{ readonly isOpened: boolean }>(),
  ),

  /** "Forgot your password?", with whatever stands in the form. */
  openReset: command(z.strictObject({ accountNumber: anyAccountNumber, loginName: anyLoginName })),
  /** What stands in the form of the request, sent before it is left: nothing typed is lost. */
  noteResetForm: command(
    z.strictObject({ accountNumber: anyAccountNumber, loginName: anyLoginName }),
  ),
  /** Leaves the reset for the sign-in form. */
  closeReset: command(nothing),
  /** One step back within the reset. */
  goBackInReset: command(nothing),
  /** Stops what is under way there and stays. */
  cancelReset: command(nothing),
  /** The account number looks complete: learn how this account's passwords are reset. */
  prepareReset: command(z.strictObject({ accountNumber })),
  /** The box "I'm not a robot" was ticked: fetch the captcha and do its work. */
  solveCaptcha: command(z.strictObject({ accountNumber })),
  dropCaptcha: command(nothing),
  requestReset: command(z.strictObject({ accountNumber, loginName })),
  /** The service's page is opened in the browser once more. */
  reopenResetPage: command(nothing),
  /** What the service's page showed, as the agent says. */
  tellPageOutcome: command(z.strictObject({ outcome: z.enum(PAGE_OUTCOMES) })),
  openResetHelp: command(z.strictObject({ topic: z.enum(HELP_TOPICS) })),
  answerHelpQuestion: command(z.strictObject({ answer: z.enum(HELP_ANSWERS) })),
  openLinkDoctor: command(
    z.strictObject({ accountNumber: anyAccountNumber, loginName: anyLoginName }),
  ),
  /** A pasted link. Longer ones are malformed; the diagnosis says so. */
  checkLink: command(z.strictObject({ text: z.string().check(z.maxLength(LIMITS.linkText)) })),
  /** A saved message, as it lies on the disk. */
  checkMessage: command(
    z.strictObject({
      fileName: z.string().check(z.minLength(1), z.maxLength(LIMITS.fileName)),
      bytes: z
        .instanceof(Uint8Array)
        .check(z.refine((bytes) => bytes.length <= LIMITS.messageBytes)),
    }),
  ),
  /** Uses a genuine or recovered link. */
  openLink: command(z.strictObject({ linkId: z.int().check(z.nonnegative()) })),
  /** Sends the new password, once. */
  saveNewPassword: command(z.strictObject({ password: newPassword })),

  /** "Why can't I sign in?": opens the checks and starts them, for the account in the form. */
  openTroubleshooting: command(
    z.strictObject({
      accountNumber: anyAccountNumber,
      loginName: anyLoginName,
      /** What the screen opens at; null for its top. */
      place: z.nullable(z.enum(TROUBLE_PLACES)),
    }),
  ),
  closeTroubleshooting: command(nothing),
  /** Runs every check once more. */
  repeatChecks: command(nothing),
  /** Stops what is still running; what was found stays. */
  stopChecks: command(nothing),
  /** Opens the page that tries out the agent's default browser. */
  tryBrowser: command(nothing),
  /** Leaves the checks for another way to get in. */
  leaveChecksFor: command(z.strictObject({ destination: z.enum(['reset', 'linkDoctor']) })),
  /** "Who can help me?", one question at a time. */
  openSignInHelp: command(nothing),
  answerSignInHelp: command(z.strictObject({ answer: z.enum(HELP_ANSWERS) })),
  /** One question back, or back to the checks from the first. */
  goBackInSignInHelp: command(nothing),
  /** Composes the report for IT and shows it; nothing is saved or sent. */
  openReport: command(nothing),
  closeReport: command(nothing),
  /** Saves the report that is shown as a text file where the agent chooses. */
  saveReport: command(
    z.strictObject({ text: z.string().check(z.minLength(1), z.maxLength(LIMITS.report)) }),
    answers<Saved>(),
  ),

  openDesk: command(nothing),
  closeDesk: command(nothing),
  reloadDesk: command(nothing),
  findPeople: command(z.strictObject({ query: z.string().check(z.maxLength(LIMITS.deskQuery)) })),
  choosePerson: command(z.strictObject({ userId: z.nullable(userId) })),
  /** Asks for confirmation; nothing is changed yet. */
  proposeAction: command(z.strictObject({ action: z.enum(DESK_ACTIONS) })),
  confirmAction: command(nothing),
  /** Puts the question, or the result, away. */
  dropAction: command(nothing),
} as const

export type CommandName = keyof typeof commands
export type Handlers = HandlersOf<typeof commands>

/** What the page finds at `window.signIn`. */
export type Bridge = BridgeOf<typeof commands> & {
  /** Calls `listener` with every new view; returns the way to stop. */
  readonly onViewChanged: (listener: (view: AppView) => void) => () => void
}

/** Channel names, prefixed so that nothing else can be addressed by accident. */
export const VIEW_CHANGED = 'sign-in:view-changed'
export function channelOf(name: CommandName): string {
  return `sign-in:${name}`
}

/** Who may send commands: only the app's own page, in its main frame. */
export const SENDER_RULE = { protocol: 'app:', host: 'sign-in' } as const

export interface SenderFacts {
  /** The sending frame's URL, null when the frame is gone. */
  readonly url: string | null
  readonly isMainFrame: boolean
  readonly isOwnWindow: boolean
}

/**
 * Decides whether a command may come from this sender.
 * Compares scheme and host, not `URL.origin`, which reads "null" for custom schemes.
 */
export function isTrustedSender(facts: SenderFacts): boolean {
  if (facts.url === null || !facts.isMainFrame || !facts.isOwnWindow) return false
  if (!URL.canParse(facts.url)) return false
  const url = new URL(facts.url)
  return (
    url.protocol === SENDER_RULE.protocol &&
    url.host === SENDER_RULE.host &&
    url.username === '' &&
    url.password === ''
  )
}
