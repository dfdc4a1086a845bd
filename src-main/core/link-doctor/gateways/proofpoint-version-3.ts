// Proofpoint URL Defense version 3: /v3/__<link>__;<cut text>!!<organization>!<signature>$. What it
// cuts out of the link leaves asterisks behind and follows in base64. Pure, linear.
import { base64Decoded, base64DigitValue, utf8Decoded } from '../text-decoding'
import type { WebLink } from '../split-link'
import {
  brokenEncoding,
  secondSlashRestored,
  targetMissing,
  targetOrBroken,
  type Opened,
} from './gateway-rule'

const OPENING = '/v3/__'
/** The last one closes: a token inside the link may hold the same three signs. */
const CLOSING = '__;'

export function openVersion3({ tail }: WebLink): Opened {
  const end = tail.lastIndexOf(CLOSING)
  if (!tail.startsWith(OPENING) || end < OPENING.length) return brokenEncoding
  // Nothing of the original is a percent sign; mail programs escape the asterisks.
  const marked = tail.slice(OPENING.length, end).replace(/%2a/gi, '*')
  if (marked === '') return targetMissing
  const cutText = /^([\w-]*)=*!/.exec(tail.slice(end + CLOSING.length))?.[1]
  const cut = cutText === undefined ? null : base64Decoded(cutText)
  if (cut === null) return brokenEncoding
  const target = restored(partsOf(marked), cut)
  return target === null ? brokenEncoding : targetOrBroken(secondSlashRestored(target))
}

type Part =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'cut'; readonly length: number }

/** A run length is a base64 digit, from 2 (`A`) to 65 (`_`); longer runs follow one another. */
const SHORTEST_RUN = 2

/** One asterisk stands for one cut sign, two and a digit for a run of them. */
function partsOf(marked: string): readonly Part[] {
  return [...marked.matchAll(/\*\*([\w-])|\*|[^*]+/g)].map(([text, run]): Part => {
    if (!text.startsWith('*')) return { kind: 'kept', text }
    const digit = run === undefined ? null : base64DigitValue(run)
    return { kind: 'cut', length: digit === null ? 1 : digit + SHORTEST_RUN }
  })
}

/**
 * Public decoders disagree on whether runs count bytes or characters. The sum of all runs tells:
 * it is the one length or the other; if neither, the link is damaged.
 */
function restored(parts: readonly Part[], cut: Uint8Array): string | null {
  const total = parts.reduce((sum, part) => sum + (part.kind === 'cut' ? part.length : 0), 0)
  if (total === cut.length) return withCutBytes(parts, cut)
  const characters = utf8Decoded(cut)
  if (characters === null) return null
  return withCutCharacters(parts, Array.from(characters), total)
}

function withCutBytes(parts: readonly Part[], cut: Uint8Array): string | null {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let taken = 0
  for (const part of parts) {
    if (part.kind === 'kept') {
      pieces.push(encoder.encode(part.text))
    } else {
      pieces.push(cut.subarray(taken, taken + part.length))
      taken += part.length
    }
  }
  return utf8Decoded(joined(pieces))
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let start = 0
  for (const piece of pieces) {
    whole.set(piece, start)
    start += piece.length
  }
  return whole
}

function withCutCharacters(
  parts: readonly Part[],
  cut: readonly string[],
  total: number,
): string | null {
  if (total !== cut.length) return null
  let text = ''
  let taken = 0
  for (const part of parts) {
    if (part.kind === 'kept') {
      text += part.text
    } else {
      text += cut.slice(taken, taken + part.length).join('')
      taken += part.length
    }
  }
  return text
}
