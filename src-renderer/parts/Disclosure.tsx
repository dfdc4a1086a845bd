// Something folded away behind a button until it is asked for. What is inside exists only while it
// is open, so that a secret may stand there.
import { useId, useState } from 'react'
import { Icon } from './Icon'

export interface DisclosureProps {
  readonly label: string
  readonly children: React.ReactNode
}

export function Disclosure({ label, children }: DisclosureProps): React.JSX.Element {
  const [isOpen, setIsOpen] = useState(false)
  const contentId = useId()
  return (
    <div className="disclosure">
      <button
        type="button"
        className="disclosure-button"
        aria-expanded={isOpen}
        aria-controls={contentId}
        onClick={() => {
          setIsOpen(!isOpen)
        }}
      >
        <Icon name="chevron" />
        <span>{label}</span>
      </button>
      <div id={contentId} className="disclosure-content">
        {isOpen && children}
      </div>
    </div>
  )
}
