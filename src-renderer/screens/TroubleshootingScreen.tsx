// "Why can't I sign in?": the checks while they run and after. Loaded when it is wanted, its words with
// it. Judges nothing and waits for nothing.
import type { TroubleshootingView } from '../../src-preload/contract'
import type { Ask, Send } from '../bridge'
import { useEffect } from 'react'
import { BrowserPage } from '../parts/checks/BrowserPage'
import { Causes, CAUSES_HEADING_ID } from '../parts/checks/Causes'
import { CheckItem, headingIdOf } from '../parts/checks/CheckItem'
import { CheckSummary } from '../parts/checks/CheckSummary'
import { CheckWords } from '../parts/checks/CheckWords'
import { LinkCheck } from '../parts/checks/LinkCheck'
import { PassOnChecks } from '../parts/checks/PassOnChecks'
import { SignInHelp } from '../parts/checks/SignInHelp'
import { ScreenTitle } from '../parts/ScreenTitle'
import { useEscape } from '../parts/use-escape'
import { useWording } from '../WordingContext'

export interface TroubleshootingScreenProps {
  readonly view: TroubleshootingView
  readonly send: Send
  readonly ask: Ask
}

export function TroubleshootingScreen(props: TroubleshootingScreenProps): React.JSX.Element {
  return (
    <CheckWords>
      <ChecksOrHelp {...props} />
    </CheckWords>
  )
}

function ChecksOrHelp({ view, send, ask }: TroubleshootingScreenProps): React.JSX.Element {
  const { help } = view
  useEscape(help !== null, () => void send('goBackInSignInHelp', {}))
  return help === null ? (
    <Checks view={view} send={send} ask={ask} />
  ) : (
    <SignInHelp help={help} view={view} send={send} ask={ask} />
  )
}

function Checks({ view, send, ask }: TroubleshootingScreenProps): React.JSX.Element {
  const { text } = useWording()
  const isRunning = view.phase === 'running'
  const isBusy = isRunning || view.browserPage.phase === 'trying'
  const { place } = view
  useEffect(() => {
    if (place === null) return
    const id = place === 'causes' ? CAUSES_HEADING_ID : headingIdOf(place)
    document.getElementById(id)?.focus()
  }, [place])
  useEscape(true, () => void send(isBusy ? 'stopChecks' : 'closeTroubleshooting', {}))
  return (
    <section className="checks" aria-busy={isRunning}>
      <ScreenTitle takesFocus={place === null}>{text('checks.title')}</ScreenTitle>
      <Causes view={view} send={send} />
      <p>{text('checks.explanation')}</p>
      <CheckSummary view={view} />
      <div className="buttons buttons-small">
        {/* One button for both, so that the focus is not lost when the checks end. */}
        <button
          type="button"
          className="button button-small"
          onClick={() => void send(isRunning ? 'stopChecks' : 'repeatChecks', {})}
        >
          {text(isRunning ? 'checks.stop' : 'checks.again')}
        </button>
      </div>
      <ul className="check-list" aria-label={text('checks.list')}>
        {view.checks.map((check) => (
          <li key={check.checkId}>
            <CheckItem check={check} />
          </li>
        ))}
      </ul>
      <BrowserPage page={view.browserPage} canStop={!isRunning} send={send} />
      {view.isFormOpen && <LinkCheck send={send} />}
      {!isRunning && <PassOnChecks view={view} send={send} ask={ask} />}
      <div className="buttons way-back">
        <button
          type="button"
          className="button"
          onClick={() => void send('closeTroubleshooting', {})}
        >
          {text('checks.close')}
        </button>
      </div>
    </section>
  )
}
