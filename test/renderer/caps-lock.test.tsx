// The CAPS LOCK hint: read from keys and pointer alike, never from the CAPS LOCK key's own events.
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openPage, type Page } from './page'
import { eventWithCapsLock } from './event-with-caps-lock'
import { filledSignIn } from './views'

function hintOn(page: Page): boolean {
  return page.queryByText('CAPS LOCK is on') !== null
}

describe('the CAPS LOCK hint', () => {
  it('appears while typing and goes when the lock is off', async () => {
    const page = await openPage(filledSignIn)
    const password = page.getByLabelText('Password')

    fireEvent(password, eventWithCapsLock('keydown', true, 'A'))
    expect(hintOn(page)).toBe(true)

    fireEvent(password, eventWithCapsLock('keydown', false, 'a'))
    expect(hintOn(page)).toBe(false)
  })

  it('is announced politely, from a place that describes the field', async () => {
    const page = await openPage(filledSignIn)
    const password = page.getByLabelText('Password')

    fireEvent(password, eventWithCapsLock('keydown', true, 'A'))

    const place = page.getByText('CAPS LOCK is on').closest('[role="status"]')
    expect(password.getAttribute('aria-describedby')).toContain(place?.id)
  })

  it('passes over the events of the CAPS LOCK key, which still report a lock just released', async () => {
    const page = await openPage(filledSignIn)
    const password = page.getByLabelText('Password')
    fireEvent(password, eventWithCapsLock('keydown', false, 'a'))

    fireEvent(password, eventWithCapsLock('keydown', true, 'CapsLock'))
    fireEvent(password, eventWithCapsLock('keyup', true, 'CapsLock'))
    expect(hintOn(page)).toBe(false)

    fireEvent(password, eventWithCapsLock('keydown', true, 'A'))
    expect(hintOn(page)).toBe(true)
  })

  it('is known from the pointer before a key is pressed', async () => {
    const page = await openPage(filledSignIn)

    fireEvent(document.body, eventWithCapsLock('pointermove', true))
    expect(hintOn(page)).toBe(true)

    fireEvent(document.body, eventWithCapsLock('pointermove', false))
    expect(hintOn(page)).toBe(false)
  })

  it('stands at the password field only while that is being used', async () => {
    const page = await openPage(filledSignIn)
    const name = page.getByLabelText('User name')

    await page.user.click(name)
    fireEvent(name, eventWithCapsLock('keydown', true, 'A'))
    expect(hintOn(page)).toBe(false)

    page.getByLabelText('Password').focus()
    fireEvent(document.body, eventWithCapsLock('pointermove', true))
    expect(hintOn(page)).toBe(true)
  })
})
