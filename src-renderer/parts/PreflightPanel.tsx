// What was noticed before anything was sent. Nothing is, while this is open: Enter sends it all the
// same, Escape goes back to the fields.
import { useEffect, useRef } from 'react'
import type { PreflightWarning } from '../preflight'
import { useWording } from '../WordingContext'
import { Icon } from './Icon'

export interface PreflightPanelProps {
  readonly warnings: readonly PreflightWarning[]
  readonly onSendAllTheSame: () => void
  readonly onGoBack: () => void
}

export function PreflightPanel(props: PreflightPanelProps): React.JSX.Element {
  const { text } = useWording()
  const { warnings, onSendAllTheSame, onGoBack } = props
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.focus()
  }, [])
  return (
    <div
      ref={panel}
      className="notice notice-warning preflight"
      role="alertdialog"
      aria-labelledby="preflight-title"
      aria-describedby="preflight-warnings"
      tabIndex={-1}
      onKeyDown={(event) => {
        const isOnPanel = event.target === panel.current
        // A key that is held down from the submission is no answer.
        if (event.key === 'Enter' && isOnPanel) {
          event.preventDefault()
          if (!event.repeat) onSendAllTheSame()
        }
        if (event.key === 'Escape') {
          event.preventDefault()
          onGoBack()
        }
      }}
    >
      <Icon name="warning" />
      <div className="notice-words">
        <p className="notice-what" id="preflight-title">
          {text('preflight.title')}
        </p>
        <ul id="preflight-warnings">
          {warnings.map((warning) => (
            <li key={warning}>{text(`preflight.${warning}`)}</li>
          ))}
        </ul>
        <div className="buttons buttons-small">
          <button type="button" className="button button-small" onClick={onGoBack}>
            {text('preflight.goBack')}
          </button>
          <button type="button" className="button button-small" onClick={onSendAllTheSame}>
            {text('preflight.sendAllTheSame')}
          </button>
        </div>
        <p className="remark">{text('preflight.keys')}</p>
      </div>
    </div>
  )
}
