// For somebody whose failed tries were counted to the end: says when they may be counted anew, and
// asks twice, by its fold and by a button that names the user.
import type { SignInView } from '../../src-preload/contract'
import type { Send } from '../bridge'
import { useWording } from '../WordingContext'
import { Disclosure } from './Disclosure'

export interface CountAnewProps {
  readonly view: SignInView
  readonly send: Send
}

export function CountAnew({ view, send }: CountAnewProps): React.JSX.Element | null {
  const { text } = useWording()
  if (view.notice?.id !== 'attemptWithheld') return null
  return (
    <Disclosure label={text('attempts.anew')}>
      <p>{text('attempts.anew.explanation')}</p>
      <button
        type="button"
        className="button button-small"
        onClick={() => void send('countAttemptsAnew', {})}
      >
        {text('attempts.anew.confirm', { loginName: view.loginName })}
      </button>
    </Disclosure>
  )
}
