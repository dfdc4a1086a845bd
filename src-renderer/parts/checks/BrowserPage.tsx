// The agent's own browser: a page of this computer opens in it when somebody asks for that, and what
// it told stands here.
import type { BrowserPageView } from '../../../src-preload/contract'
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { Busy } from '../Busy'
import { headingIdOf } from './CheckItem'
import { Findings } from './Findings'
import { isTroubled } from './group-findings'

export interface BrowserPageProps {
  readonly page: BrowserPageView
  /** While the other checks run, the one button above stops this too. */
  readonly canStop: boolean
  readonly send: Send
}

export function BrowserPage({ page, canStop, send }: BrowserPageProps): React.JSX.Element {
  const { text } = useWording()
  const headingId = headingIdOf('browserBehaviour')
  const isTrying = page.phase === 'trying'
  return (
    <section className="check" aria-labelledby={headingId} aria-busy={isTrying}>
      <h2 id={headingId} tabIndex={-1}>
        {text('check.browserBehaviour')}
      </h2>
      <p>{text('checks.browser.explanation')}</p>
      <div role="status">
        {isTrying && (
          <p className="fetching">
            <Busy />
            <span>{text('checks.browser.trying')}</span>
          </p>
        )}
        {page.phase === 'tried' && <p>{text('checks.browser.tried')}</p>}
      </div>
      <Findings findings={page.findings} showsState />
      {page.findings.some(isTroubled) && <DisableSteps />}
      <div className="buttons buttons-small">
        <button
          type="button"
          className="button button-small"
          aria-disabled={isTrying}
          onClick={() => {
            if (!isTrying) void send('tryBrowser', {})
          }}
        >
          {text(page.phase === 'tried' ? 'checks.browser.tryAgain' : 'checks.browser.try')}
        </button>
        {isTrying && canStop && (
          <button
            type="button"
            className="button button-small"
            onClick={() => void send('stopChecks', {})}
          >
            {text('checks.browser.stop')}
          </button>
        )}
      </div>
    </section>
  )
}

function DisableSteps(): React.JSX.Element {
  const { text } = useWording()
  return (
    <div className="check-steps">
      <h3>{text('checks.browser.stepsTitle')}</h3>
      <ol className="steps">
        <li>{text('checks.browser.stepOpen')}</li>
        <li>{text('checks.browser.stepOff')}</li>
        <li>{text('checks.browser.stepReload')}</li>
        <li>{text('checks.browser.stepNext')}</li>
      </ol>
    </div>
  )
}
