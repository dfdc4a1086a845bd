// The contract between the two processes: every command and event once, as a value, with its
// schema and with the rule for who may send it. Both processes import it (the page its types only).
// Must stay pure: no Electron, no DOM, no Node.
import * as z from 'zod/mini'
import { answers, command, type BridgeOf, type HandlersOf } from './define'
import { DESK_ACTIONS, type AppView } from './app-view'
import { CODE_DIGITS, LIMITS } from './limits'

export type * from './app-view'
export type { Refusal, Reply } from './define'

const nothing = z.strictObject({})
const accountNumber = z.string().check(z.maxLength(LIMITS.accountNumber), z.regex(/^[0-9]+$/))
const loginName = z.string().check(z.minLength(1), z.maxLength(LIMITS.loginName))
const password = z.string().check(z.minLength(1), z.maxLength(LIMITS.password))
/** ASCII digits only; the field turns what people type or paste into these. */
const code = z.string().check(z.regex(new RegExp(`^[0-9]{${CODE_DIGITS}}$`)))
const userId = z.string().check(z.regex(/^[0-9]{1,20}$/))
const text = z.string().check(z.minLength(1), z.maxLength(LIMITS.text))
const subject = z.string().check(z.minLength(1), z.maxLength(LIMITS.subject))

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
  signIn: command(z.strictObject({ accountNumber, loginName, password, remember: z.boolean() })),
  /** Stops whatever is in flight and returns to the form. */
  cancel: command(nothing),
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
