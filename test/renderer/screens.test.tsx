// The other screens: what they show, what they send, and the things that every screen carries.
import { describe, expect, it } from 'vitest'
import type { StorageView } from '../../src-preload/contract'
import { openPage } from './page'
import { takeOverCopying } from './take-over-copying'
import { allEvidence, noticeOf, NOON_ISH_MS } from './notice-views'
import { filledSignIn, screens, signedIn } from './views'

const who = { accountNumber: '12345678', loginName: 'dana.park@example.com' }

describe('every screen', () => {
  it.each(Object.entries(screens))(
    'carries the banner of the practice service: %s',
    async (_name, screen) => {
      const page = await openPage(screen, { standIn: true })

      expect(page.getByText(/Practice service on this computer – not LivePerson/)).toBeDefined()
    },
  )

  it.each(Object.entries(screens))(
    'has one heading and every control a name: %s',
    async (_name, screen) => {
      const page = await openPage(screen)

      expect(page.getAllByRole('heading', { level: 1 })).toHaveLength(1)
      for (const button of page.queryAllByRole('button')) {
        expect(button.getAttribute('aria-label') ?? button.textContent).not.toBe('')
      }
    },
  )

  it('is read from its top, however far the screen before was scrolled', async () => {
    const page = await openPage(signedIn)
    const scrolled = page.baseElement.querySelector('.app-scroll')
    if (scrolled === null) throw new Error('nothing scrolls')
    scrolled.scrollTop = 500

    await page.next({ ...signedIn, storage: { kind: 'locked' } })
    expect(scrolled.scrollTop).toBe(500)
    await page.next(filledSignIn)

    expect(scrolled.scrollTop).toBe(0)
  })

  it('carries no banner with the real service', async () => {
    const page = await openPage(signedIn)

    expect(page.queryByText(/Practice service/)).toBeNull()
  })

  it('carries no inline style, which the policy of the page forbids', async () => {
    const page = await openPage({ ...filledSignIn, retryAtMs: NOON_ISH_MS })
    const styled = [...page.baseElement.querySelectorAll('[style]')]

    // The one exception is set through the CSSOM, which the policy allows.
    expect(styled.map((element) => element.className)).toEqual(['pause-bar-filling'])
  })
})

describe('resuming', () => {
  it('says whose session is picked up', async () => {
    const page = await openPage({ kind: 'resuming', ...who })

    expect(page.getByRole('heading', { name: 'Picking up your session…' })).toBe(
      document.activeElement,
    )
    expect(page.getByText('dana.park@example.com, account 12345678')).toBeDefined()
  })

  it.each([
    ['Escape', (page) => page.user.keyboard('{Escape}')],
    ['the button', (page) => page.user.click(page.getByRole('button', { name: 'Cancel' }))],
  ] satisfies [string, (page: Awaited<ReturnType<typeof openPage>>) => Promise<void>][])(
    'is cancelled by %s',
    async (_name, cancel) => {
      const page = await openPage({ kind: 'resuming', ...who })

      await cancel(page)

      expect(page.bridge.sent).toEqual([['cancel', {}]])
    },
  )
})

describe('signing out', () => {
  it('need not be waited for', async () => {
    const page = await openPage({ kind: 'signingOut', ...who })

    await page.user.click(page.getByRole('button', { name: 'Do not wait' }))

    expect(page.bridge.sent).toEqual([['cancel', {}]])
  })
})

describe('signed in', () => {
  it('shows who, where, since when, until when and the last confirmation', async () => {
    const page = await openPage(signedIn)
    const facts = [...page.baseElement.querySelectorAll('dl > div')].map((fact) =>
      [...fact.children].map((part) => part.textContent),
    )
    const inWords = (epochMs: number, timeStyle: 'short' | 'medium'): string =>
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle }).format(epochMs)

    expect(facts).toEqual([
      ['User name', 'dana.park@example.com'],
      ['Account number', '12345678'],
      ['Site', 'Europe (z2.le.liveperson.net)'],
      ['Signed in since', inWords(signedIn.sinceMs, 'short')],
      ['Session stated to last until', inWords(signedIn.untilMs, 'short')],
      ['Last confirmed', inWords(NOON_ISH_MS, 'medium')],
    ])
  })

  it.each([
    ['Open the agent workspace', 'openWorkspace', {}],
    ['Check now', 'confirmSession', {}],
    ['People who can’t sign in', 'openDesk', {}],
    ['Sign out', 'signOut', { next: 'sameAccount' }],
    ['Switch account', 'signOut', { next: 'otherAccount' }],
  ])('sends one command for "%s"', async (name, command, input) => {
    const page = await openPage({ ...signedIn, canOpenDesk: true })

    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([[command, input]])
  })

  it('offers the desk to admins only', async () => {
    const page = await openPage(signedIn)

    expect(page.queryByRole('button', { name: 'People who can’t sign in' })).toBeNull()
  })

  it('gives the reason where no workspace can be opened', async () => {
    const page = await openPage({ ...signedIn, canOpenWorkspace: false })
    const button = page.getByRole('button', { name: 'Open the agent workspace' })

    await page.user.click(button)

    expect(page.bridge.sent).toEqual([])
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(
      document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
    ).toBe('Not available: the service named no workspace address for this account.')
  })

  it('asks once at a time whether the session stands', async () => {
    const page = await openPage({
      ...signedIn,
      keepAlive: { status: 'refreshing', lastConfirmedMs: null, problem: null },
    })

    await page.user.click(page.getByRole('button', { name: 'Check now' }))

    expect(page.bridge.sent).toEqual([])
    expect(page.getByText('Asking the service…')).toBeDefined()
    expect(page.getByText('Not since sign-in')).toBeDefined()
  })

  it('stays calm when a keep-alive could not be confirmed', async () => {
    const page = await openPage({
      ...signedIn,
      keepAlive: { status: 'unconfirmed', lastConfirmedMs: null, problem: noticeOf('offline') },
    })

    const words = page.getByText('Still signed in, as far as we know')
    expect(words.closest('[role="status"]')).not.toBeNull()
    expect(page.getByText('This computer is offline')).toBeDefined()
  })

  it.each([
    [{ kind: 'saving' }, 'Saving to the keychain…', false],
    [{ kind: 'protected' }, 'Protected in this computer’s keychain', false],
    [{ kind: 'locked' }, 'In memory only: the keychain is locked', true],
    [{ kind: 'absent', reason: 'noService' }, 'In memory only: no keychain found', true],
    [{ kind: 'absent', reason: 'noAnswer' }, 'In memory only: the keychain did not answer', true],
    [{ kind: 'elsewhere' }, 'In memory only: another computer or user saved here', true],
    [{ kind: 'memoryOnly' }, 'In memory only', false],
  ] satisfies [StorageView, string, boolean][])(
    'says where the session is kept: %o',
    async (storage, words, canTryAgain) => {
      const page = await openPage({ ...signedIn, storage })

      expect(page.getByText(words)).toBeDefined()
      const button = page.queryByRole('button', { name: 'Try again' })
      expect(button !== null).toBe(canTryAgain)
      if (button !== null) {
        await page.user.click(button)
        expect(page.bridge.sent).toEqual([['retryKeychain', {}]])
      }
    },
  )
})

describe('a notice', () => {
  it.each([
    ['rejected', 'alert', 'Problem'],
    ['sessionEndedByService', 'status', 'Please note'],
    ['signedOut', 'status', 'Information'],
  ] as const)(
    'is announced by its tone, and says its tone in words: %s',
    async (id, role, tone) => {
      const page = await openPage({ ...filledSignIn, notice: noticeOf(id) })

      expect(page.getByText(tone).closest('[role]')?.getAttribute('role')).toBe(role)
    },
  )

  it('shows how we know, with every line of evidence named', async () => {
    const page = await openPage({ ...filledSignIn, notice: noticeOf('rejected') })
    const lines = [...page.baseElement.querySelectorAll('.evidence dl > div')]

    expect(page.getByText('How we know').localName).toBe('summary')
    expect(lines).toHaveLength(allEvidence.length)
    expect(lines.map((line) => line.textContent)).toContain('Status of the answer401')
    expect(
      [...page.baseElement.querySelectorAll('.evidence time')].map((time) =>
        time.getAttribute('datetime'),
      ),
    ).toEqual([NOON_ISH_MS + 90_000, NOON_ISH_MS].map((ms) => new Date(ms).toISOString()))
  })

  it.each([
    ['and says so', true, 'Copied'],
    [
      'or says how it can be done by hand',
      false,
      'Not copied: select the lines and press Ctrl+C or ⌘C',
    ],
  ])('copies its evidence %s', async (_name, works, words) => {
    const page = await openPage({ ...filledSignIn, notice: noticeOf('serviceFailed') })
    const copied = takeOverCopying(works)

    await page.user.click(page.getByText('How we know'))
    await page.user.click(page.getByRole('button', { name: 'Copy' }))

    expect(page.getByText(words)).toBeDefined()
    if (works) {
      expect(copied()).toMatch(/^The service has a problem of its own\nIt answered with status 503/)
      expect(copied()).toContain('\nAddress asked: lo.agentvep.liveperson.net\n')
    }
  })
})
