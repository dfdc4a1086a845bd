// What a gateway's rule consists of, and the parts that most rules are made of. Pure. A rule only
// takes off its own wrapper: what comes out is judged elsewhere.
import { ampersandsUnescaped, percentDecoded } from '../text-decoding'
import type { WebLink } from '../split-link'
import type { Vendor } from '../vendor-facts'

export interface GatewayRule {
  readonly vendor: Vendor
  /** @param host lower case, no closing dot */
  readonly isHost: (host: string) => boolean
  /** Path, and where the format needs it the parameters. */
  readonly isShape: (link: WebLink) => boolean
  readonly open: (link: WebLink) => Opened
}

/** What came out of a wrapper. */
export type Opened =
  | { readonly kind: 'target'; readonly target: string }
  /** The link stays with the gateway, which states its host. */
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'damaged'; readonly problem: 'targetMissing' | 'brokenEncoding' }

export const hidden: Opened = { kind: 'hidden' }
export const targetMissing: Opened = { kind: 'damaged', problem: 'targetMissing' }
export const brokenEncoding: Opened = { kind: 'damaged', problem: 'brokenEncoding' }

export function targetOrBroken(target: string | null): Opened {
  if (target === null) return brokenEncoding
  return target === '' ? targetMissing : { kind: 'target', target }
}

/** These names and every name below them. */
export function hosts(...names: readonly string[]): GatewayRule['isHost'] {
  return (host) => names.some((name) => host === name || host.endsWith(`.${name}`))
}

export function hostsLike(pattern: RegExp): GatewayRule['isHost'] {
  return (host) => pattern.test(host)
}

export function pathsLike(pattern: RegExp): GatewayRule['isShape'] {
  return ({ path }) => pattern.test(path)
}

/** The bare host, with its slash or without. */
export const rootPath = pathsLike(/^\/?$/)

/**
 * The value of a parameter, still encoded. `missing` also for an empty one; `ambiguous` where it is
 * there twice with different values, of which nobody can say which one the gateway takes.
 */
export type RawParameter =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous' }

/** Split on raw ampersands, and on those that a mail program wrote as an entity. */
const BETWEEN_PARAMETERS = /&(?:(?:amp|#38|#x26);)?/i

export function rawParameter({ query }: WebLink, name: string): RawParameter {
  const prefix = `${name}=`
  const values = query
    .split(BETWEEN_PARAMETERS)
    .filter((pair) => pair.startsWith(prefix))
    .map((pair) => pair.slice(prefix.length))
  const [value = ''] = values
  if (value === '') return { kind: 'missing' }
  return values.some((other) => other !== value) ? { kind: 'ambiguous' } : { kind: 'value', value }
}

export interface TargetParameter {
  /** The first of these that is there. */
  readonly names: readonly string[]
  /**
   * By the vendor's format nothing comes after it. A target that was not escaped may then hold
   * ampersands and a fragment of its own.
   */
  readonly isLast?: boolean
  /** The vendor is known to escape some links twice; others are decoded exactly once. */
  readonly mayBeEncodedTwice?: boolean
}

/** Opens a wrapper that carries the percent-encoded link in a parameter. */
export function targetIn({
  names,
  isLast = false,
  mayBeEncodedTwice = false,
}: TargetParameter): GatewayRule['open'] {
  return (link) => {
    for (const name of names) {
      const found = rawParameter(link, name)
      if (found.kind === 'ambiguous') return brokenEncoding
      if (found.kind === 'missing') continue
      const isUnescaped = /^https?:\/\//i.test(found.value)
      const value = isLast && isUnescaped ? restAfter(link, name) : found.value
      return targetOrBroken(mayBeEncodedTwice ? decodedOnceOrTwice(value) : percentDecoded(value))
    }
    return targetMissing
  }
}

/** Everything after the parameter's name to the end of the link, other parameters included. */
function restAfter({ tail }: WebLink, name: string): string {
  const start = tail.search(new RegExp(`[?&;]${name}=`))
  return ampersandsUnescaped(tail.slice(start + name.length + 2))
}

/** Decoded once; a second time only where that gives no web link and the second time does. */
export function decodedOnceOrTwice(value: string): string | null {
  const once = percentDecoded(value)
  if (once === null || isWebLink(once)) return once
  const twice = percentDecoded(once)
  return twice !== null && isWebLink(twice) ? twice : once
}

function isWebLink(text: string): boolean {
  return /^https?:/i.test(text)
}

/** Proofpoint and Check Point sometimes squeeze `https://` to `https:/`. */
export function secondSlashRestored(link: string): string {
  return link.replace(/^(https?:\/)(?!\/)/i, '$1/')
}
