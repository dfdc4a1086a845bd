// Where a checked link leads, masked, and what can be done with it. A link that is not genuine at its
// heart has no button.
import type { CheckedLinkView } from '../../../src-preload/contract'
import type { Ask, Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { Fact } from '../Fact'
import { GatewayNote } from './GatewayNote'

export interface LinkDetailsProps {
  readonly link: CheckedLinkView
  /** Nothing can be opened now. */
  readonly isBusy: boolean
  readonly send: Send
  readonly ask: Ask
}

export function LinkDetails({ link, isBusy, send, ask }: LinkDetailsProps): React.JSX.Element {
  const { text } = useWording()
  const { gateways, use } = link
  return (
    <>
      <dl>
        {link.host !== null && <Fact name={text('linkDoctor.host')}>{link.host}</Fact>}
        {link.maskedOriginal !== null && (
          <Fact name={text('linkDoctor.original')}>{link.maskedOriginal}</Fact>
        )}
        <Fact name={text('linkDoctor.given')}>{link.maskedLink}</Fact>
      </dl>
      {use !== null && (
        <div className="buttons">
          <button
            type="button"
            className="button button-main"
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) void send('openLink', { linkId: link.linkId })
            }}
          >
            {text(`linkDoctor.${use}`)}
          </button>
        </div>
      )}
      {link.verdict.kind === 'rewritten' && gateways.length > 0 && (
        <GatewayNote gateways={gateways} maskedLink={link.maskedLink} ask={ask} />
      )}
    </>
  )
}
