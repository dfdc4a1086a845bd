// What a finding rests on, folded away until it is asked for. Values are the same in every language.
import type { FindingView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'

export interface FindingFactsProps {
  readonly findings: readonly FindingView[]
}

export function FindingFacts({ findings }: FindingFactsProps): React.JSX.Element | null {
  const { text } = useWording()
  const withFacts = findings.filter(({ facts }) => facts.length > 0)
  if (withFacts.length === 0) return null
  return (
    <details className="evidence">
      <summary>{text('notice.howWeKnow')}</summary>
      {withFacts.map(({ subject, facts }, place) => (
        // Findings and facts have no names of their own, and are never reordered.
        <div key={place}>
          {findings.length > 1 && subject !== null && (
            <p className="finding-subject">
              <bdi>{subject}</bdi>
            </p>
          )}
          <dl>
            {facts.map(({ factId, value }, line) => (
              <div key={line}>
                <dt>{text(`fact.${factId}`)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </details>
  )
}
