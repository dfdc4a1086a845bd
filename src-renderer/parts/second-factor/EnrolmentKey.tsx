// The key of an enrolment as text, for those who cannot scan. It is written into the document and
// taken out again by hand: no state and no element of React ever holds it.
import { useEffect, useRef, useState } from 'react'
import type { Ask } from '../../bridge'
import { useWording } from '../../WordingContext'
import { Line } from '../Line'

/** Exists only while the key is to be seen. */
export function EnrolmentKey({ ask }: { readonly ask: Ask }): React.JSX.Element {
  const { text } = useWording()
  const key = useRef<HTMLParagraphElement>(null)
  const [isMissing, setIsMissing] = useState(false)

  useEffect(() => {
    const place = key.current
    let isWanted = true
    void ask('showEnrolmentKey', {}).then((reply) => {
      if (!isWanted || place === null) return
      const shown = reply.ok ? reply.value : null
      if (shown !== null) writeGroups(place, shown.groups)
      setIsMissing(shown === null)
    })
    return () => {
      isWanted = false
      place?.replaceChildren()
    }
  }, [ask])

  return (
    <>
      <p className="remark">{text('enrolling.keyHint')}</p>
      <CopyKey ask={ask} above={<p ref={key} className="enrolment-key" translate="no" />} />
      <Line
        id="enrolment-key-missing"
        tone="error"
        icon="error"
        content={isMissing ? text('enrolling.keyMissing') : null}
      />
    </>
  )
}

function writeGroups(place: HTMLElement, groups: readonly string[]): void {
  place.replaceChildren(
    ...groups.flatMap((group) => {
      const element = document.createElement('span')
      element.textContent = group
      return [element, ' ']
    }),
  )
}

type Copying =
  | { readonly kind: 'notTried' }
  | { readonly kind: 'copied'; readonly clearedAfterSeconds: number }
  | { readonly kind: 'failed' }

interface CopyKeyProps {
  readonly ask: Ask
  readonly above: React.ReactNode
}

/** However the key is copied, it goes over the main process, which clears the clipboard afterwards. */
function CopyKey({ ask, above }: CopyKeyProps): React.JSX.Element {
  const { text } = useWording()
  const [copying, setCopying] = useState<Copying>({ kind: 'notTried' })

  async function copy(): Promise<void> {
    const reply = await ask('copyEnrolmentKey', {})
    const copied = reply.ok ? reply.value : null
    setCopying(
      copied === null
        ? { kind: 'failed' }
        : { kind: 'copied', clearedAfterSeconds: Math.round(copied.clearedAfterMs / 1_000) },
    )
  }

  return (
    <div
      onCopy={(event) => {
        event.preventDefault()
        void copy()
      }}
    >
      {above}
      <p className="copying">
        <button type="button" className="button button-small" onClick={() => void copy()}>
          {text('enrolling.copyKey')}
        </button>
        <span role="status">
          {copying.kind === 'copied' &&
            text('enrolling.keyCopied', { clearedAfterSeconds: copying.clearedAfterSeconds })}
          {copying.kind === 'failed' && text('enrolling.keyNotCopied')}
        </span>
      </p>
    </div>
  )
}
