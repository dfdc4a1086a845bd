// One check: its question, how it went, and what was found. What gives no trouble is folded away.
import type { CheckId, CheckView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { CheckState } from './CheckState'
import { Findings } from './Findings'
import { isTroubled } from './group-findings'

/** Where the focus goes when somebody asks for a check. */
export function headingIdOf(checkId: CheckId): string {
  return `check-${checkId}`
}

export function CheckItem({ check }: { readonly check: CheckView }): React.JSX.Element {
  const { text } = useWording()
  const { checkId, status, findings } = check
  const stateId = `check-state-${checkId}`
  const troubled = findings.filter(isTroubled)
  const calm = findings.filter((finding) => !isTroubled(finding))
  const folded = troubled.length === 0 ? 'checks.folded' : 'checks.foldedBeside'
  return (
    <div className="check">
      <h2 id={headingIdOf(checkId)} tabIndex={-1} aria-describedby={stateId}>
        {text(`check.${checkId}`)}
      </h2>
      <CheckState id={stateId} status={status} />
      <Findings
        findings={troubled}
        showsState={troubled.some((finding) => finding.status !== status)}
      />
      {calm.length > 0 && (
        <details className="check-folded">
          <summary>{text(folded, { count: calm.length })}</summary>
          <Findings
            findings={calm}
            showsState={calm.some((finding) => finding.status !== status)}
          />
        </details>
      )}
    </div>
  )
}
