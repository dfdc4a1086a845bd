// A notice on whichever screen: what happened, what to do next, and behind a fold how the app knows.
import { expect, type Locator, type Page } from '@playwright/test'
import type { EvidenceId, NoticeId } from '../../../src-preload/contract'
import type { TextValues } from '../../../src-renderer/wording'
import { appear } from './appear'
import { words } from './words'

export interface NoticeOnScreen {
  readonly expectShown: (id: NoticeId, values?: TextValues) => Promise<void>
  readonly expectNone: () => Promise<void>
  /** How the app says it knows, read behind the fold. */
  readonly expectHow: (id: NoticeId, values?: TextValues) => Promise<void>
  /** Opens the fold and reads one line of it. */
  readonly evidence: (id: EvidenceId) => Promise<string>
}

/** Errors are announced at once (`alert`), everything else when there is time (`status`). */
export function noticeOn(page: Page): NoticeOnScreen {
  const announced = page.getByRole('alert').or(page.getByRole('status'))
  const fold = page.getByRole('group').filter({ hasText: words('notice.howWeKnow') })
  async function openFold(inside: Locator): Promise<void> {
    if (!(await inside.isVisible())) await fold.getByText(words('notice.howWeKnow')).click()
  }
  return {
    async expectShown(id, values) {
      const notice = announced
        .filter({ has: fold })
        .filter({ hasText: words(`notice.${id}.what`, values) })
      await appear(notice)
      await expect(notice).toContainText(words(`notice.${id}.next`, values))
    },
    async expectNone() {
      await expect(fold).toHaveCount(0)
    },
    async expectHow(id, values) {
      const how = fold.getByText(words(`notice.${id}.how`, values))
      await openFold(how)
      await expect(how).toBeVisible()
    },
    async evidence(id) {
      const line = factBelow(fold, words(`evidence.${id}`))
      await openFold(line)
      return (await line.innerText()).trim()
    },
  }
}

/** What stands for `name` in a list of facts. */
export function factBelow(place: Locator | Page, name: string): Locator {
  return place.getByText(name, { exact: true }).locator('xpath=following-sibling::dd')
}
