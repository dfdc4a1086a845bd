// Gateways that carry the link in base64, some of them packed or inside JSON: Sophos, INKY,
// KnowBe4 Defend (formerly Egress), Mailinblack. Pure.
import { inflated } from '../inflate'
import { base64Decoded, percentDecoded, utf8Decoded } from '../text-decoding'
import type { WebLink } from '../split-link'
import {
  brokenEncoding,
  hosts,
  hostsLike,
  pathsLike,
  rawParameter,
  rootPath,
  targetMissing,
  targetOrBroken,
  type GatewayRule,
  type Opened,
} from './gateway-rule'

/** What is packed tighter than this is no link. */
const LONGEST_UNPACKED_BYTES = 16 * 1024

export const encodedTargetRules: readonly GatewayRule[] = [
  {
    // The parameter `d` names a host as well; it proves nothing.
    vendor: 'sophos',
    isHost: hostsLike(/^[a-z]{2}(?:-[a-z]+)+-\d+\.protection\.sophos\.com$/),
    isShape: rootPath,
    open: (link) => openParameter(link, 'u', base64Decoded),
  },
  {
    vendor: 'inky',
    isHost: hosts('shared.outlook.inky.com'),
    isShape: pathsLike(/^\/link$/),
    open: (link) => openJsonIn(link, 't', (value) => unpacked(value.split('.')[1] ?? '')),
  },
  {
    vendor: 'egress-knowbe4',
    isHost: hostsLike(/^links(?:\.[a-z]{2,4}\d?)?\.defend\.egress\.com$/),
    isShape: pathsLike(/^\/warning$/i),
    open: openDefend,
  },
  {
    vendor: 'mailinblack',
    isHost: hostsLike(/^mibc-[a-z]{2}-\d+\.mailinblack\.com$/),
    isShape: pathsLike(/^\/securelink\/?$/),
    open: (link) => openJsonIn(link, 'key', base64Decoded),
  },
]

type ToBytes = (value: string) => Uint8Array | null

function unpacked(value: string): Uint8Array | null {
  const packed = base64Decoded(value)
  return packed === null ? null : inflated(packed, LONGEST_UNPACKED_BYTES)
}

function openParameter(link: WebLink, name: string, toBytes: ToBytes): Opened {
  const found = rawParameter(link, name)
  if (found.kind === 'missing') return targetMissing
  const value = found.kind === 'value' ? percentDecoded(found.value) : null
  const bytes = value === null ? null : toBytes(value)
  return bytes === null ? brokenEncoding : targetOrBroken(utf8Decoded(bytes))
}

/** The parameter `Data` is the older form. */
function openDefend(link: WebLink): Opened {
  const packed = openParameter(link, 'Base64Url', unpacked)
  return packed === targetMissing ? openParameter(link, 'Data', base64Decoded) : packed
}

/** The member `url` of the JSON object in a parameter. */
function openJsonIn(link: WebLink, name: string, toBytes: ToBytes): Opened {
  const opened = openParameter(link, name, toBytes)
  if (opened.kind !== 'target') return opened
  const content = parsed(opened.target)
  if (typeof content !== 'object' || content === null) return brokenEncoding
  if (!('url' in content)) return targetMissing
  return typeof content.url === 'string' ? targetOrBroken(content.url) : brokenEncoding
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
