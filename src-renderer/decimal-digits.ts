// Digits of every script as ASCII digits, and characters made visible. Pure.

export const DECIMAL_DIGIT = /\p{Nd}/u
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * The ASCII digit for a decimal digit of any script.
 *
 * Unicode encodes decimal digits in unbroken runs of ten, zero first, and runs may touch; so the
 * distance from the start of the unbroken stretch, modulo ten, is the digit's value.
 */
export function toAsciiDigit(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0
  let start = codePoint
  while (DECIMAL_DIGIT.test(String.fromCodePoint(start - 1))) start -= 1
  return String((codePoint - start) % 10)
}

/** The character itself, or its code written as U+… where it could not be seen. */
export function toVisible(character: string): string {
  if (VISIBLE.test(character)) return character
  const codePoint = character.codePointAt(0) ?? 0
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
