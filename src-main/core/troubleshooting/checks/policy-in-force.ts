// Check: which settings did this company make for the app, and is any of them not in force? A policy
// that IT believes to be in force and that is not is a fault; having none is not.
import type { EffectivePolicy, PolicyProblem } from '../../managed-policy/effective-policy'
import type { Check, Fact, Found } from '../check'
import type { SystemProbes } from '../system-probes'

export const policyInForceCheck: Check<Pick<SystemProbes, 'policy'>> = {
  id: 'policyInForce',
  deadlineMs: 1_000,
  run: (probes) => Promise.resolve(judgePolicy(probes.policy())),
}

export function judgePolicy({ file, lines, problems }: EffectivePolicy): readonly Found[] {
  const facts: readonly Fact[] = lines.map(({ key, value, source }) => ({
    id: 'policyLine',
    value: `${key} = ${value} (${source})`,
  }))
  const plain = { subject: null, values: {}, facts } as const
  const wrong = problems.map((problem) => problemFound(problem, facts))
  switch (file) {
    case 'absent':
      return [{ ...plain, status: 'notApplicable', id: 'policyNone' }]
    case 'notSupported':
      return [{ ...plain, status: 'notApplicable', id: 'policyNotSupported' }]
    case 'refused':
      return wrong
    case 'read': {
      const count = lines.filter(({ source }) => source === 'managed').length
      return [{ ...plain, status: 'pass', id: 'policyManaged', values: { count } }, ...wrong]
    }
  }
}

function problemFound(problem: PolicyProblem, facts: readonly Fact[]): Found {
  const plain = { status: 'fail', subject: null } as const
  const { reason } = problem
  return problem.kind === 'fileRefused'
    ? { ...plain, id: 'policyRefused', values: { reason }, facts }
    : { ...plain, id: 'policyKeysRejected', values: { key: problem.key, reason }, facts: [] }
}
