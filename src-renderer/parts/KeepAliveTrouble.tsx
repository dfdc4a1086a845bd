// The last keep-alive got no clear answer. Says so without alarm: the session stands as far as anyone knows.
import type { KeepAliveView, NoticeView } from '../../src-preload/contract'
import { useWording } from '../WordingContext'
import { Evidence } from './Evidence'
import { Icon } from './Icon'

export interface KeepAliveTroubleProps {
  readonly keepAlive: KeepAliveView
  /** A button that belongs to it. */
  readonly action: React.ReactNode
}

export function KeepAliveTrouble({ keepAlive, action }: KeepAliveTroubleProps): React.JSX.Element {
  const { text } = useWording()
  const { problem } = keepAlive
  return (
    <div role="status">
      {keepAlive.status === 'unconfirmed' && (
        <div className="notice notice-warning">
          <Icon name="warning" />
          <div className="notice-words">
            <p className="notice-tone">{text('tone.warning')}</p>
            <p className="notice-what">{text('keepAlive.unconfirmed')}</p>
            <p>{text('keepAlive.keepsTrying')}</p>
            {action}
            {problem !== null && <Cause key={problem.id} problem={problem} />}
          </div>
        </div>
      )}
    </div>
  )
}

function Cause({ problem }: { readonly problem: NoticeView }): React.JSX.Element {
  const { text } = useWording()
  const what = text(`notice.${problem.id}.what`, problem.values)
  return (
    <>
      <p className="notice-cause">{what}</p>
      <Evidence
        what={what}
        how={text(`notice.${problem.id}.how`, problem.values)}
        evidence={problem.evidence}
      />
    </>
  )
}
