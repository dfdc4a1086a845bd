// The way from the checks to the link doctor, which looks at a reset link without any network.
import type { Send } from '../../bridge'
import { useWording } from '../../WordingContext'

export function LinkCheck({ send }: { readonly send: Send }): React.JSX.Element {
  const { text } = useWording()
  return (
    <section className="check" aria-labelledby="check-link">
      <h2 id="check-link">{text('checks.link.title')}</h2>
      <p>{text('checks.link.explanation')}</p>
      <div className="buttons buttons-small">
        <button
          type="button"
          className="button button-small"
          onClick={() => void send('leaveChecksFor', { destination: 'linkDoctor' })}
        >
          {text('reset.openLinkDoctor')}
        </button>
      </div>
    </section>
  )
}
