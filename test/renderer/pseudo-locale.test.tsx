// Keeps hard-coded text out of the page: every screen in every state is drawn in a made-up language,
// and whatever does not look like it is a mistake.
import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createWording } from '../../src-renderer/wording'
import { allMessages } from './all-messages'
import { eventWithCapsLock } from './event-with-caps-lock'
import { hardCodedTexts, valuesIn } from './hard-coded-text'
import { openPage, settled } from './page'
import { pseudo, pseudoMessages } from './pseudo-locale'
import { emptySignIn, filledSignIn, screens } from './views'

afterEach(cleanup)

const messages = pseudoMessages(allMessages)

describe('pseudo', () => {
  it('accents, lengthens and brackets', () => {
    expect(pseudo('Sign in')).toBe('⟦Šíǧñ íñ~~~⟧')
  })

  it('keeps arguments, selections and plurals working', () => {
    const wording = createWording(messages, 'en', (problem) => {
      throw problem
    })

    expect(wording.text('accountNumber.cleaned', { digits: '123' })).toMatch(/^⟦.*123⟧$/)
    expect(wording.text('notice.tooManyAttempts.next', { waitSeconds: 5 })).toContain('5 šéçóñđš')
    expect(wording.text('notice.cancelled.next', { wasSent: 'password' })).toContain('áłřéáđý')
  })

  it('makes every message longer by about two fifths of its text', () => {
    expect(pseudo('0123456789')).toHaveLength(16)
  })
})

describe('a screen', () => {
  it.each(Object.entries(screens))('holds no hard-coded text: %s', async (_name, screen) => {
    const { baseElement } = await openPage(screen, { messages, standIn: true })

    expect(hardCodedTexts(baseElement, valuesIn(screen))).toEqual([])
  })

  it('holds none in the errors of an empty form', async () => {
    const { baseElement, user, getByRole } = await openPage(emptySignIn, { messages })

    await user.click(getByRole('button', { name: pseudo('Sign in') }))

    expect(baseElement.querySelectorAll('[aria-invalid="true"]')).toHaveLength(3)
    expect(hardCodedTexts(baseElement, [])).toEqual([])
  })

  it('holds none in the remarks beside the fields', async () => {
    const { baseElement, user, getByLabelText } = await openPage(
      { ...filledSignIn, accountCheck: { kind: 'checking', accountNumber: '123' } },
      { messages },
    )

    await user.clear(getByLabelText(pseudo('Account number')))
    await user.type(getByLabelText(pseudo('Account number')), '1 2 3')
    await user.type(getByLabelText(pseudo('User name')), ' ')
    await user.click(getByLabelText(pseudo('Password')))
    fireEvent(baseElement, eventWithCapsLock('keydown', true, 'A'))

    expect(baseElement.querySelectorAll('.line')).toHaveLength(3)
    expect(hardCodedTexts(baseElement, [])).toEqual([])
  })

  it('holds none in what is noticed before a password is sent', async () => {
    const { baseElement, user, getByLabelText } = await openPage(filledSignIn, { messages })

    await user.type(getByLabelText(pseudo('User name')), ' а')
    await user.type(getByLabelText(pseudo('Password')), ' ｐ{Enter}')

    expect(baseElement.querySelectorAll('.preflight li').length).toBeGreaterThan(2)
    expect(hardCodedTexts(baseElement, [])).toEqual([])
  })

  it.each(['untrustedSender', 'malformed', 'failedInside'] as const)(
    'holds none when a command is refused: %s',
    async (kind) => {
      const { baseElement, bridge, user, getByRole } = await openPage(filledSignIn, { messages })
      bridge.refuse(kind === 'malformed' ? { kind, fields: ['remember'] } : { kind })

      await user.click(getByRole('checkbox'))
      await settled()

      expect(baseElement.querySelector('.refusal')).not.toBeNull()
      expect(hardCodedTexts(baseElement, [])).toEqual([])
    },
  )
})

describe('the search for hard-coded text', () => {
  it.each([
    ['a text', <p key="">Sign in</p>, 'Sign in'],
    ['a text beside one from a message', <p key="">{pseudo('Sign in')} now</p>, 'now'],
    ['a label', <button key="" aria-label="Close" />, 'aria-label: Close'],
    ['a title', <p key="" title="More" />, 'title: More'],
    ['a placeholder', <input key="" placeholder="Name" />, 'placeholder: Name'],
    [
      'a moment that no view names',
      <time key="" dateTime="2026-01-01">
        today
      </time>,
      'today',
    ],
  ])('finds %s', (_name, element, expected) => {
    expect(hardCodedTexts(render(element).container, ['12345678'])).toEqual([expected])
  })

  it('passes texts from messages and values from the view', () => {
    const { container } = render(
      <p title={pseudo('More')}>
        {pseudo('Account')} <b>12345678</b>
      </p>,
    )

    expect(hardCodedTexts(container, ['12345678'])).toEqual([])
  })
})
