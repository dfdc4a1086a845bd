// The service is being told that the session is over. Here it is over already, so nobody has to wait.
import type { SigningOutView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { Busy } from '../parts/Busy'
import { ScreenTitle } from '../parts/ScreenTitle'
import { useEscape } from '../parts/use-escape'
import { useWording } from '../WordingContext'

export interface SigningOutScreenProps {
  readonly view: SigningOutView
  readonly send: Send
}

export function SigningOutScreen({ view, send }: SigningOutScreenProps): React.JSX.Element {
  const { text } = useWording()
  const doNotWait = (): void => void send('cancel', {})
  useEscape(true, doNotWait)
  return (
    <section className="waiting">
      <Busy />
      <ScreenTitle takesFocus>{text('signingOut.title')}</ScreenTitle>
      <p className="waiting-who">
        {text('resuming.who', { loginName: view.loginName, accountNumber: view.accountNumber })}
      </p>
      <p>{text('signingOut.explanation')}</p>
      <button type="button" className="button" onClick={doNotWait}>
        {text('signingOut.doNotWait')}
      </button>
    </section>
  )
}
