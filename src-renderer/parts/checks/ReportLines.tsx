// The report for IT as it would be saved, line by line, in a region that the keyboard can scroll.
import { Fragment, useId } from 'react'
import { useWording } from '../../WordingContext'
import { textOfLine, type PrintedLine, type PrintedSection } from './print-report'

export interface ReportLinesProps {
  readonly id: string
  readonly sections: readonly PrintedSection[]
}

export function ReportLines({ id, sections }: ReportLinesProps): React.JSX.Element {
  const { text } = useWording()
  const headingId = useId()
  return (
    // Takes the focus, so that the arrow keys scroll it.
    <div
      className="report-lines"
      id={id}
      role="region"
      aria-label={text('report.region')}
      tabIndex={0}
    >
      <p className="report-line">{text('report.documentTitle')}</p>
      {sections.map(({ heading, lines }, place) => (
        <section key={heading} aria-labelledby={`${headingId}-${place}`}>
          <h3 id={`${headingId}-${place}`}>{heading}</h3>
          {lines.map((line, at) => (
            // Lines have no names of their own, and are never reordered.
            <Line key={`${at} ${textOfLine(line)}`} line={line} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Line({ line: { level, parts } }: { readonly line: PrintedLine }): React.JSX.Element {
  return (
    <p className={`report-line report-level-${level}`}>
      {parts.map((part, place) => (
        <Fragment key={place}>
          {place > 0 && <span className="report-between"> | </span>}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </p>
  )
}
