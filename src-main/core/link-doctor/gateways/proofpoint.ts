// Proofpoint URL Defense, versions 1 and 2, and URL Isolation. Version 3 has a file of its own. Pure.
import { ampersandsUnescaped, percentDecoded } from '../text-decoding'
import type { WebLink } from '../split-link'
import {
  brokenEncoding,
  hosts,
  pathsLike,
  rawParameter,
  targetIn,
  targetMissing,
  targetOrBroken,
  type GatewayRule,
  type Opened,
} from './gateway-rule'
import { openVersion3 } from './proofpoint-version-3'

const URL_DEFENSE = hosts('urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us')

export const proofpointRules: readonly GatewayRule[] = [
  {
    vendor: 'proofpoint-url-defense',
    isHost: URL_DEFENSE,
    isShape: pathsLike(/^\/v1\/url$/),
    open: (link) => openParameter(link, (value) => value),
  },
  {
    vendor: 'proofpoint-url-defense',
    isHost: URL_DEFENSE,
    isShape: pathsLike(/^\/v2\/url$/),
    open: (link) => openParameter(link, (value) => value.replaceAll('-', '%').replaceAll('_', '/')),
  },
  {
    vendor: 'proofpoint-url-defense',
    isHost: URL_DEFENSE,
    isShape: pathsLike(/^\/v3\//),
    open: openVersion3,
  },
  {
    vendor: 'proofpoint-url-isolation',
    isHost: hosts('urlisolation.com'),
    isShape: pathsLike(/^\/browser$/),
    open: targetIn({ names: ['url'] }),
  },
]

/** These versions wrap the link as it stood in the HTML, so its ampersands may be entities. */
function openParameter(link: WebLink, toPercent: (value: string) => string): Opened {
  const found = rawParameter(link, 'u')
  if (found.kind === 'missing') return targetMissing
  const decoded = found.kind === 'value' ? percentDecoded(toPercent(found.value)) : null
  return decoded === null ? brokenEncoding : targetOrBroken(ampersandsUnescaped(decoded))
}
