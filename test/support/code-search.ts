// Looks for one-time codes, which are too short for leak-search.ts: six digits, in one piece or as
// apps group them, that are not part of a longer number. Pure; never says a value.
import type { Leak, Secrets } from './leak-search'

const CODE = /^[0-9]{6}$/

/** In a text. */
export function findCodes(where: string, text: string, codes: Secrets): readonly Leak[] {
  return Object.entries(codes)
    .filter(([, code]) => patternOf(code).test(text))
    .map(([secret]) => ({ where, secret, encoding: 'text' }))
}

/** In bytes of any kind, as 8-bit and as 16-bit characters. */
export function findCodesInBytes(where: string, bytes: Buffer, codes: Secrets): readonly Leak[] {
  return [
    ...findCodes(where, bytes.toString('latin1'), codes),
    // Either half of a pair of bytes may be the first of a character.
    ...[0, 1].flatMap((start) =>
      findCodes(where, bytes.subarray(start).toString('utf16le'), codes),
    ),
  ]
}

/** In the strings of a V8 heap snapshot: its other numbers are sizes and places, not contents. */
export function findCodesInHeap(where: string, snapshot: string, codes: Secrets): readonly Leak[] {
  const parsed: unknown = JSON.parse(snapshot)
  const strings: unknown =
    typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'strings') : null
  if (!Array.isArray(strings)) throw new Error('this is no heap snapshot')
  return findCodes(where, strings.join('\n'), codes)
}

function patternOf(code: string): RegExp {
  if (!CODE.test(code)) throw new Error('this is no code')
  return new RegExp(`(?<![0-9])${code.slice(0, 3)}[ \\u00a0]?${code.slice(3)}(?![0-9])`)
}
