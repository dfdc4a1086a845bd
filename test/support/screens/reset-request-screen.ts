// The form of a forgotten password: whose it is, the captcha, and the way to the link.
import type { Locator, Page } from '@playwright/test'
import type { MessageId } from '../../../src-renderer/wording'
import type { Person } from '../local-service'
import { appear } from './appear'
import { noticeOn, type NoticeOnScreen } from './notice'
import { ANYTHING, words, wordsLike } from './words'

export interface ResetRequestScreen {
  readonly heading: Locator
  readonly accountNumber: Locator
  readonly loginName: Locator
  readonly captcha: Locator
  readonly approved: Locator
  readonly submit: Locator
  /** In place of `submit`, where the service's own page does it. */
  readonly openPage: Locator
  readonly submitting: Locator
  readonly cancel: Locator
  readonly back: Locator
  readonly haveMail: Locator
  readonly noMail: Locator
  readonly pause: Locator
  readonly notice: NoticeOnScreen
  readonly expectOpen: () => Promise<void>
  readonly fillIn: (person: Pick<Person, 'account' | 'loginName'>) => Promise<void>
  /** Ticks the box and waits for the green check. */
  readonly tick: () => Promise<void>
  readonly request: (person: Pick<Person, 'account' | 'loginName'>) => Promise<void>
  readonly contents: () => Promise<{
    readonly accountNumber: string
    readonly loginName: string
  }>
}

export function resetRequestScreen(page: Page): ResetRequestScreen {
  const button = (id: MessageId): Locator =>
    page.getByRole('button', { name: words(id), exact: true })
  const heading = page.getByRole('heading', { name: words('reset.title'), exact: true })
  const accountNumber = page.getByRole('textbox', { name: words('accountNumber.label') })
  const loginName = page.getByRole('textbox', { name: words('loginName.label') })
  const captcha = page.getByRole('checkbox', { name: words('reset.captcha.label') })
  const approved = page.getByText(words('reset.captcha.approved'), { exact: true })
  const submit = button('reset.submit')

  async function fillIn(person: Pick<Person, 'account' | 'loginName'>): Promise<void> {
    await accountNumber.fill(person.account)
    await loginName.fill(person.loginName)
  }
  async function tick(): Promise<void> {
    await captcha.click()
    await appear(approved)
  }

  return {
    heading,
    accountNumber,
    loginName,
    captcha,
    approved,
    submit,
    openPage: button('reset.openPage'),
    submitting: button('reset.submitting'),
    cancel: button('signIn.cancel'),
    back: button('reset.backToSignIn'),
    haveMail: button('reset.haveMail'),
    noMail: button('reset.noMail'),
    pause: page.getByText(wordsLike('pause.text', { time: ANYTHING })),
    notice: noticeOn(page, 'reset'),
    expectOpen: () => appear(heading),
    fillIn,
    tick,
    async request(person) {
      await appear(heading)
      await fillIn(person)
      await tick()
      await submit.click()
    },
    contents: async () => ({
      accountNumber: await accountNumber.inputValue(),
      loginName: await loginName.inputValue(),
    }),
  }
}
