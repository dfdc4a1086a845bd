// What the page keeps of a new password: nothing, neither while it is typed nor when it is gone.
import { describe, expect, it } from 'vitest'
import { estimateStrength } from '../../src-renderer/estimate-strength'
import { forgetLastMatch } from '../../src-renderer/forget-last-match'
import { openPage, type Page } from './page'
import { findInReact } from './react-memory'
import { newPassword } from './new-password-views'
import { emptySignIn } from './views'

const SECRET = 'zq7-Plover-marl'

async function typeInto(page: Page): Promise<HTMLInputElement> {
  const field = page.getByLabelText('New password')
  if (!(field instanceof HTMLInputElement)) throw new Error('the field is no input')
  await page.user.type(field, SECRET)
  await page.findByText('Strength', {}, { timeout: 10_000 })
  return field
}

/** The text of the last search by a regular expression, which the engine keeps. */
function lastSearched(): unknown {
  return Reflect.get(RegExp, 'input')
}

describe('the new password', () => {
  it('is in no memory of React while it stands in its field', async () => {
    const page = await openPage(newPassword)

    const field = await typeInto(page)

    expect(field.value).toBe(SECRET)
    expect(findInReact(page.container, SECRET)).toEqual([])
  })

  it('is nowhere in the page once it was sent', async () => {
    const page = await openPage(newPassword)
    const field = await typeInto(page)

    await page.user.click(page.getByRole('button', { name: 'Save the new password' }))

    expect(page.sentAs('saveNewPassword')).toHaveLength(1)
    expect(field.value).toBe('')
    expect(findInReact(page.container, SECRET)).toEqual([])
    expect(document.documentElement.outerHTML).not.toContain(SECRET)
    expect(JSON.stringify(page.store.getState())).not.toContain(SECRET)
  })

  it('leaves its field when the screen closes', async () => {
    const page = await openPage(newPassword)
    const field = await typeInto(page)

    await page.next(emptySignIn)

    expect(field.isConnected).toBe(false)
    expect(field.value).toBe('')
    expect(findInReact(page.container, SECRET)).toEqual([])
  })
})

describe('forgetLastMatch', () => {
  it('replaces what the engine remembers of the last search', () => {
    expect(/Plover/.exec(SECRET)).not.toBeNull()
    expect(lastSearched()).toBe(SECRET)

    forgetLastMatch()

    expect(lastSearched()).not.toContain('Plover')
  })
})

describe('estimateStrength', () => {
  it('leaves nothing of the password in what the engine remembers', () => {
    estimateStrength(SECRET, ['dana'])

    expect(lastSearched()).not.toContain('Plover')
  })

  it('says the same of a password, whatever was asked before', () => {
    const first = estimateStrength(SECRET, ['dana'])
    estimateStrength('password', [])

    expect(estimateStrength(SECRET, ['dana'])).toBe(first)
  })
})
