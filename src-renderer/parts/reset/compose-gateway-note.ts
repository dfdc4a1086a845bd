// Writes the note with which an agent asks the system administrator to exempt LivePerson's links from
// rewriting, as plain text. Pure. Takes masked links only: nothing secret can get in.
import type { GatewayView } from '../../../src-preload/contract'
import { assertNever } from '../../assert-never'
import type { Wording } from '../../wording'
import type { ComposedRequest } from '../recovery/compose-request'

/** What goes on the safe list. Source: LivePerson's support page "Log-in and password". */
export const SAFE_LIST: readonly string[] = ['*.liveperson.net', '*.liveperson.com']

/**
 * Characters of the link: enough to recognise it, and the note still fits into the address with which
 * mail programs of Windows are opened (2,081 characters).
 */
const LINK_LENGTH = 250

export interface GatewayNoteFacts {
  /** Outermost first; at least one. */
  readonly gateways: readonly GatewayView[]
  readonly maskedLink: string
}

export function composeGatewayNote(facts: GatewayNoteFacts, wording: Wording): ComposedRequest {
  const { text } = wording
  return {
    subject: text('linkDoctor.note.subject'),
    lines: [
      text('linkDoctor.note.opening'),
      '',
      text('linkDoctor.note.products', { products: productsOf(facts.gateways) }),
      text('linkDoctor.note.link', { link: shortened(facts.maskedLink) }),
      '',
      text('linkDoctor.note.add'),
      ...SAFE_LIST,
      '',
      ...new Set(facts.gateways.flatMap((gateway) => placesOf(gateway, text))),
      '',
      text('linkDoctor.note.preScan'),
      '',
      text('linkDoctor.note.closing'),
    ],
  }
}

/** The names of the products, outermost first. */
export function productsOf(gateways: readonly GatewayView[]): string {
  return gateways.map(({ product }) => product).join(', ')
}

function placesOf({ product, exemption }: GatewayView, text: Wording['text']): readonly string[] {
  switch (exemption.kind) {
    case 'setting':
      return exemption.paths.map((path) =>
        text('linkDoctor.note.where', { product, path: path.join(' > ') }),
      )
    case 'vendorSupport':
    case 'notPublic':
    case 'notAGateway':
      return [text(`linkDoctor.note.${exemption.kind}`, { product })]
    default:
      return assertNever(exemption)
  }
}

function shortened(link: string): string {
  return link.length <= LINK_LENGTH ? link : `${link.slice(0, LINK_LENGTH)}…`
}
