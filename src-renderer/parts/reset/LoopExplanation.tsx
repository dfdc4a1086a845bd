// Answers the question of the support page: why the button in the e-mail leads back to the form.
import { useWording } from '../../WordingContext'
import { Disclosure } from '../Disclosure'
import { SAFE_LIST } from './compose-gateway-note'

export function LoopExplanation(): React.JSX.Element {
  const { text } = useWording()
  return (
    <Disclosure label={text('linkDoctor.loop.title')}>
      <p>{text('linkDoctor.loop.cause')}</p>
      <p>{text('linkDoctor.loop.tell')}</p>
      <p>{text('linkDoctor.loop.cure', { hosts: SAFE_LIST.join(', ') })}</p>
    </Disclosure>
  )
}
