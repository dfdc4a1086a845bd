// The roads of the support article: who helps whom, one question after the other.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { helpStep } from '../../../../src-main/core/password-reset/help-path'
import {
  ANSWERS_TO,
  HELP_ADVICE,
  HELP_ANSWERS,
  HELP_TOPICS,
  type HelpAdvice,
  type HelpAnswer,
  type HelpQuestion,
  type HelpTopic,
} from '../../../../src-preload/reset-views'

const ROLES: readonly (readonly [advice: HelpAdvice, answers: readonly HelpAnswer[]])[] = [
  ['localAdmin', ['agent']],
  ['supportWithValidation', ['admin', 'smallOrMedium', 'canValidate']],
  ['anotherAdmin', ['admin', 'smallOrMedium', 'cannotValidate']],
  ['largeAccount', ['admin', 'large']],
]

describe('helpStep', () => {
  it.each(ROLES)('leads to %s without a message', (advice, answers) => {
    const step = helpStep('noMail', ['notFound', 'notFound', ...answers])
    expect(step).toEqual({ kind: 'advice', advice })
  })

  it.each(ROLES)('leads to %s for a disabled user and a reached limit', (advice, answers) => {
    expect(helpStep('disabled', answers)).toEqual({ kind: 'advice', advice })
    expect(helpStep('limit', answers)).toEqual({ kind: 'advice', advice })
  })

  it.each<[HelpTopic, readonly HelpAnswer[], HelpQuestion]>([
    ['noMail', [], 'inbox'],
    ['noMail', ['notFound'], 'spam'],
    ['noMail', ['notFound', 'notFound'], 'role'],
    ['disabled', [], 'role'],
    ['limit', [], 'role'],
    ['limit', ['admin'], 'accountSize'],
    ['disabled', ['admin', 'smallOrMedium'], 'validation'],
  ])('asks of %s after %j: %s', (topic, answers, question) => {
    expect(helpStep(topic, answers)).toEqual({ kind: 'question', question })
  })

  it('ends in advice after at most five answers that it asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HELP_TOPICS),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 }),
        (topic, choices) => {
          const answers: HelpAnswer[] = []
          for (const choice of choices) {
            const step = helpStep(topic, answers)
            if (step.kind === 'advice') break
            const answer = ANSWERS_TO[step.question].filter((each) => each !== 'found')
            answers.push(answer[choice % answer.length] ?? 'notFound')
          }
          const end = helpStep(topic, answers)
          expect(end.kind).toBe('advice')
          expect(end.kind === 'advice' && HELP_ADVICE.includes(end.advice)).toBe(true)
        },
      ),
    )
  })

  it('takes any answers in any order without failing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HELP_TOPICS),
        fc.array(fc.constantFrom(...HELP_ANSWERS), { maxLength: 12 }),
        (topic, answers) => {
          expect(['question', 'advice']).toContain(helpStep(topic, answers).kind)
        },
      ),
    )
  })
})
