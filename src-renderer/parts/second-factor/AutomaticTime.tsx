// How to turn on automatic time on a phone, folded away until it is asked for.
import { useWording } from '../../WordingContext'
import { Disclosure } from '../Disclosure'

export function AutomaticTime(): React.JSX.Element {
  const { text } = useWording()
  return (
    <Disclosure label={text('automaticTime.title')}>
      <dl className="automatic-time">
        <dt>{text('automaticTime.android')}</dt>
        <dd>{text('automaticTime.androidSteps')}</dd>
        <dt>{text('automaticTime.iphone')}</dt>
        <dd>{text('automaticTime.iphoneSteps')}</dd>
      </dl>
      <p className="remark">{text('automaticTime.after')}</p>
    </Disclosure>
  )
}
