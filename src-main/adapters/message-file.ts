// Reads the links out of a saved e-mail (.eml), for the link doctor. Bytes in, links out: opens no
// file, keeps nothing, follows nothing. What the message says is not trusted, only searched.
import PostalMime from 'postal-mime'
import { findLinks } from '../core/link-doctor/find-links'
import { failed, succeeded, type Result } from '../core/result'

/** A reset message has some kilobytes; this leaves room for signatures with pictures. */
export const LARGEST_MESSAGE_BYTES = 5 * 1024 * 1024

export type MessageProblem =
  | { readonly kind: 'tooLarge'; readonly limitBytes: number }
  /** Outlook's own format (.msg). The agent can copy the link instead, or save as .eml. */
  | { readonly kind: 'outlookFile' }
  /** None of the headers that every e-mail has, or lines and parts beyond reason. */
  | { readonly kind: 'notAMessage' }

/** Far beyond what mail programs write; hostile messages nest and repeat without end. */
const LIMITS = {
  maxNestingDepth: 30,
  maxHeadersSize: 512 * 1024,
  maxRfc822NestingDepth: 3,
} as const

/**
 * The parser takes a good 10 µs a line, however short. Messages break their lines at 76 characters:
 * the largest that is read has 70,000 of them.
 */
const MOST_LINES = 100_000

/** The links of HTML and text parts, those behind buttons first. Empty where there are none. */
export async function readMessageLinks(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<readonly string[], MessageProblem>> {
  if (bytes.length > LARGEST_MESSAGE_BYTES) {
    return failed({ kind: 'tooLarge', limitBytes: LARGEST_MESSAGE_BYTES })
  }
  if (isOutlookFile(bytes) || /\.(?:msg|oft)$/i.test(fileName)) {
    return failed({ kind: 'outlookFile' })
  }
  const message = hasTooManyLines(bytes) ? null : await parsed(bytes)
  if (message === null) return failed({ kind: 'notAMessage' })
  return succeeded(findLinks(`${message.html ?? ''}\n${message.text ?? ''}`))
}

interface MessageText {
  readonly html?: string | undefined
  readonly text?: string | undefined
}

/** RFC 5322, section 3.6: every message has a date and an originator; saved ones were received. */
const USUAL_HEADERS = ['from', 'date', 'received', 'message-id']

async function parsed(bytes: Uint8Array): Promise<MessageText | null> {
  try {
    const message = await PostalMime.parse(bytes, LIMITS)
    return message.headers.some(({ key }) => USUAL_HEADERS.includes(key)) ? message : null
  } catch {
    return null
  }
}

function hasTooManyLines(bytes: Uint8Array): boolean {
  let lines = 0
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, end + 1)) {
    lines += 1
    if (lines > MOST_LINES) return true
  }
  return false
}

const LINE_FEED = 0x0a

/** How compound files begin (MS-CFB, section 2.2); the name of a dropped file may say anything. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function isOutlookFile(bytes: Uint8Array): boolean {
  return COMPOUND_FILE.every((byte, index) => bytes[index] === byte)
}
