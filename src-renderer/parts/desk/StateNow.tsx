// The list is not as it was shown any more: says so, and what the service says now, before anything
// is asked again.
import type { DeskActionView, PeopleDeskView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import type { Wording } from '../../wording'

export interface StateNowProps {
  readonly view: PeopleDeskView
  readonly action: DeskActionView
}

export function StateNow({ view, action }: StateNowProps): React.JSX.Element {
  const wording = useWording()
  return (
    <>
      <p>{wording.text('desk.changedMeanwhile')}</p>
      <p className="question-state">{stateNow(view, action, wording)}</p>
    </>
  )
}

function stateNow(view: PeopleDeskView, { action }: DeskActionView, { text }: Wording): string {
  if (view.phase === 'loading') return text('desk.stateNow.loading')
  if (view.phase === 'failed') return text('desk.stateNow.notKnown')
  if (action === 'turnMfaOn' || action === 'turnMfaOff') {
    return text('desk.stateNow.account', { mfa: view.mfaSwitch.kind })
  }
  if (view.chosen === null) return text('desk.stateNow.gone')
  const { loginName, isEnabled, mfa } = view.chosen
  return text('desk.stateNow.person', { loginName, enabled: isEnabled ? 'yes' : 'no', mfa })
}
