// How a request or a link ended, on the screen: what it means, how we know, and what can be done next.
import { describe, expect, it } from 'vitest'
import { PAGE_OUTCOMES, RESET_OUTCOMES } from '../../src-preload/reset-views'
import { openPage } from './page'
import { resetOnPage, resetOutcome } from './reset-views'

const who = { accountNumber: '12345678', loginName: 'dana.park@example.com' }

describe('the page in the browser', () => {
  it.each([
    ['“Request submitted”', 'requestSubmitted'],
    ['“Process failed”', 'processFailed'],
    ['“Captcha error. There is a problem with the Captcha service.”', 'captchaError'],
    ['It returned to the form without a message', 'returnedToForm'],
    ['“My password reset limit has been reached”', 'limitReached'],
  ])('may have shown %s', async (name, outcome) => {
    const page = await openPage(resetOnPage)

    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([['tellPageOutcome', { outcome }]])
  })

  it.each([
    ['Open the page again', 'reopenResetPage'],
    ['Back', 'goBackInReset'],
  ])('leaves “%s”', async (name, command) => {
    const page = await openPage(resetOnPage)

    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([[command, {}]])
  })

  it('names its host, and asks by a heading for one of five messages', async () => {
    const page = await openPage(resetOnPage)

    expect(page.getByText(/authentication\.liveperson\.net/)).toBeDefined()
    expect(document.activeElement).toBe(page.getByRole('heading', { level: 1 }))
    const choices = page.getByRole('group', { name: 'Which message did the page show?' })
    expect(choices.children).toHaveLength(PAGE_OUTCOMES.length)
  })
})

describe('a page that does not work', () => {
  it('is explained by what LivePerson documents: an extension that blocks', async () => {
    const page = await openPage(resetOnPage)

    await page.user.click(
      page.getByRole('button', { name: 'The page does not work in my browser' }),
    )

    expect(page.getByText(/An extension that blocks cookies.*Ghostery/)).toBeDefined()
    expect(page.getByText(/^Disable the extension/)).toBeDefined()
  })
})

describe('an outcome', () => {
  it.each([
    ['requestSubmitted', 'Request submitted'],
    ['processFailed', 'Process failed'],
    ['limitReached', 'The password reset limit has been reached'],
    ['captchaError', 'Captcha error'],
    ['returnedToForm', 'Returned to the form'],
    ['linkExpired', 'This link has expired'],
    ['linkUsed', 'This link was used already'],
    ['linkUnknown', 'The service does not know this link'],
  ] as const)('%s is named by a heading that has the focus', async (outcome, name) => {
    const page = await openPage({ ...resetOutcome, outcome })

    expect(page.getByRole('heading', { level: 1, name })).toBe(document.activeElement)
    expect(page.getAllByRole('listitem').length).toBeGreaterThan(1)
  })

  it.each([
    ['requestSubmitted', 'I have the e-mail', 'openLinkDoctor', who],
    ['requestSubmitted', 'I didn’t receive the e-mail', 'openResetHelp', { topic: 'noMail' }],
    ['processFailed', 'Who can enable my user?', 'openResetHelp', { topic: 'disabled' }],
    ['limitReached', 'Who can help me?', 'openResetHelp', { topic: 'limit' }],
    ['captchaError', 'Open the page again', 'reopenResetPage', {}],
    ['returnedToForm', 'Open the page again', 'reopenResetPage', {}],
    ['linkExpired', 'Ask for a new link', 'openReset', who],
    ['linkUsed', 'Ask for a new link', 'openReset', who],
    ['linkUnknown', 'Ask for a new link', 'openReset', who],
  ] as const)('%s offers “%s”', async (outcome, name, command, input) => {
    const page = await openPage({ ...resetOutcome, outcome })

    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([[command, input]])
  })

  it.each(RESET_OUTCOMES)('%s has a way back, and one to the sign-in', async (outcome) => {
    const page = await openPage({ ...resetOutcome, outcome })

    await page.user.click(page.getByRole('button', { name: 'Back' }))
    await page.user.click(page.getByRole('button', { name: 'Back to sign-in' }))

    expect(page.bridge.sent).toEqual([
      ['goBackInReset', {}],
      ['closeReset', {}],
    ])
  })

  it.each([
    ['byService', /The service said so/],
    ['onPage', /You read it on the page.*has not seen the page/],
  ] as const)('says how it is known: %s', async (said, words) => {
    const page = await openPage({ ...resetOutcome, outcome: 'processFailed', said })

    expect(page.getByText('How we know')).toBeDefined()
    expect(page.getByText(words)).toBeDefined()
  })

  it.each(RESET_OUTCOMES)('%s never says that a user exists or does not', async (outcome) => {
    for (const said of ['byService', 'onPage'] as const) {
      const page = await openPage({ ...resetOutcome, outcome, said })

      expect(page.container.textContent).not.toMatch(
        /(user|name) (was found|is known|is not known|was not found|does exist|does not exist)/i,
      )
      page.unmount()
    }
  })

  it.each([
    ['byService', 'does not mean that the user exists'],
    ['onPage', 'does not prove that the user exists'],
  ] as const)('“Request submitted” proves no user: %s', async (said, words) => {
    const page = await openPage({ ...resetOutcome, said })

    expect(page.container.textContent).toContain(words)
  })

  it('“Process failed” has a request to the admin to pass on', async () => {
    const page = await openPage({ ...resetOutcome, outcome: 'processFailed' })

    await page.user.click(page.getByRole('button', { name: 'Ask the local admin' }))

    expect(page.getByText(/my password reset ended with “Process failed”/)).toBeDefined()
  })

  it('a used link does not tell who used it, and a gateway may have', async () => {
    const page = await openPage({ ...resetOutcome, outcome: 'linkUsed' })

    expect(page.getByText(/does not tell who used it: a mail gateway/)).toBeDefined()
  })

  it.each([
    [true, 1],
    [false, 0],
  ])('says only where it may be so that the password is saved: %s', async (mayBeChanged, count) => {
    const page = await openPage({ ...resetOutcome, outcome: 'linkUsed', mayBeChanged })

    expect(page.queryAllByText(/may have been saved by the earlier try/)).toHaveLength(count)
  })
})
