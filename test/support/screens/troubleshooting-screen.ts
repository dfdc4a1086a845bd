// "Why can't I sign in?", as an agent finds it: by headings and names, with keys and clicks.
import { expect, type Locator, type Page } from '@playwright/test'
import type { CheckId, CheckStatusId, FindingId } from '../../../src-preload/contract'
import type { TextValues } from '../../../src-renderer/wording'
import { appear } from './appear'
import { words } from './words'

export interface TroubleshootingScreen {
  readonly heading: Locator
  readonly stop: Locator
  readonly again: Locator
  readonly back: Locator
  /** The result in words. */
  readonly copy: Locator
  readonly showReport: Locator
  readonly putReportAway: Locator
  /** The region with its lines. */
  readonly report: Locator
  readonly saveReport: Locator
  readonly copyReport: Locator
  readonly tryBrowser: Locator
  readonly browserTrying: Locator
  readonly expectOpen: () => Promise<void>
  /** Waits for the last check. */
  readonly expectFinished: () => Promise<void>
  readonly expectStatus: (checkId: CheckId, status: CheckStatusId) => Promise<void>
  /** What is so, as the words of the finding say it. */
  readonly expectFound: (findingId: FindingId, values?: TextValues) => Promise<void>
}

/** The checks have deadlines of their own (probe-limits.ts): 12.5 s and the page around them. */
const FINISHED_WITHIN_MS = 20_000

export function troubleshootingScreen(page: Page): TroubleshootingScreen {
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const heading = page.getByRole('heading', { name: words('checks.title'), exact: true })
  const again = button(words('checks.again'))
  return {
    heading,
    stop: button(words('checks.stop')),
    again,
    back: button(words('checks.close')),
    copy: button(words('checks.passOn.copy')),
    showReport: button(words('report.show')),
    putReportAway: button(words('report.putAway')),
    report: page.getByRole('region', { name: words('report.region'), exact: true }),
    saveReport: button(words('report.save')),
    copyReport: button(words('report.copy')),
    tryBrowser: button(words('checks.browser.try')),
    browserTrying: page.getByText(words('checks.browser.trying')),
    expectOpen: () => appear(heading),
    expectFinished: () => expect(again).toBeVisible({ timeout: FINISHED_WITHIN_MS }),
    async expectStatus(checkId, status) {
      const question = page.getByRole('heading', { name: words(`check.${checkId}`), exact: true })
      await expect(question).toHaveAccessibleDescription(words(`checkStatus.${status}`))
    },
    async expectFound(findingId, values) {
      await expect(
        page.getByText(words(`finding.${findingId}.what`, values), { exact: true }).first(),
      ).toBeVisible()
    },
  }
}
