// How a request or a link ended: what it means, how the app knows, and what to do next. Says nothing
// that the service did not say.
import type { ResetOutcomeView } from '../../src-preload/contract'
import type { Ask, Send } from '../bridge'
import { Evidence } from '../parts/Evidence'
import { Line } from '../parts/Line'
import { RecoveryRequest } from '../parts/recovery/RecoveryRequest'
import { OUTCOME_STEPS } from '../parts/reset/outcome-steps'
import { OutcomeActions } from '../parts/reset/OutcomeActions'
import { RESET_MAIL_SENDER } from '../parts/reset/reset-mail-sender'
import { ResetWayBack } from '../parts/reset/ResetWayBack'
import { ScreenTitle } from '../parts/ScreenTitle'
import { useWording } from '../WordingContext'

export interface ResetOutcomeScreenProps {
  readonly view: ResetOutcomeView
  readonly send: Send
  readonly ask: Ask
}

export function ResetOutcomeScreen(props: ResetOutcomeScreenProps): React.JSX.Element {
  const { text, dateAndTime } = useWording()
  const { view, send, ask } = props
  const { outcome, said } = view
  const title = text(`resetOutcome.${outcome}.title`)
  return (
    <section className="reset">
      <ScreenTitle takesFocus key={outcome}>
        {title}
      </ScreenTitle>
      <p>{text(`resetOutcome.${outcome}.meaning`, { said })}</p>
      <p className="remark">{text('resetOutcome.when', { time: dateAndTime(view.atMs) })}</p>
      <Line
        id="may-be-changed"
        tone="warning"
        icon="warning"
        content={view.mayBeChanged ? text('resetOutcome.mayBeChanged') : null}
      />
      <Evidence what={title} how={text(`resetOutcome.said.${said}`)} evidence={view.evidence} />
      <h2>{text('resetOutcome.whatNext')}</h2>
      <ol className="steps">
        {OUTCOME_STEPS[outcome].map((step) => (
          <li key={step}>{text(step, { sender: RESET_MAIL_SENDER })}</li>
        ))}
      </ol>
      <OutcomeActions view={view} send={send} />
      {outcome === 'processFailed' && view.loginName !== '' && (
        <RecoveryRequest
          label={text('request.askAdmin')}
          reasons={['resetFailed']}
          loginName={view.loginName}
          accountNumber={view.accountNumber}
          atMs={view.atMs}
          ask={ask}
        />
      )}
      <ResetWayBack send={send} />
    </section>
  )
}
