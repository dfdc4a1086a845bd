// From a check's result to what the page may see of it. Adds nothing and leaves out the time it took.
import type { CheckId, CheckView, FindingView } from '../../../src-preload/contract'
import type { Found } from './check'
import { stepsTo } from './disable-steps'

export function findingView({ id, status, subject, values, facts, place }: Found): FindingView {
  return {
    findingId: id,
    status,
    subject,
    values,
    facts: facts.map((fact) => ({ factId: fact.id, value: fact.value })),
    steps: place === undefined ? null : stepsTo(place),
  }
}

/** A check that has just begun. */
export function runningCheck(checkId: CheckId): CheckView {
  return { checkId, status: 'running', findings: [] }
}

/** One that was stopped before it found anything. */
export function stoppedCheck({ checkId }: CheckView): CheckView {
  const stopped = {
    findingId: 'stopped',
    subject: null,
    values: {},
    facts: [],
    steps: null,
  } as const
  return { checkId, status: 'unknown', findings: [{ ...stopped, status: 'unknown' }] }
}
