// The last wall before a report for IT: each value, and the whole text once more when it is saved.
// Pure. Scrubbing what was scrubbed changes nothing, so what is shown is what is saved.
import { redact, type RedactOptions } from '../redact'

export interface ReportScrubberOptions extends RedactOptions {
  /** Texts that must not stand in a value, such as the user name in the form. */
  readonly known?: readonly string[]
}

export type ScrubValue = (value: string) => string

/** Characters of one value; the longest that checks bring are lists of ten extensions' names. */
const VALUE_LIMIT = 300
/** Longer ones are dropped unread: a cut before scrubbing could halve a secret past recognition. */
const UNREAD_LIMIT = 4_096
/** Characters of one line: a sentence with several values in it. */
const LINE_LIMIT = 2_048

const MASK = '[redacted]'
const TOO_LONG = '[too long]'

/** Shorter ones would be found in words that have nothing to do with them. */
const LEAST_KNOWN = 3

/** Account numbers, phone numbers and the like; no figure that a check brings has so many digits. */
const LONG_NUMBER = /\d{7,}/g

const LINE_ENDS = /[\t-\r\u2028\u2029]+/g
/** Signs that hide in a line or turn its direction. Without a blank: they may stand inside of a secret. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]+/gu

/** With something after it, what stands before would be read as a name and that as its value. */
const OPEN_END = /(?:[\s:=>]|%3[ad])+$/i

/** Each pass can only shorten or mask; two are the rule. */
const MOST_PASSES = 8

export function createValueScrubber({ known = [], ...options }: ReportScrubberOptions): ScrubValue {
  const names = known.filter((text) => text.length >= LEAST_KNOWN).map(wholeText)
  return (value) => {
    if (value.length > UNREAD_LIMIT) return TOO_LONG
    let current = onOneLine(value).trim()
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const next = scrubOnce(current, options, names)
      if (next === current) return current
      current = next
    }
    return MASK
  }
}

/** The composed text, line by line, so that nothing is read over the end of one. */
export function scrubReportText(text: string, options: RedactOptions): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      if (line.length > LINE_LIMIT) return TOO_LONG
      return withoutNumbers(redact(onOneLine(line), options)).trimEnd()
    })
    .join('\n')
}

/** A value of which something secret was masked goes as a whole: the rest says where it stood. */
function scrubOnce(value: string, options: RedactOptions, names: readonly RegExp[]): string {
  const unnamed = names.reduce((text, name) => text.replace(name, MASK), value)
  const masked = withoutNumbers(redact(unnamed, options))
  return masked.includes(MASK) ? MASK : masked.slice(0, VALUE_LIMIT).replace(OPEN_END, '').trim()
}

function onOneLine(text: string): string {
  return text.replace(LINE_ENDS, ' ').replace(UNSEEN, '')
}

function withoutNumbers(text: string): string {
  return text.replace(LONG_NUMBER, '[number]')
}

function wholeText(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
}
