// Symantec (Broadcom): Click-time URL Protection, and the Messaging Gateway's way to disarm a link,
// which writes `noclick_` into its host. Pure.
import type { WebLink } from '../split-link'
import {
  hosts,
  hostsLike,
  pathsLike,
  targetIn,
  type GatewayRule,
  type Opened,
} from './gateway-rule'

const DISARMED = /noclick_/i

export const symantecRules: readonly GatewayRule[] = [
  {
    vendor: 'symantec',
    isHost: hosts('clicktime.symantec.com'),
    isShape: pathsLike(/^\/[^/]/),
    open: targetIn({ names: ['u'], isLast: true }),
  },
  {
    vendor: 'symantec',
    isHost: hostsLike(/(?:^|\.)noclick_/),
    isShape: () => true,
    open: openDisarmed,
  },
]

function openDisarmed({ text, hostStart }: WebLink): Opened {
  const target = text.slice(0, hostStart) + text.slice(hostStart).replace(DISARMED, '')
  return { kind: 'target', target }
}
