// The check of the managed policy: that nothing which IT believes to be in force and is not passes.
import { describe, expect, it } from 'vitest'
import { effectivePolicy } from '../../../../src-main/core/managed-policy/effective-policy'
import {
  REFUSAL_REASONS,
  type PolicyFile,
} from '../../../../src-main/core/managed-policy/policy-file'
import { statusOf } from '../../../../src-main/core/troubleshooting/run-checks'
import { judgePolicy } from '../../../../src-main/core/troubleshooting/checks/policy-in-force'
import type { Found } from '../../../../src-main/core/troubleshooting/check'

const judge = (file: PolicyFile): readonly Found[] => judgePolicy(effectivePolicy(file))

describe('a policy', () => {
  it.each<[PolicyFile, string, string]>([
    [{ kind: 'absent' }, 'policyNone', 'notApplicable'],
    [{ kind: 'notSupported' }, 'policyNotSupported', 'notApplicable'],
    [{ kind: 'read', values: {}, rejected: [] }, 'policyManaged', 'pass'],
    ...REFUSAL_REASONS.map((reason): [PolicyFile, string, string] => [
      { kind: 'refused', reason },
      'policyRefused',
      'fail',
    ]),
  ])('that is %j is told as %s, with every value in force', (file, id, status) => {
    const [found, ...others] = judge(file)

    expect(found).toMatchObject({ id, status })
    expect(found?.facts.map(({ value }) => value)).toEqual([
      'maxFailedAttempts = 5 (default)',
      'lockOutMinutes = 30 (default)',
    ])
    expect(others).toEqual([])
  })

  it('tells how many values it sets, and which they are', () => {
    const [found] = judge({ kind: 'read', values: { maxFailedAttempts: 3 }, rejected: [] })

    expect(found?.values).toEqual({ count: 1 })
    expect(found?.facts[0]).toEqual({ id: 'policyLine', value: 'maxFailedAttempts = 3 (managed)' })
  })

  it('says why a file was refused', () => {
    expect(judge({ kind: 'refused', reason: 'symbolicLink' })[0]?.values).toEqual({
      reason: 'symbolicLink',
    })
  })

  it('fails for each key that is not taken, beside those that are', () => {
    const findings = judge({
      kind: 'read',
      values: { maxFailedAttempts: 3 },
      rejected: [
        { key: 'lockOutMinutes', reason: 'outOfRange' },
        { key: 'maxFailedAttemps', reason: 'unknownKey' },
      ],
    })

    expect(statusOf(findings)).toBe('fail')
    expect(findings.map(({ id, values }) => [id, values])).toEqual([
      ['policyManaged', { count: 1 }],
      ['policyKeysRejected', { key: 'lockOutMinutes', reason: 'outOfRange' }],
      ['policyKeysRejected', { key: 'maxFailedAttemps', reason: 'unknownKey' }],
    ])
  })
})
