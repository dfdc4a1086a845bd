// The desk's questions: what they name, where the focus goes, and what is said of the result.
import { describe, expect, it } from 'vitest'
import type { PeopleDeskView } from '../../src-preload/app-view'
import { noticeOf, NOON_ISH_MS } from './notice-views'
import { openPage, type Page } from './page'
import {
  chosenDana,
  chosenNoor,
  deskOfNoor,
  enableOfNoor,
  mfaOff,
  mfaOn,
  peopleDesk,
  resetOfNoor,
} from './people-desk-views'

const resetting: PeopleDeskView = { ...deskOfNoor, action: resetOfNoor }
const running: PeopleDeskView = { ...deskOfNoor, action: { ...resetOfNoor, phase: 'running' } }
const changed: PeopleDeskView = {
  ...deskOfNoor,
  action: { ...resetOfNoor, phase: 'changedMeanwhile' },
}
const failed: PeopleDeskView = {
  ...deskOfNoor,
  action: { ...resetOfNoor, phase: 'failed', notice: noticeOf('timedOut', 'desk') },
}

function questionOn(page: Page): string {
  return page.baseElement.querySelector('.question')?.textContent ?? ''
}

describe('a question', () => {
  it.each([
    [
      'reset',
      resetting,
      'Reset MFA of noor.haddad@example.com?',
      'The current session of noor.haddad@example.com is revoked, and noor.haddad@example.com enrols again at the next successful sign-in.',
    ],
    [
      'enable',
      { ...deskOfNoor, action: enableOfNoor },
      'Enable noor.haddad@example.com?',
      'noor.haddad@example.com may try to sign in again.',
    ],
    [
      'turn on',
      { ...peopleDesk, action: mfaOn },
      'Turn MFA on for ALL users of account 12345678?',
      'All users of this account are asked for a code at their next sign-in. Those without an authenticator app see a QR code first.',
    ],
    [
      'turn off',
      { ...peopleDesk, action: mfaOff },
      'Turn MFA off for ALL users of account 12345678?',
      'No user of this account is asked for a code any more.',
    ],
  ])('says whom it is for and what it means: %s', async (_name, screen, title, meaning) => {
    const page = await openPage(screen)

    const dialog = page.getByRole('alertdialog', { name: title })
    expect(dialog.textContent).toContain(meaning)
    expect(dialog.textContent).not.toContain('this very session')
  })

  it('says that nobody is asked to enrol while MFA is off', async () => {
    const page = await openPage({ ...resetting, mfaSwitch: { kind: 'off' } })

    expect(questionOn(page)).toContain('nobody is asked to enrol until it is turned on')
  })

  it('says when it ends the admin’s own session', async () => {
    const page = await openPage({
      ...peopleDesk,
      chosen: { ...chosenDana, mfa: 'enrolled' },
      action: { ...resetOfNoor, loginName: chosenDana.loginName, endsOwnSession: true },
    })

    expect(page.getByText(/it ends this very session/)).toBeDefined()
  })

  it('gives the focus to the answer that does nothing, and lets the rest of the screen rest', async () => {
    const page = await openPage(deskOfNoor)
    await page.user.click(page.getByRole('button', { name: 'Reset MFA…' }))

    await page.next(resetting)

    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Cancel' }))
    const [opener] = page.getAllByText('Reset MFA…')
    expect(opener?.closest('[inert]')).not.toBeNull()
    expect(document.activeElement?.closest('[inert]')).toBeNull()
  })

  it('gives the focus back to the button that asked it', async () => {
    const page = await openPage(deskOfNoor)
    await page.user.click(page.getByRole('button', { name: 'Reset MFA…' }))
    await page.next(resetting)

    await page.user.click(page.getByRole('button', { name: 'Cancel' }))
    await page.next(deskOfNoor)

    expect(page.sentAs('dropAction')).toEqual([{}])
    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Reset MFA…' }))
  })

  it('gives the focus to the person where that button is gone, because it worked', async () => {
    const page = await openPage(deskOfNoor)
    await page.user.click(page.getByRole('button', { name: 'Enable…' }))
    await page.next({ ...deskOfNoor, action: enableOfNoor })
    const enabled = { ...chosenNoor, isEnabled: true, disabledBecause: null }

    await page.next({ ...deskOfNoor, chosen: enabled })

    expect(document.activeElement).toBe(page.getByRole('heading', { level: 2 }))
  })

  it.each([
    ['confirming', resetting],
    ['no longer as it was shown', changed],
    ['failed', failed],
  ])('is dropped by Escape: %s', async (_name, screen) => {
    const page = await openPage(screen)

    await page.user.keyboard('{Escape}')

    expect(page.bridge.sent).toEqual([['dropAction', {}]])
  })

  it('is confirmed by its own button', async () => {
    const page = await openPage(resetting)

    await page.user.click(page.getByRole('button', { name: 'Reset MFA' }))

    expect(page.bridge.sent).toEqual([['confirmAction', {}]])
  })

  it('cannot be confirmed while the people are being read', async () => {
    const page = await openPage({ ...changed, phase: 'loading' })
    const confirm = page.getByRole('button', { name: 'Reset MFA' })

    await page.user.click(confirm)

    expect(page.bridge.sent).toEqual([])
    expect(confirm.getAttribute('aria-disabled')).toBe('true')
    expect(questionOn(page)).toContain('The state is being read anew…')
  })
})

describe('while it is carried out', () => {
  it('nothing can be pressed, and the focus stays with it', async () => {
    const page = await openPage(resetting)
    await page.next(running)

    expect(document.activeElement?.textContent).toBe('Resetting MFA of noor.haddad@example.com')
    const buttons = page.getAllByRole('button')
    expect(buttons.filter((button) => button.closest('[inert]') === null)).toEqual([])
    expect(questionOn(page)).toContain('Asking the service…')

    await page.user.keyboard('{Escape}')
    expect(page.bridge.sent).toEqual([])
  })
})

describe('where the list is no longer as it was shown', () => {
  it('says so and claims nobody, says the state now, and asks again', async () => {
    const page = await openPage(resetting)
    await page.next(changed)

    expect(questionOn(page)).toContain(
      'The list is no longer as you saw it. This request was not carried out.',
    )
    expect(questionOn(page)).toContain(
      'This is the state now: noor.haddad@example.com is disabled, and an authenticator app is set up. Confirm again?',
    )
    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Cancel' }))
    await page.user.click(page.getByRole('button', { name: 'Reset MFA' }))
    expect(page.bridge.sent).toEqual([['confirmAction', {}]])
  })

  it.each([
    [
      'the account',
      { ...peopleDesk, action: { ...mfaOff, phase: 'changedMeanwhile' } },
      'multi-factor authentication is on for this account. Confirm again?',
    ],
    [
      'a user who is gone',
      { ...changed, chosen: null },
      'This is the state now: the user is no longer there.',
    ],
    [
      'a state that could not be read',
      { ...changed, phase: 'failed' },
      'The state now could not be read. Cancel and reload.',
    ],
  ] satisfies [string, PeopleDeskView, string][])(
    'it says so of %s',
    async (_name, screen, words) => {
      const page = await openPage(screen)

      expect(questionOn(page)).toContain(words)
    },
  )
})

describe('the result', () => {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(NOON_ISH_MS)
  const accepted = { phase: 'done', answeredAtMs: NOON_ISH_MS, outcome: 'accepted' } as const
  const done = { ...accepted, outcome: 'confirmedByList' } as const

  it.each([
    [{ ...enableOfNoor, ...done }, 'noor.haddad@example.com is enabled.'],
    [
      { ...resetOfNoor, ...done },
      'MFA of noor.haddad@example.com is reset. The next successful sign-in starts with a new QR code.',
    ],
    [{ ...mfaOn, ...done }, 'MFA is on for all users of this account.'],
    [{ ...mfaOff, ...done }, 'MFA is off for all users of this account.'],
  ])('is the service’s own, with its time: %#', async (action, words) => {
    const page = await openPage({ ...deskOfNoor, action })

    expect(
      page.getByText(`The service confirmed at ${time}: ${words}`).closest('[role]')?.role,
    ).toBe('status')
    expect(page.queryByRole('alertdialog')).toBeNull()
    expect(page.baseElement.querySelector('[inert]')).toBeNull()
    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Close' }))
  })

  it.each([enableOfNoor, resetOfNoor, mfaOn, mfaOff])(
    'is no more than accepted while the list does not show it: %#',
    async (action) => {
      const page = await openPage({ ...deskOfNoor, action: { ...action, ...accepted } })

      expect(questionOn(page)).toContain(`The service accepted the request at ${time}.`)
      expect(questionOn(page)).not.toContain('confirmed')
    },
  )

  it.each(['off', 'notStated'] as const)(
    'promises no QR code while the account’s switch is %s',
    async (kind) => {
      const action = { ...resetOfNoor, ...done }
      const page = await openPage({ ...deskOfNoor, mfaSwitch: { kind }, action })

      expect(questionOn(page)).toContain('MFA of noor.haddad@example.com is reset.')
      expect(questionOn(page)).not.toContain('QR code')
    },
  )

  it('says what to do instead where the service gives no whole user', async () => {
    const action = { ...resetOfNoor, phase: 'failed', notice: noticeOf('userNotWhole') } as const
    const page = await openPage({ ...deskOfNoor, action })

    expect(questionOn(page)).toContain('This service does not give this app the whole user')
    expect(questionOn(page)).toContain('Manage > Users & Skills')
  })

  it('is explained where it failed, and what is known stands below', async () => {
    const page = await openPage(failed)

    expect(
      page.getByText('This is not confirmed as done. What is known stands below.'),
    ).toBeDefined()
    expect(page.getByText('The service did not answer in time').closest('[role]')?.role).toBe(
      'alert',
    )
    await page.user.click(page.getByRole('button', { name: 'Close' }))
    expect(page.bridge.sent).toEqual([['dropAction', {}]])
  })

  it('names nobody in particular where the user is no longer there', async () => {
    const page = await openPage({
      ...peopleDesk,
      action: { ...resetOfNoor, loginName: null, phase: 'failed', notice: noticeOf('personGone') },
    })

    expect(questionOn(page)).toContain('Resetting MFA of this user')
    expect(questionOn(page)).toContain('This user is no longer there')
  })
})
