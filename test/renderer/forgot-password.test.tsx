// The ways from the sign-in form to the reset and the checks, and what the form says when the password was changed.
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src-preload/limits'
import { typedUser } from '../../src-renderer/typed-user'
import { NOON_ISH_MS } from './notice-views'
import { fieldsOf, openPage } from './page'
import { emptySignIn, filledSignIn, signInInFlight } from './views'

const WAYS = [
  ['Forgot your password?', 'openReset', {}],
  ['Check a reset link', 'openLinkDoctor', {}],
  ['Why can’t I sign in?', 'openTroubleshooting', { place: null }],
] as const

describe.each(WAYS)('“%s”', (name, command, besides) => {
  it('stands above the Sign in button', async () => {
    const page = await openPage(emptySignIn)
    const names = page.getAllByRole('button').map((button) => button.textContent)

    expect(names.indexOf(name)).toBeGreaterThanOrEqual(0)
    expect(names.indexOf(name)).toBeLessThan(names.indexOf('Sign in'))
  })

  it('passes on what stands in the form, the account number cleaned', async () => {
    const page = await openPage(emptySignIn)
    const { account, name: loginName } = fieldsOf(page)
    await page.user.type(account, '12-34 56')
    await page.user.type(loginName, 'dana ')

    await page.user.click(page.getByRole('button', { name }))

    expect(page.sentAs(command)).toEqual([
      { accountNumber: '123456', loginName: 'dana ', ...besides },
    ])
  })

  it('opens with an empty form too', async () => {
    const page = await openPage(emptySignIn)

    await page.user.click(page.getByRole('button', { name }))

    expect(page.sentAs(command)).toEqual([{ accountNumber: '', loginName: '', ...besides }])
  })

  it('does not open while a sign-in is under way', async () => {
    const page = await openPage(signInInFlight)

    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([])
    expect(page.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true')
  })
})

describe('typedUser', () => {
  it.each([
    ['clean digits', '１２-34', '1234'],
    ['what has no clean form as it was typed', '12O4', '12O4'],
    ['no more than the contract takes', '1'.repeat(99), '1'.repeat(LIMITS.accountNumber)],
  ])('names %s', (_name, typed, expected) => {
    expect(typedUser(typed, 'x'.repeat(999))).toEqual({
      accountNumber: expected,
      loginName: 'x'.repeat(LIMITS.loginName),
    })
  })
})

describe('a changed password', () => {
  it('is confirmed at the form, with its time', async () => {
    const page = await openPage({ ...filledSignIn, passwordChangedAtMs: NOON_ISH_MS })

    const line = page.getByText(/^Your new password was saved at \d\d:\d\d:\d\d\.$/)
    expect(line.closest('[role]')?.role).toBe('status')
    expect(document.activeElement).toBe(fieldsOf(page).password)
  })

  it('is not spoken of where there was none', async () => {
    const page = await openPage(filledSignIn)

    expect(page.queryByText(/new password was saved/)).toBeNull()
  })
})
