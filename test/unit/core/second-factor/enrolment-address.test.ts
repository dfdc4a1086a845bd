// Which addresses are taken for an enrolment, what is wrong with the others, and how keys are shown.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCodeOfStep } from '../../../../src-main/adapters/otplib-codes'
import { succeeded, failed } from '../../../../src-main/core/result'
import {
  keyGroups,
  readEnrolmentAddress,
} from '../../../../src-main/core/second-factor/enrolment-address'

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const address = (query: string, start = 'otpauth://totp/LivePerson:31415926%20%2F%20ada'): string =>
  `${start}?${query}`

const USUAL = '&algorithm=SHA1&digits=6&period=30'

describe('readEnrolmentAddress takes', () => {
  it.each([
    [
      'the whole of it',
      address(`secret=${KEY}&issuer=LivePerson&algorithm=SHA1&digits=6&period=30`),
    ],
    ['parameters in another order', address(`period=30&digits=6&secret=${KEY}&issuer=LivePerson`)],
    [
      'parameters that it does not know',
      address(`secret=${KEY}&issuer=LivePerson&image=https%3A%2F%2Fx&lock=1&SecretHint=a`),
    ],
    [
      'a scheme and type in capitals',
      address(`secret=${KEY}&issuer=LivePerson`, 'OTPAUTH://TOTP/LivePerson:31415926%20%2F%20ada'),
    ],
    ['small letters', address(`secret=${KEY.toLowerCase()}&issuer=LivePerson`)],
    ['groups with dashes', address(`secret=${keyGroups(KEY).join('-')}&issuer=LivePerson`)],
    ['groups with blanks', address(`secret=${keyGroups(KEY).join('%20')}&issuer=LivePerson`)],
    ['groups with plus signs', address(`secret=${keyGroups(KEY).join('+')}&issuer=LivePerson`)],
    ['padding', address(`secret=${KEY}%3D%3D%3D%3D&issuer=LivePerson`)],
    ['bare padding', address(`secret=${KEY}====&issuer=LivePerson`)],
    ['a key whose letters are escaped', address(`secret=%47${KEY.slice(1)}&issuer=LivePerson`)],
  ])('%s, and makes one address of it', (_case, text) => {
    expect(readEnrolmentAddress(text)).toEqual(
      succeeded({ address: address(`secret=${KEY}&issuer=LivePerson${USUAL}`), key: KEY }),
    )
  })

  it.each([
    ['no label', 'otpauth://totp/', '', ''],
    ['no issuer', 'otpauth://totp/LivePerson:ada', '', ''],
    [
      'an issuer with signs',
      'otpauth://totp/x',
      '&issuer=Live%20Person+%26%20S%C3%B6hne',
      '&issuer=Live%20Person%20%26%20S%C3%B6hne',
    ],
    ['two issuers', 'otpauth://totp/x', '&issuer=One&issuer=Two', '&issuer=One'],
    ['an empty issuer', 'otpauth://totp/x', '&issuer=', '&issuer='],
  ])('%s, and keeps what it says', (_case, start, issuer, kept) => {
    expect(readEnrolmentAddress(address(`secret=${KEY}${issuer}`, start))).toEqual(
      succeeded({ address: address(`secret=${KEY}${kept}${USUAL}`, start), key: KEY }),
    )
  })

  it.each([
    ['128 bits', 'GEZDGNBVGY3TQOJQGEZDGNBVGY'],
    ['512 bits', `${'A'.repeat(102)}Q`],
  ])('a key of %s', (_case, key) => {
    expect(readEnrolmentAddress(address(`secret=${key}`))).toMatchObject({ value: { key } })
  })
})

describe('readEnrolmentAddress refuses', () => {
  it.each([
    ['nothing', '', 'notAnAddress'],
    ['a page', 'https://example.com/?secret=x', 'notAnAddress'],
    ['an export of many', 'otpauth-migration://offline?data=x', 'notAnAddress'],
    ['no type', `otpauth://?secret=${KEY}`, 'notAnAddress'],
    ['no query', 'otpauth://totp/x', 'notAnAddress'],
    ['a part after #', address(`secret=${KEY}#x`), 'notAnAddress'],
    ['a blank', address(`secret=${KEY}&issuer=Live Person`), 'notAnAddress'],
    ['a line break', `${address(`secret=${KEY}`)}\n`, 'notAnAddress'],
    ['other than ASCII', address(`secret=${KEY}&issuer=Ü`), 'notAnAddress'],
    ['more than a picture holds', address(`secret=${KEY}&x=${'x'.repeat(2_331)}`), 'notAnAddress'],
    ['counters instead of time', address(`secret=${KEY}`, 'otpauth://hotp/x'), 'notTotp'],
    ['another type', address(`secret=${KEY}`, 'otpauth://totp2/x'), 'notAnAddress'],
    ['SHA-256', address(`secret=${KEY}&algorithm=SHA256`), 'otherParameters'],
    ['eight digits', address(`secret=${KEY}&digits=8`), 'otherParameters'],
    ['no digits', address(`secret=${KEY}&digits=`), 'otherParameters'],
    ['a minute', address(`secret=${KEY}&period=60`), 'otherParameters'],
    ['a second period', address(`secret=${KEY}&period=30&period=30`), 'otherParameters'],
    ['a key under a name in capitals', address(`SECRET=${KEY}`), 'otherParameters'],
    ['a second key in capitals', address(`secret=${KEY}&Secret=${KEY}`), 'otherParameters'],
    ['eight digits under a capital', address(`secret=${KEY}&Digits=8`), 'otherParameters'],
    ['an issuer under a capital', address(`secret=${KEY}&Issuer=x`), 'otherParameters'],
    [
      'more than a picture holds once it is made anew',
      address(`secret=${KEY}&issuer=${'/'.repeat(1_000)}`),
      'notAnAddress',
    ],
    ['a second key', address(`secret=${KEY}&secret=${KEY}`), 'otherParameters'],
    ['a key longer than 512 bits', address(`secret=${'A'.repeat(104)}`), 'otherParameters'],
    ['no key', address('issuer=LivePerson'), 'keyNotBase32'],
    ['an empty key', address('secret='), 'keyNotBase32'],
    ['a digit that base32 has not', address(`secret=${KEY.replace('G', '1')}`), 'keyNotBase32'],
    ['padding in the middle', address(`secret=${KEY}%3D${KEY}`), 'keyNotBase32'],
    ['a broken escape', address(`secret=${KEY}%2`), 'keyNotBase32'],
    ['a digit too many', address(`secret=${KEY}A`), 'keyNotBase32'],
    [
      'bits of a byte that is not there',
      address('secret=GEZDGNBVGY3TQOJQGEZDGNBVGZ'),
      'keyNotBase32',
    ],
    ['120 bits', address(`secret=${'A'.repeat(24)}`), 'keyTooShort'],
  ])('%s', (_case, text, problem) => {
    expect(readEnrolmentAddress(text)).toEqual(failed(problem))
  })
})

describe('readEnrolmentAddress, for any text', () => {
  const anyQuery = fc
    .array(fc.tuple(fc.constantFrom('secret', 'digits', 'period', 'x'), fc.string()))
    .map((pairs) => new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString())

  it('says yes or no, and its no repeats nothing of the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      anyQuery.map((query) => address(query)),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const read = readEnrolmentAddress(text)
        if (!read.ok) expect(read.failure).toMatch(/^[a-zA-Z0-9]+$/)
      }),
    )
  })

  it('draws nothing but the key that it shows, whatever came with it', () => {
    const key = fc.constantFrom(KEY, KEY.toLowerCase(), keyGroups(KEY).join('-'), `${KEY}==`)
    fc.assert(
      fc.property(key, anyQuery, fc.string(), (given, rest, issuer) => {
        const query = new URLSearchParams({ secret: given, issuer }).toString()
        const read = readEnrolmentAddress(address(`${query}&${rest}`))
        if (!read.ok) return
        const drawn = new URL(read.value.address)
        expect([...drawn.searchParams.keys()]).toEqual([
          ...['secret', 'issuer'],
          ...['algorithm', 'digits', 'period'],
        ])
        expect(drawn.searchParams.get('secret')).toBe(read.value.key)
        expect(readEnrolmentAddress(read.value.address)).toEqual(read)
      }),
    )
  })

  it('gives keys of which codes can be made, whole and by groups', () => {
    const codeOfStep = createCodeOfStep()
    const keys = fc.stringMatching(/^[A-Z2-7]{20,110}$/)
    fc.assert(
      fc.property(keys, (key) => {
        const read = readEnrolmentAddress(address(`secret=${key}`))
        if (!read.ok) return
        expect(codeOfStep(read.value.key, 60_000_000)).toMatch(/^[0-9]{6}$/)
        expect(keyGroups(read.value.key).join('')).toBe(key)
      }),
      { numRuns: 300 },
    )
  })
})

describe('keyGroups', () => {
  it.each([
    ['ABCDEFGH', ['ABCD', 'EFGH']],
    ['ABCDEF', ['ABCD', 'EF']],
    ['', []],
  ])('%s', (key, groups) => {
    expect(keyGroups(key)).toEqual(groups)
  })
})
