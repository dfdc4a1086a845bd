// How the result is passed on: the report for IT, and the same in words to copy or to save.
import type { TroubleshootingView } from '../../../src-preload/contract'
import { LIMITS } from '../../../src-preload/limits'
import type { Ask, Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { RequestButtons } from '../recovery/RequestButtons'
import { composeCheckReport, cutToLimit } from './compose-check-report'
import { ReportForIt } from './ReportForIt'

export interface PassOnChecksProps {
  readonly view: TroubleshootingView
  readonly send: Send
  readonly ask: Ask
}

export function PassOnChecks({ view, send, ask }: PassOnChecksProps): React.JSX.Element {
  const wording = useWording()
  const { text } = wording
  const inWords = composeCheckReport(view, wording)
  return (
    <>
      <ReportForIt
        report={view.report}
        isWaiting={view.browserPage.phase === 'trying'}
        send={send}
        ask={ask}
      />
      <section className="check" aria-labelledby="check-pass-on">
        <h2 id="check-pass-on">{text('checks.passOn.title')}</h2>
        <p>{text('checks.passOn.explanation')}</p>
        <RequestButtons
          subject={text('checks.passOn.subject')}
          text={inWords}
          textToSave={cutToLimit(inWords, LIMITS.text, text('checks.passOn.cut'))}
          canBeMailed={false}
          labels={{ copy: 'checks.passOn.copy', save: 'checks.passOn.save' }}
          ask={ask}
        />
      </section>
    </>
  )
}
