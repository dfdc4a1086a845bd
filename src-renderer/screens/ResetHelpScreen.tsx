// One question at a time until it is clear who can help, in the order of LivePerson's support page.
// Which question comes next is not decided here.
import { ANSWERS_TO, type HelpQuestion, type ResetHelpView } from '../../src-preload/reset-views'
import type { Ask, Send } from '../bridge'
import { HelpAdvice } from '../parts/reset/HelpAdvice'
import { RESET_MAIL_SENDER } from '../parts/reset/reset-mail-sender'
import { ResetWayBack } from '../parts/reset/ResetWayBack'
import { ScreenTitle } from '../parts/ScreenTitle'
import { useWording } from '../WordingContext'

export interface ResetHelpScreenProps {
  readonly view: ResetHelpView
  readonly send: Send
  readonly ask: Ask
}

export function ResetHelpScreen({ view, send, ask }: ResetHelpScreenProps): React.JSX.Element {
  const { text } = useWording()
  const { step } = view
  const isQuestion = step.kind === 'question'
  const title = isQuestion
    ? text(`resetHelp.question.${step.question}`)
    : text(`resetHelp.advice.${step.advice}`)
  return (
    <section className="reset">
      <p className="reset-topic">{text(`resetHelp.topic.${view.topic}`)}</p>
      <ScreenTitle takesFocus key={isQuestion ? step.question : step.advice}>
        {title}
      </ScreenTitle>
      {isQuestion ? (
        <Question question={step.question} send={send} />
      ) : (
        <HelpAdvice advice={step.advice} view={view} ask={ask} />
      )}
      <ResetWayBack send={send} />
    </section>
  )
}

interface QuestionProps {
  readonly question: HelpQuestion
  readonly send: Send
}

function Question({ question, send }: QuestionProps): React.JSX.Element {
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
            onClick={() => void send('answerHelpQuestion', { answer })}
          >
            {text(`resetHelp.answer.${answer}`)}
          </button>
        ))}
      </div>
    </>
  )
}
