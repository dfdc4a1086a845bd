// A button that puts a text on the clipboard and says beside it whether that worked.
import { useState } from 'react'
import { useWording } from '../WordingContext'
import { copyText } from './copy-text'

export interface CopyButtonProps {
  readonly label: string
  /** Asked for when the button is pressed. */
  readonly textToCopy: () => string
  /** Id of what is copied, where the label does not tell it. */
  readonly describedBy?: string
}

export function CopyButton({ label, textToCopy, describedBy }: CopyButtonProps): React.JSX.Element {
  const { text } = useWording()
  const [copying, setCopying] = useState<'notTried' | 'copied' | 'notCopied'>('notTried')
  return (
    <>
      <button
        type="button"
        className="button button-small"
        aria-describedby={describedBy}
        onClick={() => {
          setCopying(copyText(textToCopy()) ? 'copied' : 'notCopied')
        }}
      >
        {label}
      </button>
      <span role="status">{copying !== 'notTried' && text(`notice.${copying}`)}</span>
    </>
  )
}
