// Cleans a one-time code as it is typed or pasted. Pure. Drops only what apps and people group
// digits with; a letter is never dropped silently, since it may be a mistyped digit.
import { CODE_DIGITS } from '../src-preload/limits'
import { DECIMAL_DIGIT, toAsciiDigit, toVisible } from './decimal-digits'

export type CleanedCode =
  | { readonly kind: 'complete'; readonly code: string }
  /** Fewer digits than a code has; none at all counts as zero. */
  | { readonly kind: 'incomplete'; readonly count: number }
  | { readonly kind: 'tooLong'; readonly count: number }
  /** `character` cannot belong to a code; written as U+… where it could not be seen. */
  | { readonly kind: 'notDigits'; readonly character: string }

/** White space and invisible marks of every kind, and dashes. */
const SEPARATOR = /[\p{White_Space}\p{Cf}\p{Cc}\p{Pd}\u2212]/u

/** The code in ASCII digits. Decimal digits of every script count (full-width, Arabic-Indic, …). */
export function cleanCode(text: string): CleanedCode {
  let digits = ''
  for (const character of text) {
    if (DECIMAL_DIGIT.test(character)) digits += toAsciiDigit(character)
    else if (!SEPARATOR.test(character))
      return { kind: 'notDigits', character: toVisible(character) }
  }
  if (digits.length === CODE_DIGITS) return { kind: 'complete', code: digits }
  return { kind: digits.length < CODE_DIGITS ? 'incomplete' : 'tooLong', count: digits.length }
}
