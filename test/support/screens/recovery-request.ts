// The ready request to the local admin, behind its fold: its text and the ways to pass it on.
import type { Locator, Page } from '@playwright/test'
import type { MessageId } from '../../../src-renderer/wording'
import { appear } from './appear'
import { words } from './words'

export interface RecoveryRequest {
  /** Opens and closes the fold. */
  readonly fold: Locator
  readonly reason: (reason: 'lostPhone' | 'codesRefused') => Locator
  readonly copy: Locator
  readonly save: Locator
  readonly mail: Locator
  /** Unfolds it and reads the text. */
  readonly read: () => Promise<string>
}

export function recoveryRequest(page: Page, label: MessageId): RecoveryRequest {
  const button = (id: MessageId): Locator =>
    page.getByRole('button', { name: words(id), exact: true })
  const fold = button(label)
  // The one preformatted text on the screen; it has neither a role nor a name.
  const text = page.locator('pre')
  return {
    fold,
    reason: (reason) =>
      page.getByRole('radio', { name: words(`request.reason.${reason}`), exact: true }),
    copy: button('notice.copy'),
    save: button('request.save'),
    mail: button('request.mail'),
    async read() {
      if (!(await text.isVisible())) await fold.click()
      await appear(text)
      return (await text.innerText()).trim()
    },
  }
}
