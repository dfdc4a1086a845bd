// Links disarmed by brackets, as Cloudflare Email Security does: https[:]//www[.]example[.]com. They
// are no links any more, so they are recognized before anything else. Pure.

const DISARMED = /^https?(?:\[:\]\/\/|:\/\/[^/?#[\]]*\[\.\])/i

/** The link with its colon and dots back, or null where it was not disarmed. */
export function rearmed(text: string): string | null {
  return DISARMED.test(text) ? text.replaceAll('[:]', ':').replaceAll('[.]', '.') : null
}
