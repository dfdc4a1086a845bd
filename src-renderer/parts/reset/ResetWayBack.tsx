// The two ways back that most screens of the reset end with.
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'

export function ResetWayBack({ send }: { readonly send: Send }): React.JSX.Element {
  const { text } = useWording()
  return (
    <div className="buttons way-back">
      <button type="button" className="button" onClick={() => void send('goBackInReset', {})}>
        {text('reset.back')}
      </button>
      <button type="button" className="button" onClick={() => void send('closeReset', {})}>
        {text('reset.backToSignIn')}
      </button>
    </div>
  )
}
