// "The reset page is open in your browser": which message did it show?
import type { Locator, Page } from '@playwright/test'
import type { PageOutcome } from '../../../src-preload/contract'
import { appear } from './appear'
import { words, wordsLike } from './words'

export interface ResetPageScreen {
  readonly heading: Locator
  readonly where: (host: string, accountNumber: string) => Locator
  readonly answer: (outcome: PageOutcome) => Locator
  readonly openAgain: Locator
  readonly back: Locator
  readonly expectOpen: () => Promise<void>
}

export function resetPageScreen(page: Page): ResetPageScreen {
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const heading = page.getByRole('heading', { name: words('resetPage.title'), exact: true })
  return {
    heading,
    where: (host, accountNumber) =>
      page.getByText(wordsLike('resetPage.where', { host, accountNumber })),
    answer: (outcome) => button(words(`resetPage.answer.${outcome}`)),
    openAgain: button(words('resetPage.openAgain')),
    back: button(words('reset.back')),
    expectOpen: () => appear(heading),
  }
}
