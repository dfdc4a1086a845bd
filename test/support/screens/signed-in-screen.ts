// The screen of an open session: its facts, where it is kept, and what can be done with it.
import { expect, type Locator, type Page } from '@playwright/test'
import type { StorageView } from '../../../src-preload/contract'
import type { MessageId } from '../../../src-renderer/wording'
import { factBelow, noticeOn, type NoticeOnScreen } from './notice'
import { appear } from './appear'
import { words } from './words'

type StorageWord = Exclude<StorageView['kind'], 'absent'> | 'noService' | 'noAnswer'
type FactWord = 'loginName' | 'accountNumber' | 'site' | 'since' | 'until' | 'lastConfirmed'

export interface SignedInScreen {
  readonly heading: Locator
  readonly openWorkspace: Locator
  /** For admins only. */
  readonly openDesk: Locator
  readonly checkNow: Locator
  readonly signOut: Locator
  readonly switchAccount: Locator
  readonly tryKeychainAgain: Locator
  readonly notice: NoticeOnScreen
  readonly fact: (name: FactWord) => Locator
  /** The exact time behind a fact, in epoch ms. */
  readonly moment: (name: FactWord) => Promise<number>
  readonly expectOpen: () => Promise<void>
  readonly expectStorage: (state: StorageWord) => Promise<void>
  /** The service confirmed the session at least once, and nothing is open. */
  readonly expectConfirmed: () => Promise<void>
  /** Still signed in, as far as anyone knows, and why nobody knows better. */
  readonly expectUnconfirmed: (cause: Extract<MessageId, `notice.${string}.what`>) => Promise<void>
}

export function signedInScreen(page: Page): SignedInScreen {
  const button = (id: MessageId): Locator =>
    page.getByRole('button', { name: words(id), exact: true })
  const heading = page.getByRole('heading', { name: words('signedIn.title') })
  const fact = (name: FactWord): Locator => factBelow(page, words(`signedIn.${name}`))
  const storage = page.getByRole('region', { name: words('storage.title') })
  const trouble = page.getByRole('status').filter({ hasText: words('keepAlive.keepsTrying') })

  return {
    heading,
    openWorkspace: button('signedIn.openWorkspace'),
    openDesk: button('signedIn.openDesk'),
    checkNow: button('signedIn.checkNow'),
    signOut: button('signedIn.signOut'),
    switchAccount: button('signedIn.switchAccount'),
    tryKeychainAgain: storage.getByRole('button', { name: words('storage.tryAgain') }),
    notice: noticeOn(page),
    fact,
    moment: async (name) =>
      Date.parse((await fact(name).getByRole('time').getAttribute('datetime')) ?? ''),
    expectOpen: () => appear(heading),
    async expectStorage(state) {
      await appear(storage.getByText(words(`storage.${state}.state`), { exact: true }))
      await expect(storage).toContainText(words(`storage.${state}.meaning`))
    },
    async expectConfirmed() {
      await appear(heading)
      await appear(fact('lastConfirmed').getByRole('time'))
      await expect(trouble).toHaveCount(0)
      await expect(fact('lastConfirmed')).not.toContainText(words('signedIn.refreshing'))
    },
    async expectUnconfirmed(cause) {
      await appear(heading)
      await appear(trouble)
      await expect(trouble).toContainText(words(cause))
    },
  }
}
