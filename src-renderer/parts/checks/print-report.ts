// The report for IT line by line, for the screen and for the file alike. Pure. Adds words and no
// facts; what stands between the parts of a line keeps a name and a value from being taken for a secret.
import type { ReportLine, ReportSection, ReportView } from '../../../src-preload/contract'
import type { Wording } from '../../wording'

export interface PrintedLine {
  /** How far it is set in: what belongs to a check stands below it. */
  readonly level: 0 | 1 | 2
  readonly parts: readonly string[]
}

export interface PrintedSection {
  readonly heading: string
  readonly lines: readonly PrintedLine[]
}

/** No sign that the scrubber takes for the end of a name, such as a colon. */
const BETWEEN = ' | '

/** @param limit characters of the whole text; where there is more, the last line says so */
export function printReport(
  { sections }: ReportView,
  wording: Wording,
  limit: number,
): readonly PrintedSection[] {
  const { text } = wording
  const whole = sections.map((section) => ({
    heading: text(`report.section.${section.id}`),
    lines: linesOf(section, wording),
  }))
  return cutTo(limit, whole, { level: 0, parts: [text('report.cut')] })
}

/** As it is saved and copied. */
export function textOfReport(printed: readonly PrintedSection[], { text }: Wording): string {
  return [
    text('report.documentTitle'),
    ...printed.flatMap(({ heading, lines }) => ['', heading, ...lines.map(textOfLine)]),
  ].join('\n')
}

export function textOfLine({ level, parts }: PrintedLine): string {
  return `${'  '.repeat(level + 1)}${parts.join(BETWEEN)}`
}

function linesOf({ id, lines }: ReportSection, wording: Wording): readonly PrintedLine[] {
  if (lines.length > 0) {
    return lines.flatMap((line) => printedLines(line, wording)).map(withoutBlanks)
  }
  const nothing = id === 'browser' ? 'report.notTried' : 'report.nothing'
  return [{ level: 0, parts: [wording.text(nothing)] }]
}

function printedLines(line: ReportLine, { text }: Wording): readonly PrintedLine[] {
  switch (line.kind) {
    case 'field':
      return [{ level: 0, parts: [text(`report.field.${line.fieldId}`), line.value] }]
    case 'policy':
      return [{ level: 0, parts: [line.key, text(`report.source.${line.source}`), line.value] }]
    case 'check': {
      const { checkId, status } = line
      return [
        { level: 0, parts: [text(`checkStatus.${status}`), checkId, text(`check.${checkId}`)] },
      ]
    }
    case 'finding': {
      const { findingId, status, subject, values } = line
      const about = subject === null ? [] : [subject]
      return [
        { level: 1, parts: [text(`checkStatus.${status}`), findingId, ...about] },
        { level: 2, parts: [text(`finding.${findingId}.what`, values)] },
      ]
    }
    case 'fact':
      return [{ level: 2, parts: [text(`fact.${line.factId}`), line.value] }]
    case 'event': {
      const details = line.details.map(({ fieldId, value }) =>
        text(`report.event.${fieldId}`, { value }),
      )
      return [{ level: 0, parts: [line.time, line.event, ...details] }]
    }
  }
}

/** A value may be empty. */
function withoutBlanks({ level, parts }: PrintedLine): PrintedLine {
  return { level, parts: parts.map((part) => part.trim()).filter((part) => part !== '') }
}

/** Room for the title, the headings and the note itself. */
const ROOM_FOR_REST = 1_000

function cutTo(
  limit: number,
  sections: readonly PrintedSection[],
  note: PrintedLine,
): readonly PrintedSection[] {
  let left = limit - ROOM_FOR_REST
  let isCut = false
  return sections.map(({ heading, lines }) => {
    if (isCut) return { heading, lines: [note] }
    const kept: PrintedLine[] = []
    for (const line of lines) {
      left -= textOfLine(line).length + 1
      if (left < 0) {
        isCut = true
        return { heading, lines: [...kept, note] }
      }
      kept.push(line)
    }
    return { heading, lines: kept }
  })
}
