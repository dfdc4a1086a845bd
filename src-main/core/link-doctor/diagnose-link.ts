// The link doctor: says of a link whether it is LivePerson's own, which gateways stand around it,
// and what it was before. Pure: it asks nobody and opens nothing. Linear in the length of the link.
import { serviceHostRule, type HostRule } from '../sign-in/service-hosts'
import { rearmed } from './gateways/disarmed-link'
import { gatewayOf } from './gateways/gateway-list'
import type { LinkDiagnosis, LinkProblem, SuspicionReason } from './link-diagnosis'
import { isGenuine, suspicionAgainst } from './judge-link'
import { splitLink } from './split-link'
import type { Vendor } from './vendor-facts'

/** Longer input is no link. Mail programs cut links at a few thousand characters. */
export const LONGEST_LINK_BYTES = 16 * 1024

/** More gateways than this do not happen; who nests deeper hides something. */
export const MOST_LAYERS = 5

/**
 * @param text one link, as pasted; blanks and one pair of angle brackets around it do not matter
 * @param isGenuineHost which hosts count as LivePerson's: by default its own domains; in
 *   development the stand-in, as configured
 */
export function diagnoseLink(
  text: string,
  isGenuineHost: HostRule = serviceHostRule(null),
): LinkDiagnosis {
  if (isTooLong(text)) return malformed([], 'tooLong')
  return diagnoseInside([], withoutBrackets(text.trim()), isGenuineHost)
}

/** @param layers what was taken off so far, outermost first */
function diagnoseInside(
  layers: readonly Vendor[],
  link: string,
  isGenuineHost: HostRule,
): LinkDiagnosis {
  const step = examine(link, isGenuineHost)
  switch (step.kind) {
    case 'genuine': {
      const { host } = step
      return isWrapped(layers)
        ? { kind: 'rewritten', layers, inner: { kind: 'recovered', original: link, host } }
        : { kind: 'genuine', link, host }
    }
    case 'suspicious':
      return suspicious(step, layers, isWrapped(layers) ? link : null)
    case 'malformed':
      return malformed(layers, step.problem)
    default:
      return layers.length === MOST_LAYERS
        ? suspicious({ reason: 'tooManyLayers', host: null }, layers, null)
        : diagnoseBehind(layers, step, isGenuineHost)
  }
}

/** Goes on with what a gateway gave away of the link behind it. */
function diagnoseBehind(
  outer: readonly Vendor[],
  gateway: GatewayStep,
  isGenuineHost: HostRule,
): LinkDiagnosis {
  const layers: Layers = isWrapped(outer) ? [...outer, gateway.vendor] : [gateway.vendor]
  switch (gateway.kind) {
    case 'damaged':
      return malformed(layers, gateway.problem)
    case 'kept':
      return diagnoseKept(layers, gateway.host, isGenuineHost)
    case 'peeled':
      if (isTooLong(gateway.target)) return malformed(layers, 'tooLong')
      if (isCutOff(gateway.target)) return malformed(layers, 'cutOff')
      return diagnoseInside(layers, gateway.target, isGenuineHost)
  }
}

type Layers = readonly [Vendor, ...Vendor[]]

type Step =
  | { readonly kind: 'genuine'; readonly host: string }
  | ({ readonly kind: 'suspicious' } & Suspected)
  | { readonly kind: 'malformed'; readonly problem: LinkProblem }
  | GatewayStep

interface Suspected {
  readonly reason: SuspicionReason
  readonly host: string | null
}

type GatewayStep =
  | { readonly kind: 'peeled'; readonly vendor: Vendor; readonly target: string }
  /** The gateway keeps the link to itself; null where it does not state the host either. */
  | { readonly kind: 'kept'; readonly vendor: Vendor; readonly host: string | null }
  | { readonly kind: 'damaged'; readonly vendor: Vendor; readonly problem: LinkProblem }

/** Looks at one layer. A genuine link is asked for first: what its parameters hold is its own affair. */
function examine(text: string, isGenuineHost: HostRule): Step {
  const armed = rearmed(text)
  if (armed !== null) return { kind: 'peeled', vendor: 'cloudflare', target: armed }

  const split = splitLink(text)
  if (split.kind === 'broken') return { kind: 'malformed', problem: split.problem }
  if (split.kind === 'otherScheme') {
    return { kind: 'suspicious', reason: 'wrongScheme', host: null }
  }
  if (isGenuine(split.link, isGenuineHost)) return { kind: 'genuine', host: split.link.host }

  const gateway = gatewayOf(split.link)
  if (gateway === null) {
    const suspicion = suspicionAgainst(split.link, isGenuineHost)
    return suspicion === null
      ? { kind: 'malformed', problem: 'badHost' }
      : { kind: 'suspicious', ...suspicion }
  }
  const { vendor } = gateway
  const opened = gateway.open(split.link)
  switch (opened.kind) {
    case 'target':
      return { kind: 'peeled', vendor, target: opened.target }
    case 'host':
      return { kind: 'kept', vendor, host: opened.host }
    case 'hidden':
      return { kind: 'kept', vendor, host: null }
    case 'damaged':
      return { kind: 'damaged', vendor, problem: opened.problem }
  }
}

/** A host that a gateway states is judged as a link to that host would be. */
function diagnoseKept(layers: Layers, host: string | null, isGenuineHost: HostRule): LinkDiagnosis {
  if (host === null) return { kind: 'rewritten', layers, inner: { kind: 'hidden' } }
  const split = splitLink(/[/?#]/.test(host) ? '' : `https://${host}/`)
  if (split.kind !== 'web') return malformed(layers, 'brokenEncoding')
  if (isGenuine(split.link, isGenuineHost)) {
    return { kind: 'rewritten', layers, inner: { kind: 'hostStated', host: split.link.host } }
  }
  const suspicion = suspicionAgainst(split.link, isGenuineHost)
  if (suspicion === null) return malformed(layers, 'brokenEncoding')
  return suspicious(suspicion, layers, null)
}

/** An escape that lacks a digit at the very end: the rest of the link is lost. */
function isCutOff(link: string): boolean {
  return /%[0-9a-f]?$/i.test(link.slice(-2))
}

function isTooLong(text: string): boolean {
  // UTF-8 needs at least one byte a UTF-16 unit, so most answers need no counting.
  if (text.length > LONGEST_LINK_BYTES) return true
  return text.length * 3 > LONGEST_LINK_BYTES && utf8Length(text) > LONGEST_LINK_BYTES
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length
}

/** As plain text puts them around links (RFC 3986, appendix C). */
function withoutBrackets(text: string): string {
  return text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1).trim() : text
}

function isWrapped(layers: readonly Vendor[]): layers is Layers {
  return layers.length > 0
}

function suspicious(
  { reason, host }: Suspected,
  layers: readonly Vendor[],
  original: string | null,
): LinkDiagnosis {
  return { kind: 'suspicious', reason, layers, host, original }
}

function malformed(layers: readonly Vendor[], problem: LinkProblem): LinkDiagnosis {
  return { kind: 'malformed', problem, layers }
}
