// Check Point Harmony Email, formerly Avanan, and SonicWall's edition of it. Pure.
import type { WebLink } from '../split-link'
import {
  brokenEncoding,
  hosts,
  pathsLike,
  secondSlashRestored,
  targetIn,
  targetMissing,
  targetOrBroken,
  type GatewayRule,
  type Opened,
} from './gateway-rule'

const OPENING = /^\/v2\/(?:r\d+\/)?___/
/** The last one closes: the link inside may hold the same four signs. */
const CLOSING = '___.'

export const checkPointRules: readonly GatewayRule[] = [
  {
    vendor: 'check-point',
    isHost: hosts('protect.checkpoint.com', 'url.avanan.click'),
    isShape: pathsLike(OPENING),
    open: openVersion2,
  },
  {
    vendor: 'check-point',
    isHost: hosts(
      'avanan.url-protection.com',
      'checkpoint.url-protection.com',
      'sonicwall.url-protection.com',
    ),
    isShape: pathsLike(/^\/v1\/(?:r\d+\/)?url$/),
    open: targetIn({ names: ['o'] }),
  },
]

/** `___<link in clear>___.<base64>`, sometimes with the link's fragment after the base64. */
function openVersion2({ tail }: WebLink): Opened {
  const start = OPENING.exec(tail)?.[0].length ?? 0
  const end = tail.lastIndexOf(CLOSING)
  if (end < start) return brokenEncoding
  if (end === start) return targetMissing
  const closing = /^[\w+/=-]+(#.*)?$/s.exec(tail.slice(end + CLOSING.length))
  if (closing === null) return brokenEncoding
  const [, fragment = ''] = closing
  return targetOrBroken(secondSlashRestored(tail.slice(start, end) + fragment))
}
