// The form: what stands beside its fields, and what is asked for before a sign-in.
import { describe, expect, it } from 'vitest'
import { fieldsOf, openPage } from './page'
import { noticeOf } from './notice-views'
import { emptySignIn, filledSignIn, signInInFlight } from './views'

describe('looking up the account', () => {
  it('is asked for each time the agent moves on, so that the connection stays warm', async () => {
    const page = await openPage(emptySignIn)
    const { account, name, password } = fieldsOf(page)

    await page.user.type(account, '12-34')
    await page.user.click(name)
    await page.user.click(password)
    await page.user.click(account)
    await page.user.type(account, '5')
    await page.user.tab()

    const numbers = page.bridge.sent.map(([, input]) => JSON.stringify(input))
    const first = JSON.stringify({ accountNumber: '1234' })
    expect([...new Set(numbers)]).toEqual([first, JSON.stringify({ accountNumber: '12345' })])
    expect(numbers.filter((number) => number === first).length).toBeGreaterThan(1)
  })

  it('is asked for at once when the number is remembered', async () => {
    const page = await openPage(filledSignIn)

    expect(page.bridge.sent).toEqual([['prepareAccount', { accountNumber: '12345678' }]])
  })

  it.each([
    ['nothing', ''],
    ['a letter', '12O4'],
    ['too many digits', '1'.repeat(33)],
  ])('is not asked for with %s', async (_name, accountNumber) => {
    const page = await openPage({ ...emptySignIn, accountNumber })

    await page.user.click(fieldsOf(page).name)

    expect(page.bridge.sent).toEqual([])
  })

  it.each([
    ['checking', 'Looking up the account…'],
    ['notFound', 'LivePerson lists no account with this number. Check it before you sign in.'],
    ['notChecked', 'Could not be looked up now. It is tried again when you sign in.'],
  ] as const)('shows beside the field: %s', async (kind, words) => {
    const { accountNumber } = filledSignIn
    const page = await openPage({ ...filledSignIn, accountCheck: { kind, accountNumber } })

    expect(page.getByText(words)).toBeDefined()
  })

  it('shows the site of the account that was found', async () => {
    const { accountNumber } = filledSignIn
    const site = { kind: 'region', region: 'eu', host: 'z2.le.liveperson.net' } as const
    const page = await openPage({
      ...filledSignIn,
      accountCheck: { kind: 'found', accountNumber, site },
    })

    expect(page.getByText('Account found: Europe (z2.le.liveperson.net)')).toBeDefined()
  })

  it('says nothing of another number than the one in the field', async () => {
    const page = await openPage({
      ...filledSignIn,
      accountCheck: { kind: 'notFound', accountNumber: '999' },
    })

    expect(page.queryByText(/lists no account/)).toBeNull()
  })
})

describe('remembering', () => {
  it('is changed at once, and says that the password is not part of it', async () => {
    const page = await openPage(emptySignIn)

    await page.user.click(page.getByRole('checkbox'))

    expect(page.bridge.sent).toEqual([['changeRemember', { remember: false }]])
    expect(page.getByText('The password is never remembered.')).toBeDefined()
  })

  it('cannot be changed while a sign-in is in flight', async () => {
    const page = await openPage(signInInFlight)

    await page.user.click(page.getByRole('checkbox'))

    expect(page.bridge.sent).toEqual([])
    expect(page.getByRole('checkbox', { checked: true })).toBeDefined()
  })
})

describe('the user name', () => {
  it.each([
    [' dana', 'There is a space before the user name. It will be sent with it.'],
    ['dana ', 'There is a space after the user name. It will be sent with it.'],
    [' dana\u00a0', 'There are spaces before and after the user name. They will be sent with it.'],
  ])('with white space at its ends is pointed out: "%s"', async (loginName, words) => {
    const page = await openPage({ ...emptySignIn, loginName })

    expect(page.getByText(words)).toBeDefined()
    expect(fieldsOf(page).name.value).toBe(loginName)
  })
})

describe('the fields', () => {
  it('turn off what would change or keep what is typed', async () => {
    const page = await openPage(emptySignIn)
    const { account, name, password } = fieldsOf(page)

    expect([account, name, password].map((field) => field.autocomplete)).toEqual([
      'off',
      'username',
      'current-password',
    ])
    for (const field of [account, name, password]) {
      expect(field.getAttribute('spellcheck')).toBe('false')
      expect(field.getAttribute('autocapitalize')).toBe('off')
      expect(field.hasAttribute('maxlength')).toBe(false)
    }
  })

  it('mark the account number as wrong when the directory does not know it', async () => {
    const page = await openPage({ ...filledSignIn, notice: noticeOf('accountUnknown') })
    const { account } = fieldsOf(page)

    expect(account.getAttribute('aria-invalid')).toBe('true')
    expect(account.getAttribute('aria-describedby')).toContain('notice')
    expect(document.getElementById('notice')?.textContent).toBe(
      'LivePerson lists no account with this number',
    )
  })

  it('never mark the password as wrong, since the service does not say that it is', async () => {
    const page = await openPage({ ...filledSignIn, notice: noticeOf('rejected') })

    expect(fieldsOf(page).password.getAttribute('aria-invalid')).toBe('false')
  })
})

describe('a notice about the keychain', () => {
  it.each(['keychainLocked', 'keychainNotAnswering'] as const)(
    'offers to try again: %s',
    async (id) => {
      const page = await openPage({ ...emptySignIn, notice: noticeOf(id) })

      await page.user.click(page.getByRole('button', { name: 'Try again' }))

      expect(page.bridge.sent).toEqual([['retryKeychain', {}]])
    },
  )

  it.each(['keychainAbsent', 'keychainElsewhere', 'keychainUnreadable', 'rejected'] as const)(
    'offers nothing that cannot help: %s',
    async (id) => {
      const page = await openPage({ ...emptySignIn, notice: noticeOf(id) })

      expect(page.queryByRole('button', { name: 'Try again' })).toBeNull()
    },
  )
})
