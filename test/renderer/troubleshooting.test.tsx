// "Why can't I sign in?": the ways to it, what each control sends, and what is shown while the checks
// run and after.
import { describe, expect, it } from 'vitest'
import { NOTICE_IDS, type NoticeId } from '../../src-preload/app-view'
import { LIMITS } from '../../src-preload/limits'
import {
  blockerFindings,
  checkOf,
  checkScreens,
  findingOf,
  finishedChecks,
  mixedChecks,
  runningChecks,
} from './check-views'
import { noticeOf } from './notice-views'
import { fieldsOf, openPage, settled, type Page } from './page'
import { takeOverCopying } from './take-over-copying'
import { filledSignIn } from './views'

const tryingBrowser = {
  ...finishedChecks(),
  browserPage: { phase: 'trying', findings: [] },
} as const

function click(name: string): (page: Page) => Promise<void> {
  return (page) => page.user.click(page.getByRole('button', { name }))
}

function textOf({ textContent }: Element): string | null {
  return textContent
}

function press(key: string): (page: Page) => Promise<void> {
  return (page) => page.user.keyboard(`{${key}}`)
}

describe('“Find out why”', () => {
  /** Nothing to look into: it is said what to do, or nothing is wrong. */
  const needsNoLook: readonly NoticeId[] = [
    ...(['cancelled', 'signedOut', 'sessionEndedByService'] as const),
    ...(['notAllowed', 'personGone', 'userNotWhole', 'serviceNotListed', 'mfaNotRead'] as const),
    ...(['sessionNotAccepted', 'returnedToForm', 'captchaExpired', 'passwordRefused'] as const),
  ]

  it.each(NOTICE_IDS)(
    'stands beside every failure that can be looked into, and nowhere else: %s',
    async (id) => {
      const page = await openPage({ ...filledSignIn, notice: noticeOf(id) })

      expect(page.queryByRole('button', { name: 'Find out why' }) === null).toBe(
        needsNoLook.includes(id),
      )
    },
  )

  it('opens the checks with what stands in the form, the account number cleaned', async () => {
    const page = await openPage({ ...filledSignIn, notice: noticeOf('offline') })
    await page.user.clear(fieldsOf(page).account)
    await page.user.type(fieldsOf(page).account, '12-34')

    await click('Find out why')(page)

    expect(page.sentAs('openTroubleshooting')).toEqual([
      { accountNumber: '1234', loginName: filledSignIn.loginName, place: 'causes' },
    ])
  })
})

describe('the controls', () => {
  it.each([
    ['Stop', runningChecks, click('Stop'), 'stopChecks'],
    ['Escape while the checks run', runningChecks, press('Escape'), 'stopChecks'],
    ['Escape while the browser is tried', tryingBrowser, press('Escape'), 'stopChecks'],
    ['Stop trying', tryingBrowser, click('Stop trying'), 'stopChecks'],
    ['Check again', mixedChecks, click('Check again'), 'repeatChecks'],
    ['Close the checks', mixedChecks, click('Close the checks'), 'closeTroubleshooting'],
    ['Escape at the end', mixedChecks, press('Escape'), 'closeTroubleshooting'],
    [
      'Close while the checks run',
      runningChecks,
      click('Close the checks'),
      'closeTroubleshooting',
    ],
    ['Try my browser', mixedChecks, click('Try my browser'), 'tryBrowser'],
  ] as const)('%s sends one command', async (_name, screen, act, command) => {
    const page = await openPage(screen)

    await act(page)

    expect(page.bridge.sent).toEqual([[command, {}]])
  })

  it('keep the focus on one button when the checks end', async () => {
    const page = await openPage(runningChecks)
    page.getByRole('button', { name: 'Stop' }).focus()

    await page.next(mixedChecks)

    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Check again' }))
  })

  it('do not try the browser twice at once', async () => {
    const page = await openPage(tryingBrowser)
    const button = page.getByRole('button', { name: 'Try my browser' })

    await page.user.click(button)

    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(page.bridge.sent).toEqual([])
  })
})

describe('the list', () => {
  it('takes the reader to its title first', async () => {
    const page = await openPage(runningChecks)

    expect(document.activeElement).toBe(
      page.getByRole('heading', { level: 1, name: 'Why can’t I sign in?' }),
    )
  })

  it('says in one announced line how far it is', async () => {
    const page = await openPage(runningChecks)
    const total = runningChecks.checks.length
    const line = page.getByText(`0 of ${total} done`).closest('[role="status"]')
    const checks = runningChecks.checks.map((check, place) =>
      place < 3 ? checkOf(check.checkId, findingOf('hostReached', 'pass')) : check,
    )

    await page.next({ ...runningChecks, checks })

    expect(line?.textContent).toBe(`3 of ${total} done`)
    expect(page.baseElement.querySelectorAll('.check-list [role="status"]')).toHaveLength(0)
  })

  it('sums up at the end, and leads to each check that failed', async () => {
    const page = await openPage(mixedChecks)

    expect(
      page.getByText('2 checks failed; 1 is unclear.').closest('[role="status"]'),
    ).not.toBeNull()
    await click('Can the keychain be used?')(page)

    expect(document.activeElement).toBe(
      page.getByRole('heading', { level: 2, name: 'Can the keychain be used?' }),
    )
  })

  it('says what it cannot see where nothing failed', async () => {
    const page = await openPage(finishedChecks())

    expect(page.getByText('No check failed.')).toBeDefined()
    expect(
      page.getByText(/^What these checks cannot see: .* whether the user is enabled/),
    ).toBeDefined()
  })

  it('says the state of each check by a sign and a word, tied to its question', async () => {
    const page = await openPage(mixedChecks)
    const states = mixedChecks.checks.map(({ checkId }) => {
      const described = document
        .getElementById(`check-${checkId}`)
        ?.getAttribute('aria-describedby')
      const state = document.getElementById(described ?? '')
      expect(state?.querySelector('svg')).not.toBeNull()
      return state?.textContent
    })

    expect(states.filter((state) => state !== 'Fine')).toEqual([
      'Failed',
      'Unclear',
      'Failed',
      'Information only',
    ])
    expect(page.queryByText('Checking…')).toBeNull()
  })

  it('tells once what is so of several hosts, with the next step', async () => {
    const page = await openPage(mixedChecks)

    const what = page.getAllByText(/^Nothing answered when the connection was asked for/)
    expect(what).toHaveLength(1)
    expect(what[0]?.parentElement?.textContent).toContain('api.liveperson.net')
    expect(what[0]?.nextElementSibling?.textContent).toBe(
      'Ask your IT whether a firewall blocks this host.',
    )
  })

  it('folds away what gives no trouble, and how we know', async () => {
    const page = await openPage(mixedChecks)

    expect(
      page.getByText('The host answers', { selector: '#check-networkPath ~ details *' }),
    ).toBeDefined()
    expect(
      [...page.baseElement.querySelectorAll('details')].filter((details) => details.open),
    ).toEqual([])
    expect(page.getAllByText('the value of issuer').length).toBeGreaterThan(0)
  })
})

describe('the way to a switch in a browser', () => {
  const blocked = finishedChecks(checkOf('browserExtensions', ...blockerFindings))

  it('is told once for each browser, as text and not as a link', async () => {
    const page = await openPage(blocked)
    const addresses = [...page.baseElement.querySelectorAll('code')]

    expect(page.getAllByText(/^Type this into the address bar of/).map(textOf)).toEqual([
      'Type this into the address bar of Google Chrome:',
      'Type this into the address bar of Microsoft Edge:',
    ])
    expect(addresses.map(textOf)).toEqual([
      'chrome://extensions/?id=mlomiejdfkolichcflejclcbmpeaniij',
      'edge://extensions/?id=mlomiejdfkolichcflejclcbmpeaniij',
    ])
    expect(page.queryAllByRole('link')).toEqual([])
  })

  it('is told by the menus as well, which move', async () => {
    const page = await openPage(blocked)

    expect(page.getAllByText('Or by the menu: ⋮ › Extensions › Manage Extensions')).toHaveLength(2)
    expect(page.getAllByText(/^Menus move/)).toHaveLength(2)
  })

  it.each([
    [true, 'Copied'],
    [false, 'Not copied: select the lines and press Ctrl+C or ⌘C'],
  ])('can be copied, which works: %s', async (works, said) => {
    const copied = takeOverCopying(works)
    const page = await openPage(blocked)
    const [, second] = page.getAllByRole('button', { name: 'Copy the address' })
    if (second === undefined) throw new Error('no button')

    await page.user.click(second)

    expect(copied()).toBe('edge://extensions/?id=mlomiejdfkolichcflejclcbmpeaniij')
    expect(page.getAllByText(said).map((line) => line.getAttribute('role'))).toEqual(['status'])
    expect(
      document.getElementById(second.getAttribute('aria-describedby') ?? '')?.textContent,
    ).toBe(copied())
  })

  it('stands at no finding without one', async () => {
    const page = await openPage(mixedChecks)

    expect(page.queryByText(/^Type this into/)).toBeNull()
  })
})

describe('the browser', () => {
  it('is explained before it opens', async () => {
    const page = await openPage(mixedChecks)

    expect(page.getByText(/A page of this computer opens in your browser/)).toBeDefined()
  })

  it.each([
    ['browserBehaviour.requestsBlockedSuspects', 'unknown', true],
    ['browserBehaviour.works', 'pass', false],
  ] as const)(
    'comes with steps where an extension may be the reason: %s',
    async (id, status, has) => {
      const findings = [findingOf(id, status, { subject: 'Chrome' })]
      const page = await openPage({ ...mixedChecks, browserPage: { phase: 'tried', findings } })

      expect(page.queryByText('How to turn an extension off') !== null).toBe(has)
      expect(page.getByRole('button', { name: 'Try my browser again' })).toBeDefined()
    },
  )

  it('says that it is being tried', async () => {
    const page = await openPage(tryingBrowser)

    expect(page.getByText(/^Trying…/).closest('[role="status"]')).not.toBeNull()
  })
})

describe('the result', () => {
  const bulky = finishedChecks(
    checkOf(
      'networkPath',
      ...Array.from({ length: 90 }, (_, place) =>
        findingOf('portSilent', 'fail', { subject: `host-${place}.liveperson.net` }),
      ),
    ),
  )

  it('is passed on only when it is whole', async () => {
    const page = await openPage(runningChecks)

    expect(page.queryByRole('button', { name: 'Copy the result in words' })).toBeNull()
    expect(page.queryByRole('button', { name: 'Show the report' })).toBeNull()
  })

  it('is copied whole, without account number and user name', async () => {
    const page = await openPage({ ...filledSignIn, notice: noticeOf('offline') })
    await page.next(bulky)
    const copied = takeOverCopying(true)

    await click('Copy the result in words')(page)

    expect(page.getByText('Copied')).toBeDefined()
    expect(copied()).toContain('host-89.liveperson.net')
    expect(copied()).not.toContain(filledSignIn.accountNumber)
    expect(copied()).not.toContain(filledSignIn.loginName)
  })

  it('is saved within the limit of the contract', async () => {
    const page = await openPage(bulky, { answers: { saved: { kind: 'saved', fileName: 'a.txt' } } })

    await click('Save the result in words…')(page)
    await settled()

    const [sent] = page.bridge.sent
    expect(sent).toEqual([
      'saveRequest',
      { subject: 'Agent Sign-In checks', text: expect.stringMatching(/Cut off here/) as string },
    ])
    expect(JSON.stringify(sent).length).toBeGreaterThan(LIMITS.text - 500)
    expect(page.getByText('Saved as a.txt')).toBeDefined()
  })

  it('is not mailed: it is too long for the address of a mail program', async () => {
    const page = await openPage(mixedChecks)

    expect(page.queryByRole('button', { name: 'E-mail…' })).toBeNull()
  })
})

describe('every state of the screen', () => {
  it.each(Object.entries(checkScreens))('has a way back: %s', async (_name, screen) => {
    const page = await openPage(screen)

    expect(page.getByRole('button', { name: 'Close the checks' })).toBeDefined()
  })
})
