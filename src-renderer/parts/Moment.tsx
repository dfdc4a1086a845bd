// A moment in local time, for people and for machines.
import { useWording } from '../WordingContext'

export interface MomentProps {
  readonly epochMs: number
  readonly precision: 'minute' | 'second'
}

export function Moment({ epochMs, precision }: MomentProps): React.JSX.Element {
  const { dateAndTime, exactDateAndTime } = useWording()
  const format = precision === 'minute' ? dateAndTime : exactDateAndTime
  return <time dateTime={new Date(epochMs).toISOString()}>{format(epochMs)}</time>
}
