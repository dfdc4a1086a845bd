// The service's own page is open in the browser. The app cannot see it, so the agent says what it showed.
import { PAGE_OUTCOMES, type ResetOnPageView } from '../../src-preload/reset-views'
import type { Send } from '../bridge'
import { Disclosure } from '../parts/Disclosure'
import { ScreenTitle } from '../parts/ScreenTitle'
import { useWording } from '../WordingContext'

export interface ResetOnPageScreenProps {
  readonly view: ResetOnPageView
  readonly send: Send
}

export function ResetOnPageScreen({ view, send }: ResetOnPageScreenProps): React.JSX.Element {
  const { text } = useWording()
  const { host, accountNumber } = view
  return (
    <section className="reset">
      <ScreenTitle takesFocus>{text('resetPage.title')}</ScreenTitle>
      <p className="remark">{text('resetPage.where', { host, accountNumber })}</p>
      <p>{text('resetPage.explanation')}</p>
      <h2 id="page-question">{text('resetPage.question')}</h2>
      <div className="choices" role="group" aria-labelledby="page-question">
        {PAGE_OUTCOMES.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className="button"
            onClick={() => void send('tellPageOutcome', { outcome })}
          >
            {text(`resetPage.answer.${outcome}`)}
          </button>
        ))}
      </div>
      <Disclosure label={text('resetPage.broken.title')}>
        <p>{text('resetPage.broken.cause')}</p>
        <p>{text('resetPage.broken.cure')}</p>
      </Disclosure>
      <div className="buttons">
        <button type="button" className="button" onClick={() => void send('reopenResetPage', {})}>
          {text('resetPage.openAgain')}
        </button>
        <button type="button" className="button" onClick={() => void send('goBackInReset', {})}>
          {text('reset.back')}
        </button>
      </div>
    </section>
  )
}
