// The field for a code: what it takes, when it sends, and that nothing of a code is kept.
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noticeOf } from './notice-views'
import { codeFieldOf, openPage, settled, type Page } from './page'
import { findInReact } from './react-memory'
import { answeringChallenge, enrolling } from './second-factor-views'

const verifying = { ...answeringChallenge, phase: 'verifying' } as const
const refused = { ...answeringChallenge, notice: noticeOf('codeRefused') }

/** What stands beside the field as its error. */
function errorOf(page: Page): string {
  return page.baseElement.querySelector('#code-error')?.textContent ?? ''
}

describe.each([
  ['at a sign-in', answeringChallenge],
  ['at an enrolment', enrolling],
])('the field %s', (_name, view) => {
  it('is one real field for a one-time code', async () => {
    const field = codeFieldOf(await openPage(view))

    expect([field.type, field.inputMode, field.getAttribute('autocomplete')]).toEqual([
      'text',
      'numeric',
      'one-time-code',
    ])
    expect(field.hasAttribute('maxlength')).toBe(false)
    expect(field.getAttribute('spellcheck')).toBe('false')
  })

  it('has the focus when the screen appears', async () => {
    const page = await openPage(view)

    expect(document.activeElement).toBe(codeFieldOf(page))
  })

  it('sends a code as soon as it is complete, once, and is empty', async () => {
    const page = await openPage(view)

    await page.user.type(codeFieldOf(page), '123456')

    expect(page.bridge.sent.filter(([name]) => name === 'submitCode')).toEqual([
      ['submitCode', { code: '123456' }],
    ])
    expect(codeFieldOf(page).value).toBe('')
  })

  it.each(['123 456', '123-456', ' 123456\n', '１２３４５６', '\u200e123\u00a0456\u200f'])(
    'takes pasted text: %j',
    async (text) => {
      const page = await openPage(view)

      await page.user.click(codeFieldOf(page))
      await page.user.paste(text)

      expect(page.sentAs('submitCode')).toEqual([{ code: '123456' }])
    },
  )
})

describe('a code that cannot be one', () => {
  it.each([
    ['five digits and Enter', '12345{Enter}', '1 digit is missing: a code has 6.'],
    ['nothing and Enter', '{Enter}', 'Type the 6 digits that your authenticator app shows.'],
    ['a letter', '12O', '“O” is not a digit. A code consists of digits only. Nothing was sent.'],
  ])('is not sent, stays as typed and is explained: %s', async (_name, keys, words) => {
    const page = await openPage(answeringChallenge)
    const field = codeFieldOf(page)

    await page.user.type(field, keys)

    expect(page.bridge.sent).toEqual([])
    expect(field.value).toBe(keys.replace('{Enter}', ''))
    expect(errorOf(page)).toBe(words)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.getAttribute('aria-describedby')).toContain('code-error')
    expect(document.activeElement).toBe(field)
  })

  it('is not sent where seven digits are pasted', async () => {
    const page = await openPage(answeringChallenge)

    await page.user.click(codeFieldOf(page))
    await page.user.paste('1234567')

    expect(page.bridge.sent).toEqual([])
    expect(codeFieldOf(page).value).toBe('1234567')
    expect(errorOf(page)).toBe('These are 7 digits: a code has 6. Nothing was sent.')
  })

  it('is not complained about while it is still being typed', async () => {
    const page = await openPage(answeringChallenge)

    await page.user.type(codeFieldOf(page), '12345')

    expect(errorOf(page)).toBe('')
  })

  it('loses its error with the next change', async () => {
    const page = await openPage(answeringChallenge)
    await page.user.type(codeFieldOf(page), '12x')

    await page.user.type(codeFieldOf(page), '{Backspace}')

    expect(errorOf(page)).toBe('')
  })

  it('is explained by the button too, for those who cannot rely on the field', async () => {
    const page = await openPage(answeringChallenge)
    await page.user.type(codeFieldOf(page), '123')

    await page.user.click(page.getByRole('button', { name: 'Sign in' }))

    expect(errorOf(page)).toBe('3 digits are missing: a code has 6.')
    expect(document.activeElement).toBe(codeFieldOf(page))
  })
})

describe('an input method', () => {
  it('is not interrupted while it composes', async () => {
    const page = await openPage(answeringChallenge)
    const field = codeFieldOf(page)

    fireEvent(field, new InputEvent('input', { bubbles: true, isComposing: true }))
    field.value = '１２３４５６'
    fireEvent(field, new InputEvent('input', { bubbles: true, isComposing: true }))
    expect(page.bridge.sent).toEqual([])

    fireEvent.compositionEnd(field)
    expect(page.sentAs('submitCode')).toEqual([{ code: '123456' }])
  })
})

describe('while a code is in flight', () => {
  it('no other is sent, however it is typed', async () => {
    const page = await openPage(answeringChallenge)
    const release = page.bridge.hold()

    await page.user.type(codeFieldOf(page), '123456')
    await page.user.type(codeFieldOf(page), '654321{Enter}')
    await page.user.click(page.getByRole('button', { name: 'Checking the code…' }))
    await page.next(verifying)
    release()
    await settled()
    await page.user.type(codeFieldOf(page), '654321{Enter}')

    expect(page.sentAs('submitCode')).toEqual([{ code: '123456' }])
  })

  it('the field is read-only and the words say so', async () => {
    const page = await openPage(verifying)

    expect(codeFieldOf(page).readOnly).toBe(true)
    expect(page.getAllByText('Checking the code…')).toHaveLength(2)
    expect(page.getByRole('form').getAttribute('aria-busy')).toBe('true')
  })

  it.each([
    ['Escape', (page: Page) => page.user.keyboard('{Escape}')],
    ['the button', (page: Page) => page.user.click(page.getByRole('button', { name: 'Cancel' }))],
  ])('it can be cancelled: %s', async (_name, cancel) => {
    const page = await openPage(verifying)

    await cancel(page)

    expect(page.bridge.sent).toEqual([['cancel', {}]])
  })

  it('Escape means nothing while none is', async () => {
    const page = await openPage(answeringChallenge)

    await page.user.keyboard('{Escape}')

    expect(page.bridge.sent).toEqual([])
  })
})

describe('after a refusal', () => {
  it('the focus is back in the empty field, which the notice explains', async () => {
    const page = await openPage(answeringChallenge)
    await page.user.type(codeFieldOf(page), '123456')
    await page.next(verifying)
    page.getByRole('button', { name: 'Cancel' }).focus()

    await page.next(refused)

    const field = codeFieldOf(page)
    expect(document.activeElement).toBe(field)
    expect([field.value, field.readOnly]).toEqual(['', false])
    expect(field.getAttribute('aria-describedby')).toContain('notice')
    expect(document.getElementById('notice')?.textContent).toBe(
      'The service did not accept this code',
    )
  })

  it('the next code is sent like the first', async () => {
    const page = await openPage(answeringChallenge)
    await page.user.type(codeFieldOf(page), '123456')
    await page.next(verifying)
    await page.next(refused)

    await page.user.type(codeFieldOf(page), '654321')

    expect(page.sentAs('submitCode')).toEqual([{ code: '123456' }, { code: '654321' }])
  })

  it('inside the app, it is said and another can be typed', async () => {
    const page = await openPage(answeringChallenge)
    page.bridge.refuse({ kind: 'failedInside' })

    await page.user.type(codeFieldOf(page), '123456')
    await settled()

    expect(page.getByText(/Something went wrong inside the app/)).toBeDefined()
    expect(codeFieldOf(page).readOnly).toBe(false)
    expect(document.activeElement).toBe(codeFieldOf(page))
  })
})

describe('a code', () => {
  it('is never part of the store, of React or of the document', async () => {
    const page = await openPage(answeringChallenge)
    await page.user.type(codeFieldOf(page), '31415')
    expect(findInReact(page.container, '31415')).toEqual([])

    await page.user.type(codeFieldOf(page), '9')

    expect(page.sentAs('submitCode')).toEqual([{ code: '314159' }])
    expect(findInReact(page.container, '31415')).toEqual([])
    expect(JSON.stringify(page.store.getState())).not.toContain('31415')
    expect(document.documentElement.outerHTML).not.toContain('31415')
  })

  it('that was begun is gone from its field when the screen is left', async () => {
    const page = await openPage(answeringChallenge)
    const field = codeFieldOf(page)
    await page.user.type(field, '12345')

    await page.next({ kind: 'resuming', accountNumber: '1', loginName: 'dana' })

    expect(field.isConnected).toBe(false)
    expect(field.value).toBe('')
  })
})

describe('the search of React’s memory', () => {
  it('finds what is there', async () => {
    const page = await openPage(answeringChallenge)

    expect(findInReact(page.container, 'dana.park').length).toBeGreaterThan(0)
  })
})
