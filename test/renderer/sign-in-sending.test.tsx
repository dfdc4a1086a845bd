// The form: what it sends and what it does not, and what becomes of the password.
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fieldsOf, openPage, settled } from './page'
import { NOON_ISH_MS } from './notice-views'
import { emptySignIn, filledSignIn, signInInFlight } from './views'

describe('sending', () => {
  it('sends what was typed when Enter is pressed in any field', async () => {
    const page = await openPage(emptySignIn)
    const { account, name, password } = fieldsOf(page)

    await page.user.type(account, '12345678')
    await page.user.type(name, 'dana')
    await page.user.type(password, 'pa55 word{Enter}')

    expect(page.sentAs('signIn')).toEqual([
      {
        accountNumber: '12345678',
        loginName: 'dana',
        password: 'pa55 word',
        remember: true,
        keyboardLayout: null,
        noticed: [],
      },
    ])
  })

  it('sends the cleaned account number and the user name untouched', async () => {
    const page = await openPage({ ...emptySignIn, remember: false })
    const { account, name, password } = fieldsOf(page)

    await page.user.type(account, '１２-34')
    await page.user.type(name, ' Dana ')
    await page.user.type(password, ' x ')
    await page.user.click(page.getByRole('button', { name: 'Sign in' }))
    await page.user.click(page.getByRole('button', { name: 'Sign in all the same' }))

    expect(page.sentAs('signIn')).toEqual([
      {
        accountNumber: '1234',
        loginName: ' Dana ',
        password: ' x ',
        remember: false,
        keyboardLayout: null,
        noticed: ['spacesAroundName', 'spacesAroundPassword'],
      },
    ])
  })

  it('takes pasted text in every field', async () => {
    const page = await openPage(emptySignIn)
    const { account, name, password } = fieldsOf(page)

    await page.user.click(account)
    await page.user.paste(' 12 345-678\n')
    await page.user.click(name)
    await page.user.paste('dana')
    await page.user.click(password)
    await page.user.paste('from a password manager')

    expect([account.value, name.value, password.value]).toEqual([
      '12345678',
      'dana',
      'from a password manager',
    ])
    expect(page.getByText('Cleaned up to 12345678')).toBeDefined()
  })

  it('sends nothing and says why when fields are empty', async () => {
    const page = await openPage(emptySignIn)
    const { account, name, password } = fieldsOf(page)

    await page.user.click(page.getByRole('button', { name: 'Sign in' }))

    expect(page.bridge.sent).toEqual([])
    expect(page.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
      '',
      '',
      'Enter the account number.',
      'Enter the user name.',
      'Enter the password.',
    ])
    expect(document.activeElement).toBe(account)
    for (const field of [account, name, password])
      expect(field.getAttribute('aria-invalid')).toBe('true')
  })

  it('sends nothing while the account number holds a letter, and names the letter', async () => {
    const page = await openPage(emptySignIn)
    const { account, name, password } = fieldsOf(page)

    await page.user.type(account, '1234O')
    await page.user.type(name, 'dana')
    await page.user.type(password, 'secret{Enter}')

    expect(page.bridge.sent).toEqual([])
    expect(page.getByText(/“O” is not a digit/)).toBeDefined()
    expect(document.activeElement).toBe(account)
    expect(password.value).toBe('secret')
  })

  it('takes an error away as soon as its field is changed', async () => {
    const page = await openPage({ ...filledSignIn, loginName: '' })
    const { name, password } = fieldsOf(page)
    await page.user.type(password, 'x{Enter}')
    expect(page.queryByText('Enter the user name.')).not.toBeNull()

    await page.user.type(name, 'd')

    expect(page.queryByText('Enter the user name.')).toBeNull()
  })

  it('sends once, however often Enter is pressed', async () => {
    const page = await openPage(filledSignIn)
    const { password } = fieldsOf(page)

    await page.user.type(password, 'x{Enter}{Enter}')
    await page.next(signInInFlight)
    await page.user.type(password, 'y{Enter}')

    expect(page.sentAs('signIn')).toHaveLength(1)
  })

  it('sends nothing during the pause that the service asked for', async () => {
    const page = await openPage({ ...filledSignIn, retryAtMs: NOON_ISH_MS })
    const { password } = fieldsOf(page)

    await page.user.type(password, 'x{Enter}')

    expect(page.sentAs('signIn')).toEqual([])
    expect(page.getByRole('button', { name: 'Sign in' }).getAttribute('aria-disabled')).toBe('true')
    expect(page.getByText(/asked for a pause\. You can try again at \d/)).toBeDefined()
    expect(password.value).toBe('x')
  })
})

describe('the password', () => {
  it('is gone from its field as soon as it is sent', async () => {
    const page = await openPage(filledSignIn)
    const { password } = fieldsOf(page)

    await page.user.type(password, 'secret{Enter}')

    expect(password.value).toBe('')
    expect(document.documentElement.outerHTML).not.toContain('secret')
  })

  it('is hidden again when it is sent', async () => {
    const page = await openPage(filledSignIn)
    const { password } = fieldsOf(page)
    await page.user.click(page.getByRole('button', { name: 'Show password' }))
    expect(password.type).toBe('text')

    await page.user.type(password, 'secret{Enter}')

    expect(password.type).toBe('password')
  })

  it('is shown and hidden by one button whose name stays', async () => {
    const page = await openPage(filledSignIn)
    const { password } = fieldsOf(page)
    const button = page.getByRole('button', { name: 'Show password', pressed: false })
    await page.user.type(password, 'secret')

    await page.user.click(button)

    expect([password.type, password.value]).toEqual(['text', 'secret'])
    expect(page.getByRole('button', { name: 'Show password', pressed: true })).toBe(button)
  })
})

describe('Escape', () => {
  it('cancels what is in flight, wherever the focus is', async () => {
    const page = await openPage(signInInFlight)

    await page.user.keyboard('{Escape}')

    expect(page.bridge.sent).toEqual([['cancel', {}]])
  })

  it('sends nothing while there is nothing to cancel', async () => {
    const page = await openPage(emptySignIn)

    await page.user.keyboard('{Escape}')

    expect(page.bridge.sent).toEqual([])
  })

  it('belongs to the input method while that is composing', async () => {
    const page = await openPage(signInInFlight)

    fireEvent.keyDown(fieldsOf(page).name, { key: 'Escape', isComposing: true })

    expect(page.bridge.sent).toEqual([])
  })

  it('does what the Cancel button does', async () => {
    const page = await openPage(signInInFlight)

    await page.user.click(page.getByRole('button', { name: 'Cancel' }))

    expect(page.bridge.sent).toEqual([['cancel', {}]])
  })
})

describe('a refused command', () => {
  it('is said, and the form can be used again', async () => {
    const page = await openPage(filledSignIn)
    page.bridge.refuse({ kind: 'failedInside' })

    await page.user.type(fieldsOf(page).password, 'x{Enter}')
    await settled()

    expect(page.getByText(/Something went wrong inside the app/)).toBeDefined()
    expect(page.getByRole('button', { name: 'Sign in' }).getAttribute('aria-disabled')).toBe(
      'false',
    )
  })
})
