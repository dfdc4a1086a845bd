// Something to tell the agent: what happened, what to do next, and folded away how the app knows.
// Its tone is said by a sign and in words, and it is announced when it appears.
import type { NoticeView } from '../../src-preload/contract'
import { useWording } from '../WordingContext'
import { Evidence } from './Evidence'
import { Icon } from './Icon'

export interface NoticeProps {
  readonly id: string
  readonly notice: NoticeView | null
  /** A button that belongs to the notice. */
  readonly action?: React.ReactNode
}

export function Notice({ id, notice, action }: NoticeProps): React.JSX.Element {
  const card = notice !== null && <NoticeCard id={id} notice={notice} action={action} />
  // Both places are always there: a live region that appears together with its text is not always read.
  return (
    <div className="notice-place">
      <div role="alert">{notice?.tone === 'error' && card}</div>
      <div role="status">{notice?.tone !== 'error' && card}</div>
    </div>
  )
}

interface NoticeCardProps extends NoticeProps {
  readonly notice: NoticeView
}

function NoticeCard({ id, notice, action }: NoticeCardProps): React.JSX.Element {
  const { text } = useWording()
  const what = text(`notice.${notice.id}.what`, notice.values)
  return (
    <div className={`notice notice-${notice.tone}`}>
      <Icon name={notice.tone} />
      <div className="notice-words">
        <p className="notice-tone">{text(`tone.${notice.tone}`)}</p>
        <p className="notice-what" id={id}>
          {what}
        </p>
        <p>{text(`notice.${notice.id}.next`, notice.values)}</p>
        {action}
        <Evidence
          key={notice.id}
          what={what}
          how={text(`notice.${notice.id}.how`, notice.values)}
          evidence={notice.evidence}
        />
      </div>
    </div>
  )
}
