// One cause: what it is, how sure that is, the next step, a way to it, and how we know.
import type { CauseAction, CauseView } from '../../../src-preload/contract'
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { causeText, evidenceText } from './cause-words'

export interface CauseItemProps {
  readonly cause: CauseView
  readonly send: Send
}

export function CauseItem({ cause, send }: CauseItemProps): React.JSX.Element {
  const wording = useWording()
  const { text } = wording
  const { causeId, confidence, evidence, action } = cause
  return (
    <div className={`cause cause-${confidence}`}>
      <p className="cause-confidence">{text(`confidence.${confidence}`)}</p>
      <h3>{causeText(cause, wording)}</h3>
      <p>{text(`cause.${causeId}.next`)}</p>
      {action !== null && (
        <div className="buttons buttons-small">
          <button
            type="button"
            className="button button-small"
            onClick={() => void act(action, send)}
          >
            {text(`causes.action.${action}`)}
          </button>
        </div>
      )}
      <details className="evidence">
        <summary>{text('causes.evidence')}</summary>
        <ul>
          {evidence.map((line, place) => (
            // Lines have no names of their own, and are never reordered.
            <li key={place}>{evidenceText(line, wording)}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function act(action: CauseAction, send: Send): Promise<boolean> {
  switch (action) {
    case 'returnToForm':
      return send('closeTroubleshooting', {})
    case 'resetPassword':
      return send('leaveChecksFor', { destination: 'reset' })
    case 'tryBrowser':
      return send('tryBrowser', {})
  }
}
