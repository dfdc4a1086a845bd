// The search for pieces finds what is planted, in each way of writing, and takes no number for a part
// of another one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchFor } from '../../support/piece-search'

const TOKEN = 'q7Xw-93LmZ_tR4vBnK2c'
const ACCOUNT = '9182736450617283'
const BEARER = '0f1e2d3c4b5a69788796a5b4c3d2e1f0'
const search = searchFor({ token: TOKEN, account: ACCOUNT, bearer: BEARER, code: '492039' })

const found = (bytes: Buffer | string): readonly unknown[] =>
  search('there', Buffer.from(bytes as string)).map(
    ({ secret, encoding, length }) => `${secret} ${encoding} ${length}`,
  )

describe('the search for pieces', () => {
  it.each([
    ['six characters', `a ${TOKEN.slice(5, 11)} b`, ['token UTF-8 6']],
    ['the whole', `a ${TOKEN} b`, [`token UTF-8 ${TOKEN.length}`]],
    ['a piece of a number by itself', `"of":${ACCOUNT.slice(3, 9)},`, ['account UTF-8 6']],
    ['a piece at the end', `..${ACCOUNT.slice(-7)}`, ['account UTF-8 7']],
    ['a code', 'code 492039', ['code UTF-8 6']],
    ['most of a number in another', `1${ACCOUNT.slice(0, 12)}1`, ['account UTF-8 12']],
    ['wide characters', Buffer.from(`x${TOKEN.slice(2, 9)}y`, 'utf16le'), ['token UTF-16LE 7']],
    [
      'wide characters at an odd place',
      Buffer.concat([Buffer.from('x'), Buffer.from(TOKEN, 'utf16le')]),
      [`token UTF-16LE ${TOKEN.length}`],
    ],
    ['base64 of a piece', Buffer.from(TOKEN.slice(4, 10)).toString('base64'), ['token base64 6']],
    [
      'base64 of more around it',
      Buffer.from(`ab${TOKEN}c`).toString('base64'),
      ['token base64 18'],
    ],
  ])('finds %s', (_what, bytes, expected) => {
    expect(found(bytes)).toEqual(expected)
  })

  it.each([
    ['five characters', `a ${TOKEN.slice(5, 10)} b`],
    ['six digits of a longer number', `13${ACCOUNT.slice(0, 6)}771`],
    ['a code in a longer number', '1492039'],
    ['six hexadecimal signs of a checksum', `ff${BEARER.slice(4, 10)}ff`],
    ['another case', TOKEN.toUpperCase()],
    ['nothing', ''],
  ])('does not find %s', (_what, bytes) => {
    expect(found(bytes)).toEqual([])
  })

  it('says of a piece that may be there by chance that it is not certain', () => {
    const [short] = search('there', Buffer.from(`of ${ACCOUNT.slice(0, 8)}.`))
    const [long] = search('there', Buffer.from(`of ${ACCOUNT.slice(0, 10)}.`))

    expect(short?.isCertain).toBe(false)
    expect(long?.isCertain).toBe(true)
  })

  it('finds every piece of a secret in any bytes', () => {
    const piece = fc
      .tuple(fc.nat(TOKEN.length - 6), fc.integer({ min: 6, max: TOKEN.length }))
      .map(([at, length]) => TOKEN.slice(at, at + length))
    const around = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(piece, around, around, (text, before, after) => {
        for (const written of [Buffer.from(text), Buffer.from(text, 'utf16le')]) {
          const bytes = Buffer.concat([before, written, after])
          expect(search('there', bytes).map(({ secret }) => secret)).toContain('token')
        }
      }),
    )
  })

  it('refuses what is too short or has other signs', () => {
    expect(() => searchFor({ short: '12345' })).toThrow()
    expect(() => searchFor({ other: 'pässword' })).toThrow()
  })

  it('takes a moment for many megabytes', () => {
    const bytes = Buffer.alloc(32 * 1024 * 1024, 'a profile holds files such as this one; ')
    const startedMs = performance.now()
    search('there', bytes)

    expect(performance.now() - startedMs).toBeLessThan(5_000)
  })
})
