// Setting up an authenticator app: what is asked for and when, and that nothing of the secret is kept.
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noticeOf } from './notice-views'
import { codeFieldOf, openPage, settled, type Page } from './page'
import { findInReact } from './react-memory'
import { enrolling } from './second-factor-views'
import { takeOverDrawing } from './take-over-drawing'

const fetching = { ...enrolling, phase: 'fetchingSecret' } as const
const verifying = { ...enrolling, phase: 'verifying' } as const
const elsewhere = { kind: 'resuming', accountNumber: '1', loginName: 'dana' } as const
const ROWS = ['1011', '0100', '1101', '0011']
const GROUPS = ['JBSW', 'Y3DP', 'EHPK', '3PXP']
const secrets = { picture: { rows: ROWS }, key: { groups: GROUPS } }

async function openKey(page: Page): Promise<void> {
  await page.user.click(page.getByRole('button', { name: 'Can’t scan?' }))
}

function canvasIn(page: Page): HTMLCanvasElement {
  const canvas = page.getByRole('img', { name: /^QR code for the authenticator app\./ })
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('the picture is no canvas')
  return canvas
}

describe('while the secret is on its way', () => {
  it('nothing is asked for, and the heading has the focus', async () => {
    const page = await openPage(fetching)

    expect(page.bridge.sent).toEqual([])
    expect(page.getByText('Asking the service for your key…')).toBeDefined()
    expect(document.activeElement?.textContent).toBe('Set up your authenticator app')
    expect(page.queryByRole('textbox')).toBeNull()
  })

  it.each([
    ['Escape', (page: Page) => page.user.keyboard('{Escape}')],
    [
      'the button',
      (page: Page) => page.user.click(page.getByRole('button', { name: 'I can’t do this now' })),
    ],
  ])('it can be cancelled: %s', async (_name, cancel) => {
    const page = await openPage(fetching)

    await cancel(page)

    expect(page.bridge.sent).toEqual([['cancel', {}]])
  })
})

describe('the picture', () => {
  it('is asked for once, when it is there to be had, and drawn', async () => {
    const drawn = takeOverDrawing()
    const page = await openPage(fetching, { answers: secrets })

    await page.next(enrolling)
    await page.next(verifying)
    await page.next({ ...enrolling, notice: noticeOf('codeRefused') })

    expect(page.sentAs('showEnrolmentPicture')).toEqual([{}])
    expect(drawn().filter(({ colour }) => colour === 'black')).toHaveLength(9)
    expect(canvasIn(page).width).toBeGreaterThan(0)
  })

  it('says where the same key is as text', async () => {
    takeOverDrawing()
    const page = await openPage(enrolling, { answers: secrets })

    expect(canvasIn(page).getAttribute('aria-label')).toContain('Can’t scan?')
  })

  it('is taken away when the screen is left', async () => {
    takeOverDrawing()
    const page = await openPage(enrolling, { answers: secrets })
    const canvas = canvasIn(page)

    await page.next(elsewhere)

    expect([canvas.isConnected, canvas.width, canvas.height]).toEqual([false, 0, 0])
  })

  it('is not drawn where it comes too late', async () => {
    const drawn = takeOverDrawing()
    const page = await openPage(fetching, { answers: secrets })
    const release = page.bridge.hold()
    await page.next(enrolling)
    await page.next(elsewhere)

    release()
    await settled()

    expect(drawn()).toEqual([])
  })

  it('is replaced by words where there is none', async () => {
    const page = await openPage(enrolling)

    expect(page.getByText(/^The picture could not be shown\./).closest('[role]')?.role).toBe(
      'alert',
    )
    expect(page.queryByRole('img')).toBeNull()
  })
})

describe('the key', () => {
  it('is not asked for before it is wanted', async () => {
    const page = await openPage(enrolling, { answers: secrets })

    expect(page.sentAs('showEnrolmentKey')).toEqual([])
  })

  it('is shown in its groups and hidden again by one button', async () => {
    const page = await openPage(enrolling, { answers: secrets })

    await openKey(page)
    await settled()
    const shown = page.baseElement.querySelector('.enrolment-key')
    expect([...(shown?.children ?? [])].map((group) => group.textContent)).toEqual(GROUPS)
    expect(page.getByRole('button', { name: 'Can’t scan?', expanded: true })).toBeDefined()

    await openKey(page)
    expect(page.sentAs('showEnrolmentKey')).toHaveLength(1)
    expect(shown?.childNodes.length).toBe(0)
    for (const group of GROUPS) expect(document.documentElement.outerHTML).not.toContain(group)
  })

  it('is never part of React or of the store, not even while it is shown', async () => {
    const page = await openPage(enrolling, { answers: secrets })

    await openKey(page)
    await settled()

    for (const text of [...GROUPS, ...ROWS]) {
      expect(findInReact(page.container, text)).toEqual([])
      expect(JSON.stringify(page.store.getState())).not.toContain(text)
    }
  })

  it('is gone from the document and from what was cut out of it when the screen is left', async () => {
    const page = await openPage(enrolling, { answers: secrets })
    await openKey(page)
    await settled()
    const shown = page.baseElement.querySelector('.enrolment-key')

    await page.next(elsewhere)

    expect(shown?.isConnected).toBe(false)
    expect(shown?.childNodes.length).toBe(0)
    for (const group of GROUPS) expect(document.documentElement.outerHTML).not.toContain(group)
  })

  it('is not written where it comes too late', async () => {
    const page = await openPage(enrolling, { answers: secrets })
    const release = page.bridge.hold()
    await openKey(page)
    await openKey(page)

    release()
    await settled()

    for (const group of GROUPS) expect(document.documentElement.outerHTML).not.toContain(group)
  })

  it('that is not there any more is said to be so', async () => {
    const page = await openPage(enrolling)

    await openKey(page)
    await settled()

    expect(page.getByText(/^The key could not be shown\./)).toBeDefined()
  })
})

describe('copying the key', () => {
  it('is left to the main process, and says for how long it stays', async () => {
    const page = await openPage(enrolling, {
      answers: { ...secrets, copied: { clearedAfterMs: 30_000 } },
    })
    await openKey(page)

    await page.user.click(page.getByRole('button', { name: 'Copy the key' }))
    await settled()

    expect(page.sentAs('copyEnrolmentKey')).toEqual([{}])
    expect(
      page.getByText('Copied. It is taken off the clipboard in 30 seconds.').closest('[role]')
        ?.role,
    ).toBe('status')
  })

  it('says when it did not work', async () => {
    const page = await openPage(enrolling, { answers: secrets })
    await openKey(page)

    await page.user.click(page.getByRole('button', { name: 'Copy the key' }))
    await settled()

    expect(page.getByText('Not copied. Type the key by hand.')).toBeDefined()
  })

  it('goes the same way by the keyboard, so that it is taken off the clipboard too', async () => {
    const page = await openPage(enrolling, { answers: secrets })
    await openKey(page)
    await settled()
    const copy = new Event('copy', { bubbles: true, cancelable: true })

    fireEvent(page.getByText('JBSW'), copy)

    expect(copy.defaultPrevented).toBe(true)
    expect(page.sentAs('copyEnrolmentKey')).toEqual([{}])
  })
})

describe('the screen', () => {
  it('names the apps, the three steps, and what closing it means', async () => {
    const page = await openPage(enrolling, { answers: secrets })
    const steps = page.getAllByRole('listitem').map((step) => step.querySelector('p')?.textContent)

    expect(steps).toEqual([
      'Open an authenticator app on your phone, or install one.',
      'Scan this picture with the app.',
      'Type the six digits that the app shows now.',
    ])
    expect(page.getByText(/Google Authenticator, Authy and Okta Verify/)).toBeDefined()
    expect(page.getByText(/nothing was set up, and your next sign-in starts afresh/)).toBeDefined()
    expect(page.getByText(/^You have until \d/)).toBeDefined()
  })

  it('is left by one button, which sets up nothing', async () => {
    const page = await openPage(enrolling, { answers: secrets })

    await page.user.click(page.getByRole('button', { name: 'I can’t do this now' }))

    expect(page.sentAs('cancel')).toEqual([{}])
  })

  it('does not lose what is typed when a picture is drawn anew', async () => {
    const page = await openPage(enrolling, { answers: secrets })
    await page.user.type(codeFieldOf(page), '123')

    await page.next({ ...enrolling, computerClock: { kind: 'right' } })

    expect(codeFieldOf(page).value).toBe('123')
  })
})
