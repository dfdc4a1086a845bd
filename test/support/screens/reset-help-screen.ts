// "I didn't receive the e-mail" and its kin: one question at a time, then who can help.
import type { Locator, Page } from '@playwright/test'
import type { HelpAdvice, HelpAnswer, HelpQuestion, HelpTopic } from '../../../src-preload/contract'
import { appear } from './appear'
import { recoveryRequest, type RecoveryRequest } from './recovery-request'
import { words } from './words'

export interface ResetHelpScreen {
  readonly topic: (topic: HelpTopic) => Locator
  readonly question: (question: HelpQuestion) => Locator
  readonly answer: (answer: HelpAnswer) => Locator
  readonly advice: (advice: HelpAdvice) => Locator
  readonly meaning: (advice: HelpAdvice, topic: HelpTopic) => Locator
  readonly request: RecoveryRequest
  readonly back: Locator
  /** Answers the question, once it is asked. */
  readonly tell: (question: HelpQuestion, answer: HelpAnswer) => Promise<void>
}

export function resetHelpScreen(page: Page): ResetHelpScreen {
  const heading = (name: string): Locator => page.getByRole('heading', { name, exact: true })
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const question = (asked: HelpQuestion): Locator => heading(words(`resetHelp.question.${asked}`))
  const answer = (given: HelpAnswer): Locator => button(words(`resetHelp.answer.${given}`))
  return {
    topic: (topic) => page.getByText(words(`resetHelp.topic.${topic}`), { exact: true }),
    question,
    answer,
    advice: (advice) => heading(words(`resetHelp.advice.${advice}`)),
    meaning: (advice, topic) => page.getByText(words(`resetHelp.meaning.${advice}`, { topic })),
    request: recoveryRequest(page, 'request.askAdmin'),
    back: button(words('reset.back')),
    async tell(asked, given) {
      await appear(question(asked))
      await answer(given).click()
    },
  }
}
