// A new password: the rules while it is typed, what is sent and what is not, and what becomes of it.
import { act, fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../src-preload/limits'
import type { NewPasswordView } from '../../src-preload/reset-views'
import { eventWithCapsLock } from './event-with-caps-lock'
import { noticeOf, NOON_ISH_MS } from './notice-views'
import { openPage, type Page } from './page'
import { newPassword, nothingStated, policy } from './new-password-views'

const GOOD = 'mauve-Kite-29'

function fieldOn(page: Page): HTMLInputElement {
  const field = page.getByLabelText('New password')
  if (!(field instanceof HTMLInputElement)) throw new Error('the field is no input')
  return field
}

const save = (page: Page) =>
  page.user.click(page.getByRole('button', { name: 'Save the new password' }))

/** The rules as they are read, with their states. */
function rulesOn(page: Page): readonly (readonly (string | null)[])[] {
  return page
    .getAllByRole('listitem')
    .map((rule) => [...rule.querySelectorAll('p')].map((part) => part.textContent))
}

function stateOf(page: Page, rule: RegExp): string | null | undefined {
  return rulesOn(page).find(([words]) => rule.test(words ?? ''))?.[1]
}

describe('the screen', () => {
  it.each([
    ['link', 'Set a new password'],
    ['expired', 'Your password has expired'],
    ['mustChange', 'Choose a new password'],
  ] as const)('says why: %s', async (reason, name) => {
    const page = await openPage({ ...newPassword, reason })

    expect(page.getByRole('heading', { level: 1, name })).toBeDefined()
    expect(page.getByText('dana.park@example.com, account 12345678')).toBeDefined()
    expect(page.getByText(/^You have until \d\d:\d\d:\d\d\.$/)).toBeDefined()
    expect(document.activeElement).toBe(fieldOn(page))
  })

  it.each([
    ['link', 0],
    ['expired', 1],
    ['mustChange', 1],
  ] as const)('says where one is asked again: %s', async (reason, count) => {
    const page = await openPage({ ...newPassword, reason })

    expect(page.queryAllByText(/asked again at the next sign-in/)).toHaveLength(count)
  })

  it('says that the password may be saved already', async () => {
    const page = await openPage({ ...newPassword, mayBeChanged: true })

    expect(page.getByText(/may be saved already: try to sign in/)).toBeDefined()
  })

  it('offers password managers a new password, and takes pasted text', async () => {
    const page = await openPage(newPassword)

    await page.user.click(fieldOn(page))
    await page.user.paste(GOOD)

    expect(fieldOn(page).autocomplete).toBe('new-password')
    expect(fieldOn(page).value).toBe(GOOD)
  })

  it('shows and hides the password, and hints at CAPS LOCK', async () => {
    const page = await openPage(newPassword)

    await page.user.click(page.getByRole('button', { name: 'Show password' }))
    expect(fieldOn(page).type).toBe('text')
    fieldOn(page).focus()
    fireEvent(fieldOn(page), eventWithCapsLock('keydown', true, 'A'))

    expect(page.getByText('CAPS LOCK is on')).toBeDefined()
  })

  it.each([
    ['ready', 'Back to sign-in', 'closeReset'],
    ['saving', 'Cancel', 'cancelReset'],
  ] as const)('is left while %s by “%s”', async (phase, name, command) => {
    const page = await openPage({ ...newPassword, phase })

    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([[command, {}]])
  })

  it('stops saving by Escape, and does not lose what is typed by it', async () => {
    const page = await openPage(newPassword)
    await page.user.type(fieldOn(page), `${GOOD}{Escape}`)
    expect(page.bridge.sent).toEqual([])
    expect(fieldOn(page).value).toBe(GOOD)

    await page.next({ ...newPassword, phase: 'saving' })
    await page.user.keyboard('{Escape}')

    expect(page.bridge.sent).toEqual([['cancelReset', {}]])
  })
})

describe('the rules', () => {
  it('say nothing of an empty field', async () => {
    const page = await openPage(newPassword)

    expect(rulesOn(page)).toEqual([
      ['At least 8 characters', 'not checked yet'],
      ['At most 64 characters', 'not checked yet'],
      ['At least two of: letters, digits, special characters', 'not checked yet'],
      [
        'No run of more than 4 neighbours, up or down, such as abcdefgh or 87654321',
        'not checked yet',
      ],
      ['No character more than 4 times', 'not checked yet'],
      ['Does not contain the user name', 'not checked yet'],
      [
        `Only letters, digits and these special characters: ${policy.specialCharacters ?? ''}`,
        'not checked yet',
      ],
      ['No common phrase in it, such as “password”', 'checked by the service'],
      ['None of the last 12 passwords', 'checked by the service'],
    ])
  })

  it('follow what is typed', async () => {
    const page = await openPage(newPassword)

    await page.user.type(fieldOn(page), 'abc')
    expect(stateOf(page, /^At least 8/)).toBe('not met')
    expect(stateOf(page, /^At most 64/)).toBe('met')
    await page.user.type(fieldOn(page), '-de-fg-hi')

    expect(stateOf(page, /^At least 8/)).toBe('met')
    await page.user.clear(fieldOn(page))
    expect(stateOf(page, /^At least 8/)).toBe('not checked yet')
  })

  it('never rest on colour alone: each has a sign and a word', async () => {
    const page = await openPage(newPassword)
    await page.user.type(fieldOn(page), 'a')

    for (const rule of page.getAllByRole('listitem')) {
      expect(rule.querySelector('svg')).not.toBeNull()
      expect(rule.querySelector('.rule-state')?.textContent).not.toBe('')
    }
    expect(fieldOn(page).getAttribute('aria-describedby')).toContain('policy')
  })

  it('that the service refused are told from those judged here, until another is typed', async () => {
    const page = await openPage({
      ...newPassword,
      refusedRules: ['usedBefore', 'other'],
      notice: noticeOf('passwordRefused', 'newPassword'),
    })
    expect(stateOf(page, /^None of the last 12/)).toBe('refused by the service')
    expect(stateOf(page, /^A rule that this app does not know/)).toBe('refused by the service')
    expect(document.activeElement).toBe(fieldOn(page))

    await page.user.type(fieldOn(page), GOOD)

    expect(stateOf(page, /^None of the last 12/)).toBe('checked by the service')
    expect(stateOf(page, /^A rule that this app/)).toBeUndefined()
  })

  it('are none where the service states none', async () => {
    const page = await openPage({ ...newPassword, policy: nothingStated })

    expect(page.queryAllByRole('listitem')).toEqual([])
    await page.user.type(fieldOn(page), 'x{Enter}')
    expect(page.sentAs('saveNewPassword')).toEqual([{ password: 'x' }])
  })
})

describe('the summary of the rules', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is spoken after a pause, and not at every key', async () => {
    const page = await openPage(newPassword)
    vi.useFakeTimers()
    const pass = (ms: number): void => {
      act(() => {
        vi.advanceTimersByTime(ms)
      })
    }
    const typeOne = (text: string): void => {
      fieldOn(page).value = text
      fireEvent.input(fieldOn(page))
    }

    typeOne('ab')
    pass(1_000)
    typeOne('abc')
    pass(1_000)
    expect(page.queryByText(/rules met/)).toBeNull()
    pass(1_000)

    expect(page.getByText('5 of 7 rules met').closest('[role]')?.role).toBe('status')
  })
})

describe('the strength', () => {
  it.each([
    ['password1', /^(Very weak|Weak)$/],
    ['mauve-Kite-29-ferry-Lamp', /^Strong$/],
    // What everybody knows of this user makes a password weak.
    ['dana.park', /^(Very weak|Weak)$/],
  ])('of “%s” is estimated in a word, as no rule of the account', async (password, word) => {
    const page = await openPage(newPassword)
    expect(page.queryByText('Strength')).toBeNull()

    await page.user.type(fieldOn(page), password)

    expect(await page.findByText(word, {}, { timeout: 10_000 })).toBeDefined()
    expect(page.getByText(/none of the account’s rules/)).toBeDefined()
  })

  it('goes with the password', async () => {
    const page = await openPage(newPassword)
    await page.user.type(fieldOn(page), GOOD)
    await page.findByText('Strength', {}, { timeout: 10_000 })

    await save(page)

    expect(page.queryByText('Strength')).toBeNull()
  })
})

describe('saving', () => {
  it('sends the password once, and empties the field in the same breath', async () => {
    const page = await openPage(newPassword)

    await page.user.type(fieldOn(page), `${GOOD}{Enter}{Enter}`)
    await page.next({ ...newPassword, phase: 'saving' })
    await page.user.keyboard('{Enter}')

    expect(page.sentAs('saveNewPassword')).toEqual([{ password: GOOD }])
    expect(fieldOn(page).value).toBe('')
  })

  it.each([
    ['', /^Enter the new password\.$/],
    ['abc', /^2 rules below are not met\. Nothing was sent\.$/],
    ['abc-d', /^1 rule below is not met\. Nothing was sent\.$/],
    ['x'.repeat(LIMITS.password + 1), /^That is too long for a password/],
  ])('of what cannot be good is stopped, said and led to the field', async (typed, words) => {
    const page = await openPage(newPassword)
    fieldOn(page).value = typed
    fireEvent.input(fieldOn(page))

    await save(page)

    expect(page.sentAs('saveNewPassword')).toEqual([])
    expect(page.getByText(words).closest('[role]')?.role).toBe('alert')
    expect(document.activeElement).toBe(fieldOn(page))
    expect(fieldOn(page).getAttribute('aria-invalid')).toBe('true')
    expect(fieldOn(page).value).toBe(typed)
  })

  it('is not stopped by what only the service can tell', async () => {
    const page = await openPage(newPassword)

    await page.user.type(fieldOn(page), 'password-9{Enter}')

    expect(page.sentAs('saveNewPassword')).toEqual([{ password: 'password-9' }])
  })

  it('waits for the pause that the service asked for', async () => {
    const paused: NewPasswordView = { ...newPassword, retryAtMs: NOON_ISH_MS }
    const page = await openPage(paused)

    await page.user.type(fieldOn(page), `${GOOD}{Enter}`)

    expect(page.sentAs('saveNewPassword')).toEqual([])
    expect(fieldOn(page).value).toBe(GOOD)
    expect(page.getByText(/asked for a pause/)).toBeDefined()
  })

  it('hides the password again', async () => {
    const page = await openPage(newPassword)
    await page.user.click(page.getByRole('button', { name: 'Show password' }))

    await page.user.type(fieldOn(page), `${GOOD}{Enter}`)

    expect(fieldOn(page).type).toBe('password')
  })

  it('that was refused by the app itself can be tried again', async () => {
    const page = await openPage(newPassword)
    page.bridge.refuse({ kind: 'failedInside' })

    await page.user.type(fieldOn(page), `${GOOD}{Enter}`)

    expect(page.getByText(/went wrong inside the app/)).toBeDefined()
    expect(
      page.getByRole('button', { name: 'Save the new password' }).getAttribute('aria-disabled'),
    ).toBe('false')
  })
})
