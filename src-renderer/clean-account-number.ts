// Cleans an account number as it is typed or pasted. Pure. Drops only what cannot be meant as a
// part of the number; a letter is never dropped silently, since it may be a mistyped digit.
import { DECIMAL_DIGIT, toAsciiDigit, toVisible } from './decimal-digits'

export type CleanedAccountNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'digits'; readonly digits: string; readonly isCleaned: boolean }
  /** `character` cannot belong to an account number; written as U+… where it could not be seen. */
  | { readonly kind: 'notDigits'; readonly character: string }

/** White space and invisible marks of every kind, dashes, and the signs that people group digits with. */
const SEPARATOR = /[\p{White_Space}\p{Cf}\p{Cc}\p{Pd}\u2212.,:;/\\_'"’·•#()[\]|]/u

/**
 * The account number in ASCII digits.
 *
 * Decimal digits of every script count (full-width, Arabic-Indic, …). Superscripts and circled
 * numbers do not: they are not decimal digits in Unicode.
 */
export function cleanAccountNumber(text: string): CleanedAccountNumber {
  let digits = ''
  for (const character of text) {
    if (DECIMAL_DIGIT.test(character)) digits += toAsciiDigit(character)
    else if (!SEPARATOR.test(character))
      return { kind: 'notDigits', character: toVisible(character) }
  }
  if (digits === '') return { kind: 'empty' }
  return { kind: 'digits', digits, isCleaned: digits !== text }
}
