// A ready request to the local admin, folded away until it is asked for. What it says is composed
// elsewhere.
import { useId, useState } from 'react'
import type { Ask } from '../../bridge'
import { useWording } from '../../WordingContext'
import { Disclosure } from '../Disclosure'
import { composeRequest, type RecoveryReason, type RequestFacts } from './compose-request'
import { RequestText } from './RequestText'

export interface RecoveryRequestProps extends Pick<RequestFacts, 'loginName' | 'accountNumber'> {
  readonly label: string
  /** The first one is taken for what happened; where there are several, the agent chooses. */
  readonly reasons: readonly [RecoveryReason, ...RecoveryReason[]]
  /** When it happened (epoch ms); null for the moment at which the request is opened. */
  readonly atMs: number | null
  readonly ask: Ask
}

export function RecoveryRequest(props: RecoveryRequestProps): React.JSX.Element {
  return (
    <Disclosure label={props.label}>
      <OpenRequest {...props} />
    </Disclosure>
  )
}

function OpenRequest(props: RecoveryRequestProps): React.JSX.Element {
  const wording = useWording()
  const { text } = wording
  const { reasons, loginName, accountNumber, ask } = props
  const [reason, setReason] = useState(reasons[0])
  const [openedAtMs] = useState(() => Date.now())
  const atMs = props.atMs ?? openedAtMs
  const request = composeRequest({ reason, atMs, loginName, accountNumber }, wording)
  return (
    <div className="request">
      <p>{text('request.explanation')}</p>
      {reasons.length > 1 && <Reasons reasons={reasons} chosen={reason} onChoose={setReason} />}
      <RequestText key={reason} request={request} ask={ask} />
    </div>
  )
}

interface ReasonsProps {
  readonly reasons: readonly RecoveryReason[]
  readonly chosen: RecoveryReason
  readonly onChoose: (reason: RecoveryReason) => void
}

function Reasons({ reasons, chosen, onChoose }: ReasonsProps): React.JSX.Element {
  const { text } = useWording()
  const name = useId()
  return (
    <fieldset className="choice">
      <legend>{text('request.reason')}</legend>
      {reasons.map((reason) => (
        <label key={reason} className="check-box">
          <input
            type="radio"
            name={name}
            checked={reason === chosen}
            onChange={() => {
              onChoose(reason)
            }}
          />
          <span>{text(`request.reason.${reason}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
