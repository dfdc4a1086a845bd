// This computer's clock against the service's, where it is wrong beyond doubt: nobody is to set the
// phone by it.
import type { ComputerClockView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { Line } from '../Line'

export function ClockWarning({ clock }: { readonly clock: ComputerClockView }): React.JSX.Element {
  const { text } = useWording()
  const content =
    clock.kind === 'wrong'
      ? text('computerClock.wrong', { direction: clock.direction, seconds: clock.seconds })
      : null
  return <Line id="computer-clock" tone="warning" icon="warning" content={content} />
}
