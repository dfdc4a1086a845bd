// What the link doctor found, parted in two: what a screen may show, masked, and the links
// themselves, which only the flow's runner holds. Pure.
import type { CheckedLinkView, GatewayView, LinkVerdictView } from '../../../src-preload/contract'
import { diagnoseLink } from '../link-doctor/diagnose-link'
import type { LinkDiagnosis } from '../link-doctor/link-diagnosis'
import { maskToken } from '../link-doctor/mask-token'
import { vendorFacts, type Vendor } from '../link-doctor/vendor-facts'
import type { HostRule } from '../sign-in/service-hosts'
import { readResetLink } from './reset-link'

/** Messages have a handful; the rest of a longer one is not worth a screen. */
const MOST_SHOWN = 20

export interface CheckedLinks {
  /** Those that can be used first; otherwise in the order of the message. */
  readonly shown: readonly CheckedLinkView[]
  /** The genuine and the recovered links by their id. They hold tokens: never shown, never logged. */
  readonly usable: ReadonlyMap<number, string>
}

/** @param firstId ids rise from here, so that one of an earlier look names nothing any more */
export function checkLinks(
  texts: readonly string[],
  isGenuineHost: HostRule,
  firstId: number,
): CheckedLinks {
  const usable = new Map<number, string>()
  const checked = texts.map((text, index) => {
    const linkId = firstId + index
    const diagnosis = diagnoseLink(text, isGenuineHost)
    const link = usableLink(diagnosis)
    if (link !== null) usable.set(linkId, link)
    return { ...shownDiagnosis(text, diagnosis), linkId, use: useOf(link) }
  })
  const inOrder = [...checked].sort((one, other) => rank(one) - rank(other))
  return { shown: inOrder.slice(0, MOST_SHOWN), usable }
}

/** A link that sets a password before one that leads to a page, and both before the rest. */
function rank({ use }: CheckedLinkView): number {
  return use === 'setPassword' ? 0 : use === 'openInBrowser' ? 1 : 2
}

function usableLink(diagnosis: LinkDiagnosis): string | null {
  if (diagnosis.kind === 'genuine') return diagnosis.link
  return diagnosis.kind === 'rewritten' && diagnosis.inner.kind === 'recovered'
    ? diagnosis.inner.original
    : null
}

function useOf(link: string | null): CheckedLinkView['use'] {
  if (link === null) return null
  return readResetLink(link) === null ? 'openInBrowser' : 'setPassword'
}

function shownDiagnosis(
  text: string,
  diagnosis: LinkDiagnosis,
): Omit<CheckedLinkView, 'linkId' | 'use'> {
  return {
    verdict: verdictOf(diagnosis),
    maskedLink: maskToken(text),
    gateways: layersOf(diagnosis).map(gatewayView),
    host: hostOf(diagnosis),
    maskedOriginal: originalOf(diagnosis),
  }
}

function verdictOf(diagnosis: LinkDiagnosis): LinkVerdictView {
  switch (diagnosis.kind) {
    case 'genuine':
      return { kind: 'genuine' }
    case 'rewritten':
      return { kind: 'rewritten', inner: diagnosis.inner.kind }
    case 'suspicious':
      return { kind: 'suspicious', reason: diagnosis.reason }
    case 'malformed':
      return { kind: 'malformed', problem: diagnosis.problem }
  }
}

function layersOf(diagnosis: LinkDiagnosis): readonly Vendor[] {
  return diagnosis.kind === 'genuine' ? [] : diagnosis.layers
}

function gatewayView(vendor: Vendor): GatewayView {
  const { product, exemption } = vendorFacts[vendor]
  return { product, exemption }
}

function hostOf(diagnosis: LinkDiagnosis): string | null {
  switch (diagnosis.kind) {
    case 'genuine':
    case 'suspicious':
      return diagnosis.host
    case 'rewritten':
      return diagnosis.inner.kind === 'hidden' ? null : diagnosis.inner.host
    case 'malformed':
      return null
  }
}

function originalOf(diagnosis: LinkDiagnosis): string | null {
  if (diagnosis.kind === 'suspicious') {
    return diagnosis.original === null ? null : maskToken(diagnosis.original)
  }
  return diagnosis.kind === 'rewritten' && diagnosis.inner.kind === 'recovered'
    ? maskToken(diagnosis.inner.original)
    : null
}
