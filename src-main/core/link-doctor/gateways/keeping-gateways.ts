// Gateways that keep the link on their own servers: at best they state the host. Pure.
import type { WebLink } from '../split-link'
import { percentDecoded } from '../text-decoding'
import {
  brokenEncoding,
  hidden,
  hosts,
  hostsLike,
  pathsLike,
  rawParameter,
  rootPath,
  targetMissing,
  type GatewayRule,
  type Opened,
} from './gateway-rule'

const MIMECAST_HOST =
  /^protect(?:-[a-z]{2,4})?\.mimecast\.com$|^url\.[a-z]{2,4}\.m\.mimecastprotect\.com$|(?:^|\.)mimecast-offshore\.com$/

export const keepingRules: readonly GatewayRule[] = [
  {
    // The host is stated where the administrator has the destination domain shown.
    vendor: 'mimecast',
    isHost: hostsLike(MIMECAST_HOST),
    isShape: pathsLike(/^\/[sr]\//),
    open: (link) => (link.path.length > 3 ? statedHost(link, 'domain') : targetMissing),
  },
  {
    vendor: 'intermedia',
    isHost: hosts('url.emailprotection.link'),
    isShape: rootPath,
    open: ({ query }) => (/^b./.test(query) ? hidden : targetMissing),
  },
  {
    vendor: 'bitdefender',
    isHost: hosts('lsems.gravityzone.bitdefender.com', 'linkscan.io'),
    isShape: pathsLike(/^\/scan\//),
    open: ({ tail }) => (tail.length > '/scan/'.length ? hidden : targetMissing),
  },
  {
    vendor: 'duocircle',
    isHost: hosts('scan.phishprotection.com'),
    isShape: pathsLike(/^\/v1\/url$/),
    open: (link) => statedHost(link, 'd'),
  },
]

function statedHost(link: WebLink, name: string): Opened {
  const found = rawParameter(link, name)
  if (found.kind === 'missing') return hidden
  const host = found.kind === 'value' ? percentDecoded(found.value) : null
  return host === null ? brokenEncoding : { kind: 'host', host }
}
