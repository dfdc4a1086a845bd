// Puts findings together that say the same of several subjects, so that a cause which stops ten hosts
// is told once. Pure.
import type { CheckStatusId, DisableStepsView, FindingView } from '../../../src-preload/contract'
import type { Wording } from '../../wording'

export interface FindingGroup {
  readonly status: CheckStatusId
  readonly what: string
  readonly next: string
  /** In the order of the findings; at least one. */
  readonly findings: readonly FindingView[]
}

/** In the order in which each is first told. */
export function groupFindings(
  findings: readonly FindingView[],
  { text }: Wording,
): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>()
  for (const finding of findings) {
    const { findingId, status, values } = finding
    const what = text(`finding.${findingId}.what`, values)
    const next = text(`finding.${findingId}.next`, values)
    const key = JSON.stringify([status, what, next])
    const others = groups.get(key)?.findings ?? []
    groups.set(key, { status, what, next, findings: [...others, finding] })
  }
  return [...groups.values()]
}

export interface FindingSteps {
  readonly key: string
  readonly steps: DisableStepsView
  readonly values: FindingView['values']
}

/** Each page of each browser once: its profiles have the same one. */
export function differentSteps(findings: readonly FindingView[]): readonly FindingSteps[] {
  const different = new Map<string, FindingSteps>()
  for (const { steps, values } of findings) {
    if (steps === null) continue
    const key = JSON.stringify([values['browser'], steps.address])
    if (!different.has(key)) different.set(key, { key, steps, values })
  }
  return [...different.values()]
}

/** Whether somebody has to look at it. */
export function isTroubled({ status }: { readonly status: CheckStatusId }): boolean {
  return status === 'fail' || status === 'unknown'
}
