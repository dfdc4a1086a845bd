// The pause that the service asked for: until when, and a bar that runs for as long. It only shows
// the time; that the pause is over arrives as a new view.
import { useWording } from '../WordingContext'

export interface RetryPauseProps {
  readonly id: string
  /** Epoch ms; null where there is no pause. */
  readonly retryAtMs: number | null
}

export function RetryPause({ id, retryAtMs }: RetryPauseProps): React.JSX.Element {
  const { text, timeOfDay } = useWording()
  return (
    <div role="status" id={id}>
      {retryAtMs !== null && (
        <div className="pause" key={retryAtMs}>
          <p>{text('pause.text', { time: timeOfDay(retryAtMs) })}</p>
          <div className="pause-bar" aria-hidden="true">
            <div
              className="pause-bar-filling"
              ref={(bar) => {
                // Through the CSSOM: the policy of the page forbids styles in the markup.
                const lastsMs = Math.max(0, retryAtMs - Date.now())
                if (bar !== null) bar.style.animationDuration = `${lastsMs}ms`
              }}
            />
          </div>
        </div>
      )}
    </div>
  )
}
