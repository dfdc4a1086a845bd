// Which genuine links the app can use itself; any other is opened in the browser.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readResetLink } from '../../../../src-main/core/password-reset/reset-link'

const TOKEN = 'mVwR4yq0Zc2l7C9tXnB3sKd8uJfGhQeA1oLpIiYzT5E'
const LINK = `https://127.0.0.1:40443/a/31415926/reset-password?token=${TOKEN}`

describe('readResetLink', () => {
  it('takes a link of the extension apart', () => {
    expect(readResetLink(LINK)).toEqual({
      host: '127.0.0.1:40443',
      accountId: '31415926',
      token: TOKEN,
    })
  })

  it.each([
    ['http', LINK.replace('https', 'http')],
    ['user info', LINK.replace('127', 'name@127')],
    ['another path', LINK.replace('reset-password', 'forgot-password')],
    ['letters for an account', LINK.replace('31415926', 'abc')],
    ['no token', LINK.slice(0, LINK.indexOf('?'))],
    ['two tokens', `${LINK}&token=${TOKEN}`],
    ['a token that is too short', LINK.slice(0, LINK.indexOf('=') + 5)],
    ['a token with other signs', `${LINK}%0a`],
    ['the hosted page', 'https://authentication.liveperson.net/forgotMyPassword.html'],
    ['no link', 'Reset Password'],
  ])('takes none with %s', (_what, link) => {
    expect(readResetLink(link)).toBeNull()
  })

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readResetLink(`https://${text}`)).not.toThrow()
      }),
    )
  })
})
