// The keychain's entry: its shape, its size in bytes, and what is not taken for one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeKeychainEntry,
  encodeKeychainEntry,
  entrySizeBytes,
} from '../../../src-main/adapters/keychain-entry'
import { openSession } from '../../support/open-sessions'

const text = fc.string({ minLength: 1, unit: 'grapheme' })

describe('a keychain entry', () => {
  it('comes back as it was, for any names and tokens', () => {
    fc.assert(
      fc.property(text, text, fc.option(text), fc.boolean(), (loginName, bearer, host, isAdmin) => {
        const parts = { loginName, bearer, workspaceHost: host, isAdmin }
        const entry = { entryId: 'x', session: openSession(parts) }
        expect(decodeKeychainEntry(encodeKeychainEntry(entry))).toEqual(entry)
      }),
    )
  })

  it('written before admins were told apart is read as nobody’s who is one', () => {
    const entry = { entryId: 'x', session: openSession({ isAdmin: true }) }
    const written = encodeKeychainEntry(entry)
    const older = written.replace('"m":true,', '')

    expect(older).not.toBe(written)
    expect(decodeKeychainEntry(older)?.session).toEqual(openSession({ isAdmin: false }))
  })

  it.each([
    ['an id', '3705342610', '3705342610'],
    ['no id', undefined, null],
  ])('keeps whose session it is by %s', (_case, userId, kept) => {
    const session = openSession(userId === undefined ? {} : { userId })
    const text = encodeKeychainEntry({ entryId: 'x', session })
    expect(decodeKeychainEntry(text)?.session.facts.userId).toBe(kept)
  })

  it.each([
    ['written before ids were kept', ''],
    ['with something else for an id', '"i":"3705342610/x",'],
  ])('%s is read as without one', (_case, part) => {
    const session = openSession({ userId: '3705342610' })
    const written = encodeKeychainEntry({ entryId: 'x', session })
    const other = written.replace('"i":"3705342610",', part)

    expect(other).not.toBe(written)
    expect(decodeKeychainEntry(other)?.session).toEqual(openSession())
  })

  it.each([
    ['no JSON', 'secret'],
    ['cut off', encodeKeychainEntry({ entryId: 'x', session: openSession() }).slice(0, -9)],
    ['another version', '{"v":2}'],
    [
      'an admin said to be one oddly',
      encodeKeychainEntry({ entryId: 'x', session: openSession() }).replace(
        '"m":false',
        '"m":"no"',
      ),
    ],
    ['a list', '[]'],
    ['null', 'null'],
    [
      'letters in the account number',
      encodeKeychainEntry({ entryId: 'x', session: openSession() }).replace('12345678', 'le123'),
    ],
  ])('is not understood: %s', (_case, damaged) => {
    expect(decodeKeychainEntry(damaged)).toBeNull()
  })

  it('is measured in bytes of UTF-8', () => {
    expect(entrySizeBytes('aé山🙂')).toBe(1 + 2 + 3 + 4)
  })
})
