// A saved session is being confirmed after a restart. Escape or the button leads to the form.
import type { ResumingView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { Busy } from '../parts/Busy'
import { ScreenTitle } from '../parts/ScreenTitle'
import { useEscape } from '../parts/use-escape'
import { useWording } from '../WordingContext'

export interface ResumingScreenProps {
  readonly view: ResumingView
  readonly send: Send
}

export function ResumingScreen({ view, send }: ResumingScreenProps): React.JSX.Element {
  const { text } = useWording()
  const cancel = (): void => void send('cancel', {})
  useEscape(true, cancel)
  return (
    <section className="waiting">
      <Busy />
      <ScreenTitle takesFocus>{text('resuming.title')}</ScreenTitle>
      <p className="waiting-who">
        {text('resuming.who', { loginName: view.loginName, accountNumber: view.accountNumber })}
      </p>
      <p>{text('resuming.explanation')}</p>
      <button type="button" className="button" onClick={cancel}>
        {text('signIn.cancel')}
      </button>
    </section>
  )
}
