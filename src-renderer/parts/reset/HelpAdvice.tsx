// Who can help, and, where that is an admin, a request that is ready to be passed on.
import type { HelpAdvice as Advice, HelpTopic, ResetHelpView } from '../../../src-preload/contract'
import type { Ask } from '../../bridge'
import { useWording } from '../../WordingContext'
import type { RecoveryReason } from '../recovery/compose-request'
import { RecoveryRequest } from '../recovery/RecoveryRequest'
import { LargeAccountWays } from './LargeAccountWays'

export interface HelpAdviceProps {
  readonly advice: Advice
  readonly view: ResetHelpView
  readonly ask: Ask
}

export function HelpAdvice({ advice, view, ask }: HelpAdviceProps): React.JSX.Element {
  const { text } = useWording()
  const { topic, loginName } = view
  return (
    <>
      <p>{text(`resetHelp.meaning.${advice}`, { topic })}</p>
      {advice === 'largeAccount' && <LargeAccountWays topic={topic} />}
      {topic === 'noMail' && (
        <div className="remark reset-remarks">
          <p>{text('resetHelp.mailAddress')}</p>
          <p>{text('resetHelp.mailDelay')}</p>
        </div>
      )}
      {advice !== 'supportWithValidation' && loginName !== '' && (
        <RecoveryRequest
          label={text('request.askAdmin')}
          reasons={[REASONS[topic]]}
          loginName={loginName}
          accountNumber={view.accountNumber}
          atMs={view.atMs}
          ask={ask}
        />
      )}
    </>
  )
}

const REASONS: Readonly<Record<HelpTopic, RecoveryReason>> = {
  noMail: 'noResetMail',
  disabled: 'resetFailed',
  limit: 'resetLimit',
}
