// The report for IT: shown as a whole before anything of it can be saved or copied.
import { useId } from 'react'
import type { ReportView } from '../../../src-preload/contract'
import { LIMITS } from '../../../src-preload/limits'
import type { Ask, Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { RequestButtons } from '../recovery/RequestButtons'
import { printReport, textOfReport } from './print-report'
import { ReportLines } from './ReportLines'

export interface ReportForItProps {
  readonly report: ReportView | null
  /** Something is still looked at: the report would lack it. */
  readonly isWaiting: boolean
  readonly send: Send
  readonly ask: Ask
}

export function ReportForIt({ report, isWaiting, send, ask }: ReportForItProps): React.JSX.Element {
  const { text } = useWording()
  const linesId = useId()
  const isShown = report !== null
  return (
    <section className="check" aria-labelledby="check-report">
      <h2 id="check-report">{text('report.title')}</h2>
      <p>{text('report.explanation')}</p>
      <div className="buttons buttons-small">
        {/* One button for both, so that the focus is not lost when the report comes and goes. */}
        <button
          type="button"
          className="button button-small"
          aria-expanded={isShown}
          aria-controls={isShown ? linesId : undefined}
          aria-disabled={isWaiting}
          onClick={() => {
            if (!isWaiting) void send(isShown ? 'closeReport' : 'openReport', {})
          }}
        >
          {text(isShown ? 'report.putAway' : 'report.show')}
        </button>
      </div>
      {isShown && <ShownReport id={linesId} report={report} ask={ask} />}
    </section>
  )
}

interface ShownReportProps {
  readonly id: string
  readonly report: ReportView
  readonly ask: Ask
}

function ShownReport({ id, report, ask }: ShownReportProps): React.JSX.Element {
  const wording = useWording()
  const { text } = wording
  const printed = printReport(report, wording, LIMITS.report)
  const whole = textOfReport(printed, wording)
  return (
    <>
      <p>{text('report.notSent')}</p>
      <ReportLines id={id} sections={printed} />
      <RequestButtons
        subject={text('report.documentTitle')}
        text={whole}
        canBeMailed={false}
        labels={{ copy: 'report.copy', save: 'report.save' }}
        save={() => ask('saveReport', { text: whole })}
        ask={ask}
      />
    </>
  )
}
