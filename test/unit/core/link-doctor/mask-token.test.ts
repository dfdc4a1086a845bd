// A masked link keeps what tells people where it leads, and nothing that could be a secret.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskToken } from '../../../../src-main/core/link-doctor/mask-token'
import { wrappers } from './wrappers'

describe('maskToken', () => {
  it.each([
    [
      'https://authentication.liveperson.net/resetPassword.html?token=Zk9-_aB3&site=12345678',
      'https://authentication.liveperson.net/resetPassword.html?token=•••&site=•••',
    ],
    ['https://va.liveperson.net/reset/8f3c1a77/done', 'https://va.liveperson.net/reset/•••/done'],
    ['https://va.liveperson.net/a/12345678/', 'https://va.liveperson.net/a/•••/'],
    [
      'https://VA.liveperson.net:443/v1/forgot-password',
      'https://VA.liveperson.net:443/v1/forgot-password',
    ],
    [
      'https://va.liveperson.net/r#/reset/QmFzZVNlY3JldA==?t=abc',
      'https://va.liveperson.net/r#/reset/•••?t=•••',
    ],
    [
      'https://va.liveperson.net/r#access_token=abc&x=1',
      'https://va.liveperson.net/r#access_token=•••&x=•••',
    ],
    ['https://va.liveperson.net/r#c2VjcmV0', 'https://va.liveperson.net/r#•••'],
    ['https://va.liveperson.net/r?c2VjcmV0', 'https://va.liveperson.net/r?•••'],
    ['https://va.liveperson.net/r;jsessionid=AB12', 'https://va.liveperson.net/•••'],
    ['https://va.liveperson.net/QmFzZVNlY3JldFRva2Vu', 'https://va.liveperson.net/•••'],
    ['https://va.liveperson.net/abcdefghijklmnopqrst', 'https://va.liveperson.net/•••'],
    ['https://va.liveperson.net/?Zk9aB3=', 'https://va.liveperson.net/?•••=•••'],
    ['https://user:secret@evil.example/x', 'https://•••@evil.example/x'],
    [
      'https://urldefense.com/v3/__https://va.liveperson.net/r?t=abc__;!!a!b$',
      'https://urldefense.com/v3/•••//va.liveperson.net/r?t=•••',
    ],
    ['  https://va.liveperson.net/reset \n', 'https://va.liveperson.net/reset'],
    ['javascript:secret()', '•••'],
    ['not a link', '•••'],
    ['', '•••'],
  ])('%s', (link, masked) => {
    expect(maskToken(link)).toBe(masked)
  })

  it('shows no token, wherever a gateway put it', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9_-]{10,40}[0-9][A-Za-z0-9_-]{10,40}$/)
    fc.assert(
      fc.property(
        token,
        fc.constantFrom('/r/', '/r?t=', '/r#', '/r?x=1&', '/r#/a/'),
        (secret, before) => {
          const link = `https://va.liveperson.net${before}${secret}`
          for (const text of [link, ...wrappers.map(({ wrap }) => wrap(link))]) {
            expect(maskToken(text)).not.toContain(secret)
            expect(maskToken(text)).not.toContain(
              Buffer.from(secret).toString('base64url').slice(3, 12),
            )
          }
        },
      ),
    )
  })
})
