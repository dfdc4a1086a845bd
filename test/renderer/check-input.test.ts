// What may be sent and what may not, before anything leaves the page.
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src-preload/limits'
import { checkInput } from '../../src-renderer/check-input'

const good = { accountNumber: '12345678', loginName: 'dana', passwordLength: 8 }

describe('checkInput', () => {
  it('lets a filled form pass, with the account number in ASCII digits', () => {
    expect(checkInput({ ...good, accountNumber: ' １２３-456 ' })).toEqual({
      kind: 'sendable',
      accountNumber: '123456',
    })
  })

  it.each([
    ['no account number', { accountNumber: '' }, 'accountNumber', 'accountNumber.empty'],
    ['separators only', { accountNumber: ' - ' }, 'accountNumber', 'accountNumber.empty'],
    ['a letter in it', { accountNumber: '12O4' }, 'accountNumber', 'accountNumber.notDigits'],
    [
      'an endless account number',
      { accountNumber: '1'.repeat(LIMITS.accountNumber + 1) },
      'accountNumber',
      'accountNumber.tooLong',
    ],
    ['no user name', { loginName: '' }, 'loginName', 'loginName.empty'],
    [
      'an endless user name',
      { loginName: 'x'.repeat(LIMITS.loginName + 1) },
      'loginName',
      'loginName.tooLong',
    ],
    ['no password', { passwordLength: 0 }, 'password', 'password.empty'],
    [
      'an endless password',
      { passwordLength: LIMITS.password + 1 },
      'password',
      'password.tooLong',
    ],
  ] as const)('stops %s', (_name, change, field, id) => {
    const checked = checkInput({ ...good, ...change })

    expect(checked).toMatchObject({ kind: 'problems', first: field, problems: { [field]: { id } } })
  })

  it('names every problem at once and the first in the order of the screen', () => {
    expect(checkInput({ accountNumber: '', loginName: '', passwordLength: 0 })).toEqual({
      kind: 'problems',
      first: 'accountNumber',
      problems: {
        accountNumber: { id: 'accountNumber.empty' },
        loginName: { id: 'loginName.empty' },
        password: { id: 'password.empty' },
      },
    })
  })

  it('takes texts of exactly the longest length', () => {
    expect(
      checkInput({
        accountNumber: '1'.repeat(LIMITS.accountNumber),
        loginName: 'x'.repeat(LIMITS.loginName),
        passwordLength: LIMITS.password,
      }).kind,
    ).toBe('sendable')
  })
})
