// The last wall before a report: what a value loses, and that scrubbing it twice is scrubbing it once.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createValueScrubber,
  scrubReportText,
} from '../../../../src-main/core/troubleshooting/report-scrubber'
import { HOME } from '../../../support/report-samples'

const scrub = createValueScrubber({ homeDirectory: HOME, known: ['maria.santos', '31415926', 'a'] })

describe('a value', () => {
  it.each([
    ['an account number', 'of 27182818 too', 'of [number] too'],
    ['an account number in a name', 'le27182818x', 'le[number]x'],
    ['an address of this computer', 'at 10.0.0.7 or fe80::1', 'at [ip] or [ip]'],
    ['an e-mail address', 'of ada@example.com', 'of [e-mail]'],
    ['the home folder', `in ${HOME}/.config`, 'in ~/.config'],
    ['line ends and hidden signs', 'a\r\nb\u202ec\u0000d\u200be', 'a bcde'],
    ['a colon at its end', 'the token:', 'the token'],
    ['blanks around it', '  a  ', 'a'],
  ])('loses %s', (_what, value, scrubbed) => {
    expect(scrub(value)).toBe(scrubbed)
  })

  it.each([
    ['a named secret', 'the password: hunter2'],
    ['the user name of the form', 'extension of Maria.Santos (work)'],
    [
      'a secret that hidden signs cut in two',
      `a${'0123456789abcdef'.repeat(2).split('').join('\u200b')}`,
    ],
    ['a secret beside other words', `Cookie Editor ${'0123456789abcdef'.repeat(2)}`],
  ])('is masked as a whole where it has %s', (_what, value) => {
    expect(scrub(value)).toBe('[redacted]')
  })

  it.each([
    'chromium 152.0.7680.188',
    'linux x64 6.1.0-18-amd64',
    'Europe/London',
    'ASI-7K3M-Q9TX',
  ])('stays as it is: %s', (value) => {
    expect(scrub(value)).toBe(value)
  })

  it('is cut after it was scrubbed, and dropped unread where it is far too long', () => {
    const secret = '0123456789abcdef'.repeat(2)

    expect(scrub('word '.repeat(100))).toHaveLength(299)
    expect(scrub(`${'word '.repeat(57)}${secret}`)).not.toContain('0123')
    expect(scrub('word '.repeat(1_000))).toBe('[too long]')
  })

  it('is not taken for a user name of one letter', () => {
    expect(scrub('a host')).toBe('a host')
  })

  it('has no line end, is bounded, and is the same when it is scrubbed again', () => {
    const names = fc.constantFrom('password', 'token', 'x-csrf', 'code', 'Bearer ', ':', '=', '%3a')
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.oneof(names, fc.string({ maxLength: 9 })), { maxLength: 60 })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(any, (value) => {
        const once = scrub(value)
        expect(scrub(once)).toBe(once)
        expect(once).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        expect(once.length).toBeLessThanOrEqual(300)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the text that is saved', () => {
  const save = (text: string): string => scrubReportText(text, { homeDirectory: HOME })

  it('loses what a page should not have put there, line by line', () => {
    expect(
      save(`A report\n  password: hunter2\n    ${HOME}/x | 31415926\r\nto ada@example.com\rend  `),
    ).toBe('A report\n  password: [redacted]\n    ~/x | [number]\nto [e-mail]\nend')
  })

  it('is not read over the end of a line', () => {
    expect(save('the token\n: of another line')).toBe('the token\n: of another line')
  })

  it('keeps no line that is too long to be looked through', () => {
    expect(save(`a\n${'b'.repeat(3_000)}\nc`)).toBe('a\n[too long]\nc')
  })
})
