// One question at a time until it is clear who can help, in the order of LivePerson's support page.
// Which question comes next is not decided here.
import type { ResetHelpView } from '../../src-preload/contract'
import type { Ask, Send } from '../bridge'
import { HelpStep } from '../parts/HelpStep'
import { HelpAdvice } from '../parts/reset/HelpAdvice'
import { ResetWayBack } from '../parts/reset/ResetWayBack'
import { useWording } from '../WordingContext'

export interface ResetHelpScreenProps {
  readonly view: ResetHelpView
  readonly send: Send
  readonly ask: Ask
}

export function ResetHelpScreen({ view, send, ask }: ResetHelpScreenProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <section className="reset">
      <HelpStep
        topic={text(`resetHelp.topic.${view.topic}`)}
        step={view.step}
        onAnswer={(answer) => void send('answerHelpQuestion', { answer })}
        advise={(advice) => <HelpAdvice advice={advice} view={view} ask={ask} />}
      />
      <ResetWayBack send={send} />
    </section>
  )
}
