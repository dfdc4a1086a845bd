// The encodings that gateways wrap links in: escapes, base64, UTF-8. Pure, and strict where a link
// could be read in two ways: what is not well-formed is null, never a best guess.

/**
 * The text with its percent escapes decoded once, or null where an escape is broken or not UTF-8.
 * A `+` stays a plus: gateways encode links, not forms.
 */
export function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/**
 * Only the ampersand: a general decoder of entities reads `&copy=1` as a copyright sign, and `&times`
 * and `&region` likewise.
 */
export function ampersandsUnescaped(text: string): string {
  return text.replace(/&(?:amp|#38|#x26);/gi, '&')
}

const BASE64_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Values of the digits of both alphabets (RFC 4648, sections 4 and 5), by character code. */
const DIGIT_VALUES: ReadonlyMap<number, number> = new Map([
  ...Array.from(BASE64_DIGITS, (digit, value): [number, number] => [digit.charCodeAt(0), value]),
  ['-'.charCodeAt(0), 62],
  ['_'.charCodeAt(0), 63],
])

/** Bytes of a base64 text, plain or URL-safe, padded or not; null where it is neither. */
export function base64Decoded(text: string): Uint8Array | null {
  const digits = withoutPadding(text)
  if (digits.length % 4 === 1) return null

  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let held = 0
  let heldBits = 0
  let length = 0
  for (let index = 0; index < digits.length; index += 1) {
    const value = DIGIT_VALUES.get(digits.charCodeAt(index))
    if (value === undefined) return null
    held = ((held << 6) | value) & 0xffff
    heldBits += 6
    if (heldBits < 8) continue
    heldBits -= 8
    bytes[length] = (held >> heldBits) & 0xff
    length += 1
  }
  return bytes
}

/** A base64 text has at most two; a regular expression would be slow on a text full of them. */
function withoutPadding(text: string): string {
  if (text.endsWith('==')) return text.slice(0, -2)
  return text.endsWith('=') ? text.slice(0, -1) : text
}

/** The text of UTF-8 bytes, or null where they are not UTF-8. */
export function utf8Decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Value of one base64 digit of the URL-safe alphabet, or null. */
export function base64DigitValue(digit: string): number | null {
  return DIGIT_VALUES.get(digit.charCodeAt(0)) ?? null
}
