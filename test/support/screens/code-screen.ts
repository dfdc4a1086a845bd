// The screen that asks for the code of the moment, after the password was right.
import type { Locator, Page } from '@playwright/test'
import { appear } from './appear'
import { codeEntry, type CodeEntry } from './code-entry'
import { recoveryRequest, type RecoveryRequest } from './recovery-request'
import { words } from './words'

export interface CodeScreen extends CodeEntry {
  readonly heading: Locator
  readonly request: RecoveryRequest
  readonly expectOpen: () => Promise<void>
}

export function codeScreen(page: Page): CodeScreen {
  const heading = page.getByRole('heading', { name: words('code.title'), exact: true })
  const entry = codeEntry(page, { submit: 'signIn.submit', cancel: 'signIn.cancel' })
  return {
    ...entry,
    heading,
    request: recoveryRequest(page, 'code.lostPhone'),
    async expectOpen() {
      await appear(heading)
      await appear(entry.field)
    },
  }
}
