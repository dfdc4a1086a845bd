// The note to the system administrator, folded away until it is asked for.
import type { Ask } from '../../bridge'
import { useWording } from '../../WordingContext'
import { Disclosure } from '../Disclosure'
import { RequestText } from '../recovery/RequestText'
import { composeGatewayNote, type GatewayNoteFacts } from './compose-gateway-note'

export interface GatewayNoteProps extends GatewayNoteFacts {
  readonly ask: Ask
}

export function GatewayNote({ ask, ...facts }: GatewayNoteProps): React.JSX.Element {
  const wording = useWording()
  return (
    <Disclosure label={wording.text('linkDoctor.note.label')}>
      <div className="request">
        <p>{wording.text('linkDoctor.note.explanation')}</p>
        <RequestText request={composeGatewayNote(facts, wording)} ask={ask} />
      </div>
    </Disclosure>
  )
}
