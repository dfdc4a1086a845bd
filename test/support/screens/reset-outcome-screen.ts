// How a request or a link ended: what it means, who says so, and what to do next.
import { expect, type Locator, type Page } from '@playwright/test'
import type { EvidenceId, ResetOutcomeId, ResetOutcomeView } from '../../../src-preload/contract'
import type { MessageId } from '../../../src-renderer/wording'
import { appear } from './appear'
import { factBelow } from './notice'
import { recoveryRequest, type RecoveryRequest } from './recovery-request'
import { words } from './words'

export interface ResetOutcomeScreen {
  readonly haveMail: Locator
  readonly noMail: Locator
  readonly whoCanEnable: Locator
  readonly whoCanHelp: Locator
  readonly askForNewLink: Locator
  readonly openAgain: Locator
  readonly mayBeChanged: Locator
  readonly request: RecoveryRequest
  readonly back: Locator
  readonly backToSignIn: Locator
  readonly expectShown: (outcome: ResetOutcomeId, said?: ResetOutcomeView['said']) => Promise<void>
  /** One line of how the app knows; the fold is open by then. */
  readonly evidence: (id: EvidenceId) => Locator
  /** The numbered steps, as they are read. */
  readonly steps: () => Promise<readonly string[]>
}

export function resetOutcomeScreen(page: Page): ResetOutcomeScreen {
  const button = (id: MessageId): Locator =>
    page.getByRole('button', { name: words(id), exact: true })
  return {
    haveMail: button('resetOutcome.haveMail'),
    noMail: button('reset.noMail'),
    whoCanEnable: button('resetOutcome.whoCanEnable'),
    whoCanHelp: button('resetOutcome.whoCanHelp'),
    askForNewLink: button('resetOutcome.askForNewLink'),
    openAgain: button('resetPage.openAgain'),
    mayBeChanged: page.getByText(words('resetOutcome.mayBeChanged')),
    request: recoveryRequest(page, 'request.askAdmin'),
    back: button('reset.back'),
    backToSignIn: button('reset.backToSignIn'),
    async expectShown(outcome, said = 'byService') {
      const heading = page.getByRole('heading', {
        name: words(`resetOutcome.${outcome}.title`),
        exact: true,
      })
      await appear(heading)
      await expect(heading).toBeFocused()
      await appear(page.getByText(words(`resetOutcome.${outcome}.meaning`, { said })))
      const how = page.getByText(words(`resetOutcome.said.${said}`))
      if (!(await how.isVisible())) await page.getByText(words('notice.howWeKnow')).click()
      await appear(how)
    },
    evidence: (id) => factBelow(page, words(`evidence.${id}`)),
    steps: async () =>
      (await page.getByRole('list').getByRole('listitem').allInnerTexts()).map((line) =>
        line.trim(),
      ),
  }
}
