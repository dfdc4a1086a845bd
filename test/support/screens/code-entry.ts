// The field for a code with its two buttons, as both screens of the second factor have it.
import type { Locator, Page } from '@playwright/test'
import type { MessageId } from '../../../src-renderer/wording'
import { noticeOn, type NoticeOnScreen } from './notice'
import { words } from './words'

export interface CodeEntry {
  readonly field: Locator
  readonly submit: Locator
  readonly cancel: Locator
  /** The button that says that a code is on its way. */
  readonly verifying: Locator
  readonly notice: NoticeOnScreen
  /** Key by key; the last digit sends it. */
  readonly type: (code: string) => Promise<void>
}

export function codeEntry(
  page: Page,
  { submit, cancel }: { readonly submit: MessageId; readonly cancel: MessageId },
): CodeEntry {
  const field = page.getByRole('textbox', { name: words('code.label') })
  const button = (id: MessageId): Locator =>
    page.getByRole('button', { name: words(id), exact: true })
  return {
    field,
    submit: button(submit),
    cancel: button(cancel),
    verifying: button('code.verifying'),
    notice: noticeOn(page, 'secondFactor'),
    async type(code) {
      await field.focus()
      await page.keyboard.type(code)
    },
  }
}
