// The whole result as text, to copy or to save.
import type { TroubleshootingView } from '../../../src-preload/contract'
import { LIMITS } from '../../../src-preload/limits'
import type { Ask } from '../../bridge'
import { useWording } from '../../WordingContext'
import { RequestButtons } from '../recovery/RequestButtons'
import { composeCheckReport, cutToLimit } from './compose-check-report'

export interface PassOnChecksProps {
  readonly view: TroubleshootingView
  readonly ask: Ask
}

export function PassOnChecks({ view, ask }: PassOnChecksProps): React.JSX.Element {
  const wording = useWording()
  const { text } = wording
  const report = composeCheckReport(view, wording)
  return (
    <section className="check" aria-labelledby="check-pass-on">
      <h2 id="check-pass-on">{text('checks.passOn.title')}</h2>
      <p>{text('checks.passOn.explanation')}</p>
      <RequestButtons
        subject={text('checks.passOn.subject')}
        text={report}
        textToSave={cutToLimit(report, LIMITS.text, text('checks.passOn.cut'))}
        canBeMailed={false}
        ask={ask}
      />
    </section>
  )
}
