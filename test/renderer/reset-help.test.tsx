// Who can help: one question at a time, and advice that depends on the answers and on the matter.
import { describe, expect, it } from 'vitest'
import { HELP_ADVICE, HELP_TOPICS, type HelpAdvice } from '../../src-preload/reset-views'
import { openPage, type Page } from './page'
import { resetHelp } from './reset-views'

const adviceFor = (advice: HelpAdvice, topic: (typeof HELP_TOPICS)[number] = 'noMail') =>
  openPage({ ...resetHelp, topic, step: { kind: 'advice', advice } })

async function requestOn(page: Page): Promise<string> {
  await page.user.click(page.getByRole('button', { name: 'Ask the local admin' }))
  return page.baseElement.querySelector('.request-text')?.textContent ?? ''
}

describe('a question', () => {
  it.each([
    ['inbox', 'Is the e-mail in your inbox?', 'Yes, it is there', 'found'],
    ['inbox', 'Is the e-mail in your inbox?', 'No, it is not there', 'notFound'],
    ['spam', 'Is it in your spam or junk folder?', 'Yes, it is there', 'found'],
    ['spam', 'Is it in your spam or junk folder?', 'No, it is not there', 'notFound'],
    ['role', 'Are you an admin of the account?', 'No, I am not an admin', 'agent'],
    ['role', 'Are you an admin of the account?', 'Yes, I am an admin', 'admin'],
    ['accountSize', 'How large is the account?', 'Small or medium-size', 'smallOrMedium'],
    ['accountSize', 'How large is the account?', 'Large', 'large'],
    ['validation', 'Can you validate the account?', 'Yes, I can', 'canValidate'],
    ['validation', 'Can you validate the account?', 'No, I cannot', 'cannotValidate'],
  ] as const)('about %s is “%s” and takes “%s”', async (question, heading, name, answer) => {
    const page = await openPage({ ...resetHelp, step: { kind: 'question', question } })

    expect(page.getByRole('heading', { name: heading })).toBe(document.activeElement)
    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([['answerHelpQuestion', { answer }]])
  })

  it.each(['inbox', 'spam'] as const)('about %s names the sender', async (question) => {
    const page = await openPage({ ...resetHelp, step: { kind: 'question', question } })

    expect(page.getByText(/LivePerson Support <selfsupport@liveperson\.com>/)).toBeDefined()
  })

  it('takes the focus when it follows another', async () => {
    const page = await openPage(resetHelp)
    await page.user.click(page.getByRole('button', { name: 'No, it is not there' }))

    await page.next({ ...resetHelp, step: { kind: 'question', question: 'spam' } })

    expect(document.activeElement).toBe(page.getByRole('heading', { level: 1 }))
  })

  it('names what validates an account, and does not ask for it', async () => {
    const page = await openPage({
      ...resetHelp,
      step: { kind: 'question', question: 'validation' },
    })

    expect(page.getByText(/credit card number or its most recent invoice/)).toBeDefined()
    expect(page.queryByRole('textbox')).toBeNull()
  })
})

describe('advice', () => {
  it.each([
    ['localAdmin', 'Ask your local admin'],
    ['supportWithValidation', 'Contact LivePerson Support'],
    ['anotherAdmin', 'Ask another local admin'],
    ['largeAccount', 'Three ways to get help'],
  ] as const)('%s is named by a heading', async (advice, name) => {
    const page = await adviceFor(advice)

    expect(page.getByRole('heading', { name })).toBe(document.activeElement)
  })

  it('for a large account has the three ways of the support page', async () => {
    const page = await adviceFor('largeAccount', 'disabled')

    expect(page.getAllByRole('listitem').map((way) => way.textContent)).toEqual([
      'Reach out to another local admin of the account, who can enable your user.',
      'Contact your LivePerson account team.',
      expect.stringMatching(/^Contact LivePerson Support and ask them to open a case/),
    ])
  })

  it.each(['localAdmin', 'anotherAdmin', 'largeAccount'] as const)(
    '%s has a request that is ready to be passed on',
    async (advice) => {
      expect(await requestOn(await adviceFor(advice))).toContain('User name: dana.park@example.com')
    },
  )

  it('for Support has none', async () => {
    const page = await adviceFor('supportWithValidation')

    expect(page.queryByRole('button', { name: 'Ask the local admin' })).toBeNull()
  })

  it.each([
    ['noMail', 'the e-mail for it did not come'],
    ['disabled', 'ended with “Process failed”'],
    ['limit', 'limit has been reached'],
  ] as const)('asks the admin about the matter at hand: %s', async (topic, words) => {
    expect(await requestOn(await adviceFor('localAdmin', topic))).toContain(words)
  })

  it.each(HELP_ADVICE)(
    '%s says in the matter of the limit that waiting is safe',
    async (advice) => {
      const page = await adviceFor(advice, 'limit')

      expect(page.getByText(/Waiting 24 hours is the safe way/)).toBeDefined()
    },
  )

  it.each(HELP_ADVICE)(
    '%s speaks of the saved address only where mail is missing',
    async (advice) => {
      for (const topic of HELP_TOPICS) {
        const page = await adviceFor(advice, topic)

        expect(page.queryAllByText(/no e-mail can reach you/)).toHaveLength(
          topic === 'noMail' ? 1 : 0,
        )
        page.unmount()
      }
    },
  )

  it('sends nobody to Support for the user of a person who is not validated', async () => {
    const page = await adviceFor('localAdmin', 'disabled')

    expect(
      page.getByText(/not authorized to enable users for people who are not validated/),
    ).toBeDefined()
  })

  it('leaves out the request where the user name is not known', async () => {
    const page = await openPage({
      ...resetHelp,
      loginName: '',
      step: { kind: 'advice', advice: 'localAdmin' },
    })

    expect(page.queryByRole('button', { name: 'Ask the local admin' })).toBeNull()
  })
})
