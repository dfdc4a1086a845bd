// Who can help, one question after the other, in the order of LivePerson's support article: look
// twice, then by role, account size and validation (seeds 000 to 002). Pure.
import type { HelpAnswer, HelpStepView, HelpTopic } from '../../../src-preload/contract'

/** Where the answers so far have led. Answers that no question asked for are ignored. */
export function helpStep(
  topic: HelpTopic | 'signIn',
  answers: readonly HelpAnswer[],
): HelpStepView {
  const given = new Set(answers)
  if (topic === 'noMail') {
    const looked = answers.filter((answer) => answer === 'notFound').length
    if (looked === 0) return question('inbox')
    if (looked === 1) return question('spam')
  }
  if (given.has('agent')) return advice('localAdmin')
  if (!given.has('admin')) return question('role')
  if (given.has('large')) return advice('largeAccount')
  if (!given.has('smallOrMedium')) return question('accountSize')
  if (given.has('canValidate')) return advice('supportWithValidation')
  return given.has('cannotValidate') ? advice('anotherAdmin') : question('validation')
}

function question(asked: Extract<HelpStepView, { kind: 'question' }>['question']): HelpStepView {
  return { kind: 'question', question: asked }
}

function advice(given: Extract<HelpStepView, { kind: 'advice' }>['advice']): HelpStepView {
  return { kind: 'advice', advice: given }
}
