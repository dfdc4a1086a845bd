// Says at the sign-in form that the service took a new password, since that is where it is wanted next.
import { useWording } from '../../WordingContext'
import { Line } from '../Line'

/** @param props.atMs epoch ms; null where no password was changed */
export function PasswordChanged({ atMs }: { readonly atMs: number | null }): React.JSX.Element {
  const { text, timeOfDay } = useWording()
  return (
    <Line
      id="password-changed"
      tone="good"
      icon="check"
      content={atMs === null ? null : text('reset.passwordChanged', { time: timeOfDay(atMs) })}
    />
  )
}
