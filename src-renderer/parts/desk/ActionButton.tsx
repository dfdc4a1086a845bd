// Asks for one of the desk's actions; the question comes first, nothing is done yet.
import type { DeskAction } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { actionId } from './desk-places'

export interface ActionButtonProps {
  readonly action: DeskAction
  readonly isMain: boolean
  readonly propose: (action: DeskAction) => void
}

export function ActionButton({ action, isMain, propose }: ActionButtonProps): React.JSX.Element {
  const { text } = useWording()
  return (
    <button
      type="button"
      id={actionId(action)}
      className={isMain ? 'button button-main' : 'button'}
      onClick={() => {
        propose(action)
      }}
    >
      {text(`desk.${action}.button`)}
    </button>
  )
}
