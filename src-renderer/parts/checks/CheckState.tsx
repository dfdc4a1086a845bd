// How a check or a finding went: a sign and a word, never the sign or the colour alone.
import type { CheckView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { Busy } from '../Busy'
import { Icon, type IconName } from '../Icon'

type Status = CheckView['status']

const SIGNS: Readonly<Record<Exclude<Status, 'running'>, IconName>> = {
  pass: 'check',
  fail: 'error',
  unknown: 'warning',
  notApplicable: 'info',
}

export interface CheckStateProps {
  readonly id?: string
  readonly status: Status
}

export function CheckState({ id, status }: CheckStateProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <p className={`check-state check-state-${status}`} id={id}>
      {status === 'running' ? <Busy /> : <Icon name={SIGNS[status]} />}
      <span>{text(`checkStatus.${status}`)}</span>
    </p>
  )
}
