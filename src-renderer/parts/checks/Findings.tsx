// What was found: about what, what is so, the next step, and how we know.
import type { FindingView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { CheckState } from './CheckState'
import { BrowserSteps } from './BrowserSteps'
import { FindingFacts } from './FindingFacts'
import { differentSteps, groupFindings, type FindingGroup } from './group-findings'

export interface FindingsProps {
  readonly findings: readonly FindingView[]
  /** Not where all of them have the state of what they stand under. */
  readonly showsState: boolean
}

export function Findings({ findings, showsState }: FindingsProps): React.JSX.Element | null {
  const wording = useWording()
  if (findings.length === 0) return null
  return (
    <ul className="findings">
      {groupFindings(findings, wording).map((group) => (
        <li key={`${group.status} ${group.what}`}>
          <Finding group={group} showsState={showsState} />
        </li>
      ))}
    </ul>
  )
}

interface FindingProps {
  readonly group: FindingGroup
  readonly showsState: boolean
}

function Finding({ group, showsState }: FindingProps): React.JSX.Element {
  const { status, what, next, findings } = group
  const subjects = findings.flatMap(({ subject }) => (subject === null ? [] : [subject]))
  return (
    <div className={`finding finding-${status}`}>
      {showsState && <CheckState status={status} />}
      {subjects.length > 0 && (
        <p className="finding-subject">
          {subjects.map((subject) => (
            <bdi key={subject}>{subject}</bdi>
          ))}
        </p>
      )}
      <p className="finding-what">{what}</p>
      <p>{next}</p>
      {differentSteps(findings).map(({ key, steps, values }) => (
        <BrowserSteps key={key} steps={steps} values={values} />
      ))}
      <FindingFacts findings={findings} />
    </div>
  )
}
