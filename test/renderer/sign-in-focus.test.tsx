// The form: where the focus is, and what stays between the phases of a sign-in.
import { describe, expect, it } from 'vitest'
import { fieldsOf, openPage } from './page'
import { noticeOf } from './notice-views'
import { emptySignIn, filledSignIn, signInInFlight } from './views'

describe('the focus', () => {
  it.each([
    ['nothing is remembered', emptySignIn, 'account'],
    ['only the account number is known', { ...emptySignIn, accountNumber: '1' }, 'name'],
    ['both are remembered', filledSignIn, 'password'],
    [
      'the notice is about the account',
      { ...filledSignIn, notice: noticeOf('accountUnknown') },
      'account',
    ],
    [
      'the notice is about the password',
      { ...emptySignIn, notice: noticeOf('rejected') },
      'account',
    ],
  ] as const)('lands where there is something to do: %s', async (_name, view, field) => {
    const page = await openPage(view)

    expect(document.activeElement).toBe(fieldsOf(page)[field])
  })

  it.each([
    ['rejected', 'password'],
    ['accountUnknown', 'account'],
    ['offline', 'password'],
    ['cancelled', 'password'],
  ] as const)('returns after %s to the field in question', async (id, field) => {
    const page = await openPage(filledSignIn)
    await page.user.type(fieldsOf(page).password, 'x{Enter}')
    await page.next(signInInFlight)
    page.getByRole('button', { name: 'Cancel' }).focus()

    await page.next({ ...filledSignIn, notice: noticeOf(id) })

    expect(document.activeElement).toBe(fieldsOf(page)[field])
  })

  it('stays where it is while a sign-in is in flight', async () => {
    const page = await openPage(filledSignIn)
    const { account, name, password } = fieldsOf(page)
    await page.user.type(password, 'x{Enter}')

    await page.next({ ...signInInFlight, phase: 'resolvingAccount' })
    await page.next(signInInFlight)

    expect(document.activeElement).toBe(password)
    expect([account, name, password].map((field) => [field.readOnly, field.disabled])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ])
  })

  it('does not jump when a notice changes by itself', async () => {
    const page = await openPage({ ...filledSignIn, notice: noticeOf('signedOutRevokePending') })
    fieldsOf(page).name.focus()

    await page.next({ ...filledSignIn, notice: noticeOf('signedOut') })

    expect(document.activeElement).toBe(fieldsOf(page).name)
  })
})

describe('between the phases', () => {
  it('nothing typed is lost', async () => {
    const page = await openPage(emptySignIn)
    const { account, name, password } = fieldsOf(page)
    await page.user.type(account, '777')
    await page.user.type(name, 'someone')
    await page.user.type(password, 'x{Enter}')

    await page.next({ ...emptySignIn, phase: 'resolvingAccount' })
    await page.next({ ...emptySignIn, notice: noticeOf('offline') })

    expect([account.value, name.value]).toEqual(['777', 'someone'])
    expect(fieldsOf(page)).toEqual({ account, name, password })
  })

  it.each([
    ['resolvingAccount', 'Looking up the account…'],
    ['authenticating', 'Signing in…'],
  ] as const)('says what is being done: %s', async (phase, words) => {
    const page = await openPage({ ...filledSignIn, phase })

    expect(page.getByRole('button', { name: words }).getAttribute('aria-disabled')).toBe('true')
    expect(page.getAllByText(words)).toHaveLength(2)
  })
})
