// Words for what the cause finder names and for what it rests on. Pure; judges nothing.
import type { CauseEvidenceView, CauseView } from '../../../src-preload/contract'
import type { Wording } from '../../wording'

export function causeText({ causeId }: CauseView, { text }: Wording): string {
  return text(`cause.${causeId}.what`)
}

/** @param timeText how a moment is written; for readers elsewhere, with its distance to UTC */
export function evidenceText(
  evidence: CauseEvidenceView,
  wording: Wording,
  timeText: (epochMs: number) => string = wording.exactDateAndTime,
): string {
  const { text } = wording
  if (evidence.kind === 'fact') {
    const { evidenceId, values, atMs } = evidence
    const time = atMs === null ? '' : timeText(atMs)
    return text(`causeEvidence.${evidenceId}`, { ...values, time })
  }
  const { findingId, subject, values } = evidence.finding
  const question = text(`check.${evidence.checkId}`)
  const what = text(`finding.${findingId}.what`, values)
  return subject === null
    ? text('causeEvidence.finding', { question, what })
    : text('causeEvidence.findingAbout', { question, subject, what })
}
