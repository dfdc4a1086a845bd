// The product's mark and name. The mark is drawn here: a speech bubble that is also a lock.
import { useWording } from '../WordingContext'

export function Brand(): React.JSX.Element {
  const { text } = useWording()
  return (
    <div className="brand">
      <svg className="brand-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <path
          className="brand-mark-bubble"
          d="M10 3h20a8 8 0 0 1 8 8v12a8 8 0 0 1-8 8H18.5l-7.6 6.1c-.9.7-2.2.1-2.2-1.1V30.9A8 8 0 0 1 2 23V11a8 8 0 0 1 8-8Z"
        />
        <path
          className="brand-mark-keyhole"
          d="M20 9.2a4.6 4.6 0 0 0-2.2 8.6l-1.2 6.1c-.1.6.3 1.1.9 1.1h5c.6 0 1-.5.9-1.1l-1.2-6.1A4.6 4.6 0 0 0 20 9.2Z"
        />
      </svg>
      <p className="brand-words">
        <span className="brand-name">{text('app.name')}</span>
        <span className="brand-purpose">{text('app.purpose')}</span>
      </p>
    </div>
  )
}
