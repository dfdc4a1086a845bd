// A diagnosis in the flat form that `npm run check-link -- --json` prints, for scripts and help
// desks. Pure. It holds the recovered link with its token, as was asked for.
import type { LinkDiagnosis } from './link-diagnosis'
import type { Vendor } from './vendor-facts'

/** These keys in this order. */
export interface LinkReport {
  readonly verdict: LinkDiagnosis['kind']
  /** The outermost gateway: the one next to the mailbox, whose administrator can be asked. */
  readonly vendor: Vendor | null
  /** The link that came out of the gateways; null where none stood around it or none came out. */
  readonly original: string | null
  /** Where the link really leads, as far as that is known. */
  readonly host: string | null
  /** Gateways around the link, including one that could not be opened. */
  readonly layers: number
}

export function linkReport(diagnosis: LinkDiagnosis): LinkReport {
  const verdict = diagnosis.kind
  switch (diagnosis.kind) {
    case 'genuine':
      return { verdict, vendor: null, original: null, host: diagnosis.host, layers: 0 }
    case 'rewritten': {
      const { inner, layers } = diagnosis
      return {
        verdict,
        vendor: layers[0],
        original: inner.kind === 'recovered' ? inner.original : null,
        host: inner.kind === 'hidden' ? null : inner.host,
        layers: layers.length,
      }
    }
    case 'suspicious': {
      const { layers, original, host } = diagnosis
      return { verdict, vendor: layers[0] ?? null, original, host, layers: layers.length }
    }
    case 'malformed': {
      const { layers } = diagnosis
      return {
        verdict,
        vendor: layers[0] ?? null,
        original: null,
        host: null,
        layers: layers.length,
      }
    }
  }
}
