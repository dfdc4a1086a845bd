// The last tries to sign in, newest first, as far as the service tells of them.
import type { LastTryView } from '../../../src-preload/contract'
import { useWording } from '../../WordingContext'
import { Moment } from '../Moment'

export interface LastTriesProps {
  /** Null where the service does not say. */
  readonly tries: readonly LastTryView[] | null
}

export function LastTries({ tries }: LastTriesProps): React.JSX.Element {
  const { text } = useWording()
  if (tries === null) return <>{text('lastTries.notStated')}</>
  if (tries.length === 0) return <>{text('lastTries.none')}</>
  return (
    <ol className="last-tries">
      {tries.map(({ atMs, outcome }, index) => (
        // Two tries may fall into the same moment; the list is only ever replaced as a whole.
        <li key={index}>
          <span>{text(`lastTries.${outcome}`)}</span>
          <span className="fact-remark">
            <Moment epochMs={atMs} precision="second" />
          </span>
        </li>
      ))}
    </ol>
  )
}
