// "Check a reset link": a pasted link or a saved message, the verdict, and what can be done with it.
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import type { LinkProblemId, LinkVerdictView, SuspicionId } from '../../../src-preload/contract'
import type { MessageId } from '../../../src-renderer/wording'
import { copyElsewhere } from '../clipboard-probes'
import { appear } from './appear'
import { factBelow, noticeOn, type NoticeOnScreen } from './notice'
import { recoveryRequest, type RecoveryRequest } from './recovery-request'
import { words } from './words'

export interface LinkDoctorScreen {
  readonly heading: Locator
  readonly field: Locator
  readonly check: Locator
  readonly chooseMessage: Locator
  readonly opening: Locator
  readonly cancel: Locator
  readonly setPassword: Locator
  readonly openInBrowser: Locator
  readonly back: Locator
  readonly notice: NoticeOnScreen
  /** The note to the system administrator. */
  readonly note: RecoveryRequest
  readonly verdict: (kind: LinkVerdictView['kind']) => Locator
  readonly wrapped: (...products: readonly string[]) => Locator
  readonly reason: (reason: SuspicionId) => Locator
  readonly problem: (problem: LinkProblemId) => Locator
  readonly says: (id: MessageId) => Locator
  /** A fact of the link in view, such as where it leads. */
  readonly fact: (name: 'host' | 'given' | 'original') => Locator
  readonly loopExplanation: Locator
  readonly otherLinks: (count: number) => Locator
  readonly expectOpen: () => Promise<void>
  /** By way of the clipboard, as agents do. */
  readonly paste: (electron: ElectronApplication, link: string) => Promise<void>
  /** A saved message, by the path of its file. */
  readonly choose: (path: string) => Promise<void>
  readonly drop: (fileName: string, raw: string) => Promise<void>
}

export function linkDoctorScreen(page: Page): LinkDoctorScreen {
  const button = (id: MessageId): Locator =>
    page.getByRole('button', { name: words(id), exact: true })
  const heading = page.getByRole('heading', { name: words('linkDoctor.title'), exact: true })
  const field = page.getByRole('textbox', { name: words('linkDoctor.field') })
  const chooseMessage = page.getByLabel(words('linkDoctor.choose'))
  const says = (id: MessageId): Locator => page.getByText(words(id))
  return {
    heading,
    field,
    check: button('linkDoctor.check'),
    chooseMessage,
    opening: page.getByText(words('linkDoctor.opening')),
    cancel: button('signIn.cancel'),
    setPassword: button('linkDoctor.setPassword'),
    openInBrowser: button('linkDoctor.openInBrowser'),
    back: button('reset.back'),
    notice: noticeOn(page, 'reset'),
    note: recoveryRequest(page, 'linkDoctor.note.label'),
    verdict: (kind) => page.getByText(words(`linkDoctor.verdict.${kind}`), { exact: true }),
    wrapped: (...products) =>
      page.getByText(
        words('linkDoctor.wrapped', { layers: products.length, products: products.join(', ') }),
      ),
    reason: (reason) => says(`linkDoctor.reason.${reason}`),
    problem: (problem) => says(`linkDoctor.problem.${problem}`),
    says,
    fact: (name) => factBelow(page, words(`linkDoctor.${name}`)),
    loopExplanation: button('linkDoctor.loop.title'),
    otherLinks: (count) =>
      page.getByRole('button', { name: words('linkDoctor.otherLinks', { count }), exact: true }),
    expectOpen: () => appear(heading),
    async paste(electron, link) {
      await appear(field)
      await copyElsewhere(electron, link)
      await field.focus()
      await page.keyboard.press('Control+V')
      await expect(field).toHaveValue('')
    },
    async choose(path) {
      await appear(heading)
      await chooseMessage.setInputFiles(path)
    },
    async drop(fileName, raw) {
      await appear(heading)
      const files = await page.evaluateHandle(
        ([name, text]) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([text], name, { type: 'message/rfc822' }))
          return transfer
        },
        [fileName, raw] as const,
      )
      for (const type of ['dragenter', 'dragover', 'drop'] as const) {
        await heading.dispatchEvent(type, { dataTransfer: files })
      }
      await files.dispose()
    },
  }
}
