// The question before a sending that looks like a mistake: nothing is sent while it is open, and one
// key answers it.
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fieldsOf, openPage, settled, type Page } from './page'
import { filledSignIn } from './views'

async function submitWithSpace(): Promise<Page> {
  const page = await openPage(filledSignIn)
  await page.user.type(fieldsOf(page).password, 'Sesame-4711 {Enter}')
  return page
}

describe('a password with a space after it', () => {
  it('is not sent, and the page says what was noticed', async () => {
    const page = await submitWithSpace()

    expect(page.sentAs('signIn')).toEqual([])
    const question = page.getByRole('alertdialog')
    expect(question.textContent).toContain('There is a space before or after the password')
    expect(document.activeElement).toBe(question)
    expect(fieldsOf(page).password.value).toBe('Sesame-4711 ')
  })

  it('is sent as it is by Enter, once', async () => {
    const page = await submitWithSpace()

    await page.user.keyboard('{Enter}')
    await settled()

    expect(page.sentAs('signIn')).toEqual([
      expect.objectContaining({ password: 'Sesame-4711 ' }) as unknown,
    ])
    expect(fieldsOf(page).password.value).toBe('')
    expect(page.queryByRole('alertdialog')).toBeNull()
  })

  it('is not sent by an Enter that is still held down', async () => {
    const page = await submitWithSpace()

    fireEvent.keyDown(page.getByRole('alertdialog'), { key: 'Enter', repeat: true })
    await settled()

    expect(page.sentAs('signIn')).toEqual([])
  })

  it.each(['{Escape}', 'button'])('goes back into the field by %s', async (way) => {
    const page = await submitWithSpace()

    if (way === 'button') await page.user.click(page.getByText('Go back and check'))
    else await page.user.keyboard(way)

    expect(page.queryByRole('alertdialog')).toBeNull()
    expect(document.activeElement).toBe(fieldsOf(page).password)
    expect(page.sentAs('signIn')).toEqual([])
  })

  it('is looked at anew when something was changed', async () => {
    const page = await submitWithSpace()

    await page.user.type(fieldsOf(page).password, '{Backspace}{Enter}')

    expect(page.sentAs('signIn')).toEqual([
      expect.objectContaining({ password: 'Sesame-4711' }) as unknown,
    ])
  })
})
