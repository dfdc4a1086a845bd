// The ways from the sign-in form to the reset and to the checks, with whatever stands in the form.
import type { Send } from '../../bridge'
import { typedUser, type TypedUser } from '../../typed-user'
import { useWording } from '../../WordingContext'

export interface ForgotPasswordProps {
  readonly user: TypedUser
  readonly isBusy: boolean
  readonly send: Send
}

export function ForgotPassword(props: ForgotPasswordProps): React.JSX.Element {
  const { text } = useWording()
  const { isBusy } = props
  return (
    <div
      className="forgot-password"
      onMouseDown={(event) => {
        // As with the main button: what leaving a field adds above must not move these away.
        event.preventDefault()
      }}
    >
      {WAYS.map(({ command, label, look }) => (
        <button
          key={command}
          type="button"
          className={look}
          aria-disabled={isBusy}
          onClick={() => {
            if (isBusy) return
            const user = typedUser(props.user.accountNumber, props.user.loginName)
            if (command === 'openTroubleshooting')
              void props.send(command, { ...user, place: null })
            else void props.send(command, user)
          }}
        >
          {text(label)}
        </button>
      ))}
    </div>
  )
}

/** In the order of the screen; the first is what most who look here want. */
const WAYS = [
  { command: 'openReset', label: 'reset.open', look: 'link-button' },
  {
    command: 'openLinkDoctor',
    label: 'reset.openLinkDoctor',
    look: 'link-button link-button-quiet',
  },
  {
    command: 'openTroubleshooting',
    label: 'checks.open',
    look: 'link-button link-button-quiet',
  },
] as const
