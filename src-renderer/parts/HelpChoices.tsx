// A question on the way to who can help, and its answers as buttons. Which one comes next is not decided
// here.
import { ANSWERS_TO, type HelpAnswer, type HelpQuestion } from '../../src-preload/reset-views'
import { useWording } from '../WordingContext'
import { RESET_MAIL_SENDER } from './reset/reset-mail-sender'

export interface HelpChoicesProps {
  readonly question: HelpQuestion
  readonly onAnswer: (answer: HelpAnswer) => void
}

export function HelpChoices({ question, onAnswer }: HelpChoicesProps): React.JSX.Element {
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
