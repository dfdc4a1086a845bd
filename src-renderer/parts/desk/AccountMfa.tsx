// The account's own switch for multi-factor authentication, where the service tells of it.
import type { DeskAction, MfaSwitchView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { ActionButton } from './ActionButton'
import { ACCOUNT_HEADING_ID } from './desk-places'

export interface AccountMfaProps {
  readonly mfaSwitch: MfaSwitchView
  readonly propose: (action: DeskAction) => void
}

export function AccountMfa({ mfaSwitch, propose }: AccountMfaProps): React.JSX.Element {
  const { text } = useWording()
  const { kind } = mfaSwitch
  return (
    <section className="panel" aria-labelledby={ACCOUNT_HEADING_ID}>
      <h2 id={ACCOUNT_HEADING_ID} tabIndex={-1}>
        {text('account.mfa')}
      </h2>
      <p>{text(`account.mfa.${kind}`)}</p>
      {kind !== 'notStated' && (
        <div className="buttons">
          <ActionButton
            action={kind === 'on' ? 'turnMfaOff' : 'turnMfaOn'}
            isMain={false}
            propose={propose}
          />
        </div>
      )}
    </section>
  )
}
