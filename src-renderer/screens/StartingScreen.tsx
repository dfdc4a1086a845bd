// The first moment, before anything is known. Quiet: it is gone before most people see it, unless
// the keychain takes its time; then Escape or the button leads to the form.
import type { StartingView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { Busy } from '../parts/Busy'
import { useEscape } from '../parts/use-escape'
import { useWording } from '../WordingContext'

export interface StartingScreenProps {
  readonly view: StartingView
  readonly send: Send
}

export function StartingScreen({ view, send }: StartingScreenProps): React.JSX.Element {
  const { text } = useWording()
  const cancel = (): void => void send('cancel', {})
  useEscape(view.isWaitingForKeychain, cancel)
  return (
    <section className="waiting waiting-quiet">
      <Busy />
      <h1 className="screen-title">{text('starting.title')}</h1>
      {view.isWaitingForKeychain && (
        <div className="appears-late">
          <p>{text('starting.waiting')}</p>
          <button type="button" className="button" onClick={cancel}>
            {text('starting.doNotWait')}
          </button>
        </div>
      )}
    </section>
  )
}
