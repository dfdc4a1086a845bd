// What is printed of an error: a few lines, and never a password, a key, an address, a token or a code.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printableReason } from '../../tour/printable'

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const TOKEN = `Ab-9_${'xY3'.repeat(12)}Qz`
const GROUPS = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP'

it('takes known passwords out, also where they occur twice', () => {
  const problem = new Error('fill("s3cret-word")\nagain s3cret-word')

  const passwords = ['s3cret-word', '']
  expect(printableReason(problem, passwords)).toEqual(['fill("[password]")', 'again [password]'])
})

it('tells no more than three lines, without colours and blanks', () => {
  const problem = new Error('\u001b[31mred\u001b[39m\n\n  two\nthree\nfour')

  expect(printableReason(problem, [])).toEqual(['red', 'two', 'three'])
})

it.each([
  ['a key', `Received: "${KEY}"`, 'Received: "[key]"'],
  ['a key in small letters', KEY.toLowerCase(), '[key]'],
  ['a key in groups', `<p>${GROUPS}</p>`, '<p>[key]</p>'],
  ['an address', `not "otpauth://totp/LivePerson:1?secret=${KEY}&digits=6"`, 'not "[address]"'],
  ['a token', `link ?token=${TOKEN}`, 'link ?token=[token]'],
  ['a token in a rewritten link', `token%253D${TOKEN}&data=05`, 'token%[token]&data=05'],
  ['a code', 'typed 123456, refused', 'typed [code], refused'],
  ['a code as apps show it', 'shows 123 456', 'shows [code]'],
  ['a colour within a code', '123\u001b[31m456\u001b[39m', '[code]'],
])('%s is taken out', (_name, message, expected) => {
  expect(printableReason(new Error(message), [])).toEqual([expected])
})

it('a key that is broken over several lines is taken out', () => {
  const problem = new Error(GROUPS.split(' ').join('\n'))

  expect(printableReason(problem, [])).toEqual(['[key]'])
})

it.each([
  ['an account number', 'account 16180339'],
  ['a waiting time', 'Timeout 10000ms exceeded'],
  ['a port', 'https://127.0.0.1:43797'],
])('%s stays', (_name, message) => {
  expect(printableReason(new Error(message), [])).toEqual([message])
})

it('no code is ever left, whatever stands around it', () => {
  const notADigit = fc.string().filter((text) => !/[0-9]/.test(text))
  const code = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'))
  fc.assert(
    fc.property(notADigit, code, notADigit, (before, secret, after) => {
      const printed = printableReason(new Error(before + secret + after), []).join('\n')
      expect(printed).not.toContain(secret)
    }),
  )
})
