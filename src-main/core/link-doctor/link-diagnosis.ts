// What the link doctor says of a link, and on what evidence. Types only. A diagnosis holds the link
// itself, and so its token: it must not be logged or stored, and screens show it masked.
import type { Vendor } from './vendor-facts'

/** Verdicts as the product's reference has them (link rewriters, part A5). */
export type LinkDiagnosis = GenuineLink | RewrittenLink | SuspiciousLink | MalformedLink

/** LivePerson's own, over https, with nothing around it. */
export interface GenuineLink {
  readonly kind: 'genuine'
  /** As it was given, without the blanks or angle brackets around it. */
  readonly link: string
  readonly host: string
}

/** A known gateway around a genuine link, or around one that it keeps to itself. */
export interface RewrittenLink {
  readonly kind: 'rewritten'
  /** Outermost first. */
  readonly layers: readonly [Vendor, ...Vendor[]]
  readonly inner: InnerLink
}

export type InnerLink =
  /** To the letter as it was before the first gateway. */
  | { readonly kind: 'recovered'; readonly original: string; readonly host: string }
  /** The gateway keeps the link on its servers and states where it leads. */
  | { readonly kind: 'hostStated'; readonly host: string }
  /** The gateway keeps the link on its servers and says nothing. */
  | { readonly kind: 'hidden' }

export interface SuspiciousLink {
  readonly kind: 'suspicious'
  readonly reason: SuspicionReason
  /** What was peeled off before the suspicion arose; outermost first, often empty. */
  readonly layers: readonly Vendor[]
  /** Where the link really leads (ASCII, lower case), as far as that is known. */
  readonly host: string | null
  /** The link that came out of the gateways, for a help desk to look at; never to be opened. */
  readonly original: string | null
}

export type SuspicionReason =
  /** Neither http nor https: `javascript:`, `data:`, `file:` and the like. */
  | 'wrongScheme'
  /** LivePerson's host over http. */
  | 'notEncrypted'
  /** Something before an `@`, which looks like the host and is not. */
  | 'userInfo'
  /** Programs disagree on where the host ends. */
  | 'backslash'
  /** Letters or dots of the host are written as escapes. */
  | 'encodedHost'
  | 'addressLiteral'
  | 'oddPort'
  /** Letters of other alphabets that look like LivePerson's name. */
  | 'homograph'
  | 'lookAlikeHost'
  /** A gateway's name or path, on a host that is no gateway. */
  | 'lookAlikeGateway'
  /** An unknown host with a LivePerson link inside: perhaps a gateway that is not known here. */
  | 'looksRewritten'
  | 'foreignHost'
  | 'tooManyLayers'

export interface MalformedLink {
  readonly kind: 'malformed'
  readonly problem: LinkProblem
  /** The gateways around it, including the one whose encoding is broken; outermost first. */
  readonly layers: readonly Vendor[]
}

export type LinkProblem =
  | 'tooLong'
  | 'nothing'
  | 'blankInside'
  | 'noScheme'
  | 'noHost'
  | 'badHost'
  | 'badPort'
  /** A gateway's link without the link it is about. */
  | 'targetMissing'
  | 'brokenEncoding'
  | 'cutOff'
