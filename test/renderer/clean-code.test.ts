// The cleaning of one-time codes: what is dropped, what is converted, what is refused by name.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCode } from '../../src-renderer/clean-code'

describe('cleanCode', () => {
  it.each([
    ['six digits', '123456'],
    ['a space in the middle', '123 456'],
    ['a dash in the middle', '123-456'],
    ['an en dash', '123\u2013456'],
    ['a minus sign', '123\u2212456'],
    ['a no-break space', '123\u00a0456'],
    ['a narrow no-break space', '123\u202f456'],
    ['spaces and a line break around', ' 123456\r\n'],
    ['pairs', '12 34 56'],
    ['direction marks', '\u200e123456\u200f'],
    ['direction isolates', '\u2068123456\u2069'],
    ['a zero-width space and a byte order mark', '\ufeff123\u200b456'],
    ['full-width digits', '１２３４５６'],
    ['an ideographic space between full-width digits', '１２３\u3000４５６'],
    ['Arabic-Indic digits', '١٢٣٤٥٦'],
    ['Devanagari digits', '१२३४५६'],
  ])('takes %s', (_name, text) => {
    expect(cleanCode(text)).toEqual({ kind: 'complete', code: '123456' })
  })

  it('keeps leading zeros', () => {
    expect(cleanCode('000 123')).toEqual({ kind: 'complete', code: '000123' })
  })

  it.each([
    ['nothing', '', { kind: 'incomplete', count: 0 }],
    ['separators only', ' - \u00a0', { kind: 'incomplete', count: 0 }],
    ['five digits', '12345', { kind: 'incomplete', count: 5 }],
    ['seven digits', '1234567', { kind: 'tooLong', count: 7 }],
    ['two codes in a row', '123456 654321', { kind: 'tooLong', count: 12 }],
    ['a letter', '12345O', { kind: 'notDigits', character: 'O' }],
    ['a letter among enough digits', '123456x', { kind: 'notDigits', character: 'x' }],
    ['a Cyrillic letter', '12З456', { kind: 'notDigits', character: 'З' }],
    ['a full stop', '123.456', { kind: 'notDigits', character: '.' }],
    ['a plus sign', '+123456', { kind: 'notDigits', character: '+' }],
    ['a superscript', '12345²', { kind: 'notDigits', character: '²' }],
    ['a circled number', '①23456', { kind: 'notDigits', character: '①' }],
    ['an emoji', '1️⃣23456', { kind: 'notDigits', character: 'U+FE0F' }],
  ])('does not take %s', (_name, text, expected) => {
    expect(cleanCode(text)).toEqual(expected)
  })

  it('gives six ASCII digits or says what is wrong, for any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const cleaned = cleanCode(text)
        if (cleaned.kind === 'complete') expect(cleaned.code).toMatch(/^[0-9]{6}$/)
        if (cleaned.kind === 'incomplete') expect(cleaned.count).toBeLessThan(6)
        if (cleaned.kind === 'tooLong') expect(cleaned.count).toBeGreaterThan(6)
      }),
    )
  })

  it('keeps every digit, in order, whatever separators stand between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(digit, separators), { maxLength: 12 }), (pairs) => {
        const text = pairs.map(([value, between]) => `${value}${between}`).join('')
        const digits = pairs.map(([value]) => String(value)).join('')
        expect(cleanCode(text)).toEqual(
          digits.length === 6
            ? { kind: 'complete', code: digits }
            : { kind: digits.length < 6 ? 'incomplete' : 'tooLong', count: digits.length },
        )
      }),
    )
  })

  it('reads a code in full-width digits as the same code', () => {
    fc.assert(
      fc.property(fc.array(digit, { minLength: 6, maxLength: 6 }), (digits) => {
        const wide = digits.map((value) => String.fromCodePoint(0xff10 + value)).join('')
        expect(cleanCode(wide)).toEqual(cleanCode(digits.join('')))
      }),
    )
  })

  it('never drops a letter silently', () => {
    const letter = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((text) => /^\p{L}/u.test(text))
    fc.assert(
      fc.property(anyText(), letter, anyText(), (before, between, after) => {
        expect(cleanCode(`${before}${between}${after}`).kind).toBe('notDigits')
      }),
    )
  })
})

const digit = fc.integer({ min: 0, max: 9 })
const separators = fc
  .array(fc.constantFrom(' ', '-', '\u00a0', '\u2013', '\u200b', '\u200e', '\t'), { maxLength: 3 })
  .map((marks) => marks.join(''))

function anyText(): fc.Arbitrary<string> {
  return fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
}
