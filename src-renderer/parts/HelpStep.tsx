// One step on the way to who can help: a question with its answers, or, once that is clear, the advice.
// For the reset and for the sign-in alike; which step comes next is not decided here.
import type { HelpAdvice, HelpAnswer, HelpQuestion, HelpStepView } from '../../src-preload/contract'
import { ANSWERS_TO } from '../../src-preload/reset-views'
import { useWording } from '../WordingContext'
import { RESET_MAIL_SENDER } from './reset/reset-mail-sender'
import { ScreenTitle } from './ScreenTitle'

export interface HelpStepProps {
  readonly topic: string
  readonly step: HelpStepView
  readonly onAnswer: (answer: HelpAnswer) => void
  /** What stands below the advice's title. */
  readonly advise: (advice: HelpAdvice) => React.ReactNode
}

export function HelpStep({ topic, step, onAnswer, advise }: HelpStepProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <>
      <p className="reset-topic">{topic}</p>
      {step.kind === 'question' ? (
        <>
          <ScreenTitle takesFocus key={step.question}>
            {text(`resetHelp.question.${step.question}`)}
          </ScreenTitle>
          <Choices question={step.question} onAnswer={onAnswer} />
        </>
      ) : (
        <>
          <ScreenTitle takesFocus key={step.advice}>
            {text(`resetHelp.advice.${step.advice}`)}
          </ScreenTitle>
          {advise(step.advice)}
        </>
      )}
    </>
  )
}

interface ChoicesProps {
  readonly question: HelpQuestion
  readonly onAnswer: (answer: HelpAnswer) => void
}

function Choices({ question, onAnswer }: ChoicesProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <>
      <p>{text(`resetHelp.hint.${question}`, { sender: RESET_MAIL_SENDER })}</p>
      <div className="choices">
        {ANSWERS_TO[question].map((answer) => (
          <button
            key={answer}
            type="button"
            className="button"
            onClick={() => {
              onAnswer(answer)
            }}
          >
            {text(`resetHelp.answer.${answer}`)}
          </button>
        ))}
      </div>
    </>
  )
}
