// VIPRE, formerly FuseMail: the link stands in the parameter `o` with its letters in another order.
// No document describes that order; it was worked out from public links and fits all of them. Pure.
import { percentDecoded } from '../text-decoding'
import {
  brokenEncoding,
  hostsLike,
  pathsLike,
  rawParameter,
  targetMissing,
  targetOrBroken,
  type GatewayRule,
} from './gateway-rule'

/** Which letter of a block of ten the wrapper shows first, second and so on. */
const ORDER = [7, 3, 0, 1, 9, 5, 6, 8, 2, 4]

export const vipreRule: GatewayRule = {
  vendor: 'vipre',
  isHost: hostsLike(/^url\d*\.mailanyone\.net$/),
  isShape: pathsLike(/^\/(?:v1\/)?scanner$/),
  open: (link) => {
    const found = rawParameter(link, 'o')
    if (found.kind === 'missing') return targetMissing
    const shuffled = found.kind === 'value' ? percentDecoded(found.value) : null
    return shuffled === null ? brokenEncoding : targetOrBroken(inOrder(shuffled))
  },
}

function inOrder(shuffled: string): string {
  const blocks = shuffled.match(/.{1,10}/gs) ?? []
  return blocks.map(blockInOrder).join('')
}

/** A short block, which can only be the last one, is written backwards. */
function blockInOrder(block: string): string {
  const letters = block.split('')
  if (letters.length < ORDER.length) return letters.reverse().join('')
  return ORDER.map((_unused, place) => letters[ORDER.indexOf(place)] ?? '').join('')
}
