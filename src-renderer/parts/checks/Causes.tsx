// What may be the cause, the likeliest first: how sure that is, the next step, and how we know. Ranks
// nothing itself. The first few are told; the others are folded away.
import type { CauseView, TroubleshootingView } from '../../../src-preload/contract'
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import { CauseItem } from './CauseItem'

/** An agent before a shift reads two or three, not ten. */
const TOLD_AT_ONCE = 3

/** Where the focus goes when the screen opens at the causes. */
export const CAUSES_HEADING_ID = 'causes-heading'

export interface CausesProps {
  readonly view: TroubleshootingView
  readonly send: Send
}

export function Causes({ view, send }: CausesProps): React.JSX.Element {
  const { text } = useWording()
  const { causes } = view
  const isRunning = view.phase === 'running'
  const told = causes.slice(0, TOLD_AT_ONCE)
  const others = causes.slice(TOLD_AT_ONCE)
  return (
    <section className="causes" aria-labelledby={CAUSES_HEADING_ID}>
      <h2 id={CAUSES_HEADING_ID} tabIndex={-1}>
        {text('causes.title')}
      </h2>
      {causes.length === 0 ? (
        <p>{text(isRunning ? 'causes.noneYet' : 'causes.none')}</p>
      ) : (
        <>
          <CauseList causes={told} send={send} />
          {others.length > 0 && (
            <details className="check-folded">
              <summary>{text('causes.others', { count: others.length })}</summary>
              <CauseList causes={others} send={send} />
            </details>
          )}
          <p className="remark">{text(isRunning ? 'causes.running' : 'causes.honest')}</p>
        </>
      )}
      <div className="buttons buttons-small">
        <button
          type="button"
          className="button button-small"
          onClick={() => void send('openSignInHelp', {})}
        >
          {text('signInHelp.open')}
        </button>
      </div>
    </section>
  )
}

interface CauseListProps {
  readonly causes: readonly CauseView[]
  readonly send: Send
}

function CauseList({ causes, send }: CauseListProps): React.JSX.Element {
  return (
    <ol className="cause-list">
      {causes.map((cause) => (
        <li key={cause.causeId}>
          <CauseItem cause={cause} send={send} />
        </li>
      ))}
    </ol>
  )
}
