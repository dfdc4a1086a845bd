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

/** What the words need in the plainest case; a test names what is different. */
const PLAIN: TextValues = {
  secondFactor: 'announced',
  ...{ counted: 1, limit: 5, left: 3 },
  enrolment: 'none',
  phone: 'notLooked',
  repeated: 'no',
}

/**
 * Errors are announced at once (`alert`), everything else when there is time (`status`).
 * @param context what was being done; some words differ
 */
export function noticeOn(
  page: Page,
  context: 'signIn' | 'secondFactor' | 'desk' | 'reset' | 'newPassword' = 'signIn',
): NoticeOnScreen {
  const worded = (
    id: NoticeId,
    part: 'what' | 'how' | 'next',
    values: TextValues | undefined,
  ): string => words(`notice.${id}.${part}`, { ...PLAIN, context, ...values })
  const announced = page.getByRole('alert').or(page.getByRole('status'))
  const fold = page.getByRole('group').filter({ hasText: words('notice.howWeKnow') })
  async function openFold(inside: Locator): Promise<void> {
    if (!(await inside.isVisible())) await fold.getByText(words('notice.howWeKnow')).click()
  }
  return {
    async expectShown(id, values) {
      const notice = announced.filter({ has: fold }).filter({ hasText: worded(id, 'what', values) })
      await appear(notice)
      await expect(notice).toContainText(worded(id, 'next', values))
    },
    async expectNone() {
      await expect(fold).toHaveCount(0)
    },
    async expectHow(id, values) {
      const how = fold.getByText(worded(id, 'how', values))
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
