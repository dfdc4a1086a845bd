// The ways from the sign-in form to the reset and to the checks, with whatever stands in the form.
import type { Send } from '../../bridge'
import { typedUser } from '../../typed-user'
import { useWording } from '../../WordingContext'

export interface ForgotPasswordProps {
  readonly accountNumber: string
  readonly loginName: string
  readonly isBusy: boolean
  readonly send: Send
}

export function ForgotPassword(props: ForgotPasswordProps): React.JSX.Element {
  const { text } = useWording()
  const { isBusy } = props
  const open = (command: 'openReset' | 'openLinkDoctor' | 'openTroubleshooting') => (): void => {
    if (!isBusy) void props.send(command, typedUser(props.accountNumber, props.loginName))
  }
  return (
    <div
      className="forgot-password"
      onMouseDown={(event) => {
        // As with the main button: what leaving a field adds above must not move these away.
        event.preventDefault()
      }}
    >
      <button
        type="button"
        className="link-button"
        aria-disabled={isBusy}
        onClick={open('openReset')}
      >
        {text('reset.open')}
      </button>
      <button
        type="button"
        className="link-button link-button-quiet"
        aria-disabled={isBusy}
        onClick={open('openLinkDoctor')}
      >
        {text('reset.openLinkDoctor')}
      </button>
      <button
        type="button"
        className="link-button link-button-quiet"
        aria-disabled={isBusy}
        onClick={open('openTroubleshooting')}
      >
        {text('checks.open')}
      </button>
    </div>
  )
}
