// Cisco Secure Email: /<token>/<percent-encoded link>. Pure.
import type { WebLink } from '../split-link'
import {
  decodedOnceOrTwice,
  hosts,
  pathsLike,
  targetMissing,
  targetOrBroken,
  type GatewayRule,
  type Opened,
} from './gateway-rule'

export const ciscoRule: GatewayRule = {
  vendor: 'cisco-secure-email',
  isHost: hosts('secure-web.cisco.com'),
  isShape: pathsLike(/^\/[^/]/),
  open: openTail,
}

/** A link without its second part was cut short on the way: the token alone says nothing. */
function openTail({ tail }: WebLink): Opened {
  const end = tail.indexOf('/', 1)
  const target = end === -1 ? '' : tail.slice(end + 1)
  return target === '' ? targetMissing : targetOrBroken(decodedOnceOrTwice(target))
}
