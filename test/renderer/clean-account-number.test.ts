// The cleaning of account numbers: what is dropped, what is converted, what is refused by name.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanAccountNumber } from '../../src-renderer/clean-account-number'

describe('cleanAccountNumber', () => {
  it.each([
    ['plain digits', '12345678', '12345678', false],
    ['leading zeros', '00123', '00123', false],
    ['spaces around', ' 12345678\t', '12345678', true],
    ['grouping spaces', '12 345 678', '12345678', true],
    ['a line break from a paste', '12345678\r\n', '12345678', true],
    ['no-break space', '12\u00a0345\u202f678', '12345678', true],
    ['hyphens and dashes', '12-34\u201356\u201478\u2212', '12345678', true],
    ['dots and commas', '12.345,678', '12345678', true],
    ['slashes', '12/345\\678', '12345678', true],
    ['apostrophes', "12’345'678", '12345678', true],
    ['quotes from a spreadsheet', '"12345678"', '12345678', true],
    ['zero-width space and byte order mark', '\ufeff1234\u200b5678', '12345678', true],
    ['text direction marks', '\u202a12345678\u202c', '12345678', true],
    ['full-width digits', '１２３４５６７８', '12345678', true],
    ['Arabic-Indic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789', true],
    ['Persian digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789', true],
    ['Devanagari digits', '०१२३४५६७८९', '0123456789', true],
    ['mathematical digits, whose runs touch', '𝟎𝟗𝟘𝟡𝟢𝟫𝟶𝟿', '09090909', true],
  ])('cleans %s', (_name, text, digits, isCleaned) => {
    expect(cleanAccountNumber(text)).toEqual({ kind: 'digits', digits, isCleaned })
  })

  it.each([
    ['nothing', ''],
    ['white space', ' \t\u00a0'],
    ['separators', '--/--'],
  ])('finds %s empty', (_name, text) => {
    expect(cleanAccountNumber(text)).toEqual({ kind: 'empty' })
  })

  it.each([
    ['a letter', '1234O678', 'O'],
    ['a letter before the digits', 'a12345678', 'a'],
    ['a Cyrillic letter', '12З45678', 'З'],
    ['a superscript', '1234²', '²'],
    ['a circled number', '①234', '①'],
    ['a sign', '1234+5', '+'],
    ['an emoji', '1234😀', '😀'],
    ['a combining mark, by its code', '1234\u0301', 'U+0301'],
  ])('refuses %s and names it', (_name, text, character) => {
    expect(cleanAccountNumber(text)).toEqual({ kind: 'notDigits', character })
  })

  it('gives digits only, and cleaning them again changes nothing', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const cleaned = cleanAccountNumber(text)
        if (cleaned.kind !== 'digits') return
        expect(cleaned.digits).toMatch(/^[0-9]+$/)
        expect(cleanAccountNumber(cleaned.digits)).toEqual({
          kind: 'digits',
          digits: cleaned.digits,
          isCleaned: false,
        })
      }),
    )
  })

  it('keeps every digit, in order, whatever stands between', () => {
    const separator = fc.constantFrom(' ', '-', '.', '/', '\u00a0', '\u2013', '\u200b', ',')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), separator), { minLength: 1 }),
        (pairs) => {
          const text = pairs.map(([digit, mark]) => `${digit}${mark}`).join('')
          const digits = pairs.map(([digit]) => String(digit)).join('')
          expect(cleanAccountNumber(text)).toEqual({ kind: 'digits', digits, isCleaned: true })
        },
      ),
    )
  })

  it('never drops a letter silently', () => {
    const letter = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter(isLetter)
    fc.assert(
      fc.property(anyText(), letter, anyText(), (before, between, after) => {
        expect(cleanAccountNumber(`${before}${between}${after}`).kind).toBe('notDigits')
      }),
    )
  })

  it('gives every decimal digit of Unicode the value that the numbering systems give it', () => {
    const systems = Intl.supportedValuesOf('numberingSystem')
    const checked = systems.filter((system) => {
      const format = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false })
      const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit))
      if (!digits.every((digit) => /^\p{Nd}$/u.test(digit))) return false
      expect(cleanAccountNumber(digits.join(''))).toMatchObject({ digits: '0123456789' })
      return true
    })
    expect(checked.length).toBeGreaterThan(50)
  })
})

function anyText(): fc.Arbitrary<string> {
  return fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
}

function isLetter(text: string): boolean {
  return /^\p{L}/u.test(text)
}
