// What the app knows something from, folded away until it is asked for, and ready to be passed on.
import type { EvidenceView } from '../../src-preload/contract'
import { useWording } from '../WordingContext'
import type { Wording } from '../wording'
import { CopyButton } from './CopyButton'

export interface EvidenceProps {
  /** What is known, in words; it goes with a copy. */
  readonly what: string
  readonly how: string
  readonly evidence: readonly EvidenceView[]
}

export function Evidence({ what, how, evidence }: EvidenceProps): React.JSX.Element {
  const wording = useWording()
  const { text } = wording

  function asText(): string {
    const lines = evidence.map(
      (line) => `${text(`evidence.${line.id}`)}: ${valueText(line, wording)}`,
    )
    return [what, how, ...lines].join('\n')
  }

  return (
    <details className="evidence">
      <summary>{text('notice.howWeKnow')}</summary>
      <p>{how}</p>
      {evidence.length > 0 && (
        <>
          <dl>
            {evidence.map((line) => (
              <div key={line.id}>
                <dt>{text(`evidence.${line.id}`)}</dt>
                <dd>
                  <EvidenceValue line={line} />
                </dd>
              </div>
            ))}
          </dl>
          <p className="evidence-copy">
            <CopyButton label={text('notice.copy')} textToCopy={asText} />
          </p>
        </>
      )}
    </details>
  )
}

function EvidenceValue({ line }: { readonly line: EvidenceView }): React.JSX.Element {
  const wording = useWording()
  const value = valueText(line, wording)
  if (!isMoment(line)) return <bdi>{value}</bdi>
  return <time dateTime={new Date(Number(line.value)).toISOString()}>{value}</time>
}

function valueText(line: EvidenceView, wording: Wording): string {
  return isMoment(line) ? wording.exactDateAndTime(Number(line.value)) : line.value
}

function isMoment({ id }: EvidenceView): boolean {
  return id === 'whenMs' || id === 'serviceTimeMs'
}
