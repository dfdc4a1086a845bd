// What can be done at once after an outcome of a reset.
import type { ResetOutcomeView } from '../../../src-preload/contract'
import { assertNever } from '../../assert-never'
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'
import type { MessageId } from '../../wording'

export interface OutcomeActionsProps {
  readonly view: ResetOutcomeView
  readonly send: Send
}

interface Action {
  readonly label: MessageId
  readonly run: () => void
}

export function OutcomeActions({ view, send }: OutcomeActionsProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <div className="buttons">
      {actionsOf(view, send).map(({ label, run }, index) => (
        <button
          key={label}
          type="button"
          className={index === 0 ? 'button button-main' : 'button'}
          onClick={run}
        >
          {text(label)}
        </button>
      ))}
    </div>
  )
}

function actionsOf(view: ResetOutcomeView, send: Send): readonly Action[] {
  const { outcome, accountNumber, loginName } = view
  switch (outcome) {
    case 'requestSubmitted':
      return [
        {
          label: 'resetOutcome.haveMail',
          run: () => void send('openLinkDoctor', { accountNumber, loginName }),
        },
        { label: 'reset.noMail', run: () => void send('openResetHelp', { topic: 'noMail' }) },
      ]
    case 'processFailed':
      return [
        {
          label: 'resetOutcome.whoCanEnable',
          run: () => void send('openResetHelp', { topic: 'disabled' }),
        },
      ]
    case 'limitReached':
      return [
        {
          label: 'resetOutcome.whoCanHelp',
          run: () => void send('openResetHelp', { topic: 'limit' }),
        },
      ]
    case 'captchaError':
    case 'returnedToForm':
      return [{ label: 'resetPage.openAgain', run: () => void send('reopenResetPage', {}) }]
    case 'linkExpired':
    case 'linkUsed':
    case 'linkUnknown':
      return [
        {
          label: 'resetOutcome.askForNewLink',
          run: () => void send('openReset', { accountNumber, loginName }),
        },
      ]
    default:
      return assertNever(outcome)
  }
}
