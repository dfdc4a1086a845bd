// "People who can't sign in": the list, the chosen person, the account's switch and the question
// before each action, as an admin finds them.
import { expect, type Locator, type Page } from '@playwright/test'
import type { DeskAction } from '../../../src-preload/contract'
import type { MessageId, TextValues } from '../../../src-renderer/wording'
import { appear } from './appear'
import { factBelow, noticeOn, type NoticeOnScreen } from './notice'
import { ANYTHING, words, wordsLike } from './words'

type PersonFact = 'fullName' | 'state' | 'mfa' | 'lastTries'

export interface PeopleDeskScreen {
  readonly heading: Locator
  readonly search: Locator
  /** How many were found, or that nobody was. */
  readonly found: (id: MessageId, values: TextValues) => Locator
  readonly entries: Locator
  readonly entry: (loginName: string) => Locator
  readonly person: (loginName: string) => Locator
  readonly fact: (name: PersonFact) => Locator
  readonly backToList: Locator
  readonly reload: Locator
  readonly close: Locator
  readonly notice: NoticeOnScreen
  readonly ask: (action: DeskAction) => Locator
  /** The question, named after whom it is for. */
  readonly question: (action: DeskAction, values: TextValues) => Locator
  readonly confirm: (action: DeskAction) => Locator
  readonly cancel: Locator
  /** Puts a result away. */
  readonly putAway: Locator
  readonly expectOpen: () => Promise<void>
  readonly choose: (loginName: string) => Promise<void>
  readonly expectDone: (action: DeskAction, values?: TextValues) => Promise<void>
}

export function peopleDeskScreen(page: Page): PeopleDeskScreen {
  const button = (id: MessageId): Locator =>
    page.getByRole('button', { name: words(id), exact: true })
  const heading = page.getByRole('heading', { name: words('desk.title'), exact: true })
  const entries = page.getByRole('listitem').getByRole('button')
  const entry = (loginName: string): Locator =>
    entries.filter({ has: page.getByText(loginName, { exact: true }) })
  const person = (loginName: string): Locator =>
    page.getByRole('heading', { name: loginName, exact: true })
  const question = page.getByRole('alertdialog')

  return {
    heading,
    search: page.getByRole('searchbox', { name: words('desk.search') }),
    found: (id, values) => page.getByRole('status').filter({ hasText: words(id, values) }),
    entries,
    entry,
    person,
    fact: (name) => factBelow(page, words(`person.${name}`)),
    backToList: button('desk.backToList'),
    reload: button('desk.reload'),
    close: button('desk.close'),
    notice: noticeOn(page, 'desk'),
    ask: (action) => button(`desk.${action}.button`),
    question: (action, values) =>
      page.getByRole('alertdialog', { name: words(`desk.${action}.question`, values) }),
    confirm: (action) =>
      question.getByRole('button', { name: words(`desk.${action}.confirm`), exact: true }),
    cancel: question.getByRole('button', { name: words('signIn.cancel'), exact: true }),
    putAway: button('desk.putAway'),
    async expectOpen() {
      await appear(heading)
      await appear(entries.first())
    },
    async choose(loginName) {
      await entry(loginName).click()
      await appear(person(loginName))
    },
    async expectDone(action, values = {}) {
      const done = page.getByText(
        wordsLike(`desk.${action}.done`, { loginName: '', ...values, time: ANYTHING }),
      )
      await appear(done)
      await expect(question).toHaveCount(0)
    },
  }
}
