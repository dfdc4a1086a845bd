// Judges a link by itself, without looking for a gateway: whether it is genuine, and if not, what
// speaks against it. Pure.
import type { HostRule } from '../sign-in/service-hosts'
import { isLookAlikeGateway } from './gateways/gateway-list'
import { disguiseOf } from './host-disguise'
import type { SuspicionReason } from './link-diagnosis'
import { browserHost, isNumeric, type WebLink } from './split-link'

/** @param isGenuineHost judges `host`, or `host:port` where the port is not the scheme's own */
export function isGenuine(link: WebLink, isGenuineHost: HostRule): boolean {
  return link.scheme === 'https' && isOurHost(link, isGenuineHost)
}

export interface Suspicion {
  readonly reason: SuspicionReason
  /** Where the link really leads, in ASCII. */
  readonly host: string
}

/** What speaks against a link that is not genuine; null where no host can have its letters. */
export function suspicionAgainst(link: WebLink, isGenuineHost: HostRule): Suspicion | null {
  const host = asciiHost(link)
  return host === null ? null : { reason: reasonAgainst(link, host, isGenuineHost), host }
}

function reasonAgainst(link: WebLink, host: string, isGenuineHost: HostRule): SuspicionReason {
  if (link.trick !== null) return link.trick
  if (isOurHost(link, isGenuineHost)) return 'notEncrypted'
  if (isOurHost({ ...link, port: null }, isGenuineHost)) return 'oddPort'
  if (isAddress(host)) return 'addressLiteral'
  const disguise = disguiseOf(link.host)
  if (disguise !== null) return disguise
  if (isLookAlikeGateway(link)) return 'lookAlikeGateway'
  return hasServiceLinkInside(link.tail) ? 'looksRewritten' : 'foreignHost'
}

function isOurHost({ host, port, trick }: WebLink, isGenuineHost: HostRule): boolean {
  if (trick !== null || !PLAIN_HOST.test(host)) return false
  return isGenuineHost(port === null ? host : `${host}:${port}`)
}

const PLAIN_HOST = /^[a-z0-9._-]+$/

/** Letters of other alphabets as a browser would ask for them; numbers as the address they mean. */
function asciiHost({ host, trick }: WebLink): string | null {
  const isPlain = trick !== null || PLAIN_HOST.test(host)
  return isPlain && !isNumeric(host) ? host : browserHost(`https://${host}/`)
}

function isAddress(host: string): boolean {
  return host.startsWith('[') || isNumeric(host)
}

/** An escaped or plain web address in path or query, with LivePerson's name in the same place. */
function hasServiceLinkInside(tail: string): boolean {
  return (
    /https?(?:%(?:25)*3a|:)(?:%(?:25)*2f|\/)/i.test(tail) &&
    tail.toLowerCase().includes('liveperson.')
  )
}
