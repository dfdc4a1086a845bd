// One question at a time until it is clear who can help, in the order of LivePerson's support page.
// Which question comes next is not decided here.
import type { ResetHelpView } from '../../src-preload/contract'
import type { Ask, Send } from '../bridge'
import { HelpChoices } from '../parts/HelpChoices'
import { HelpAdvice } from '../parts/reset/HelpAdvice'
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
        <HelpChoices
          question={step.question}
          onAnswer={(answer) => void send('answerHelpQuestion', { answer })}
        />
      ) : (
        <HelpAdvice advice={step.advice} view={view} ask={ask} />
      )}
      <ResetWayBack send={send} />
    </section>
  )
}
