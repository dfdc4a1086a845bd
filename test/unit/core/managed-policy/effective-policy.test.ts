// What is in force by each state of the file, and that no value can take the app out of its bounds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetOf, DEFAULT_LIMITS } from '../../../../src-main/core/attempt-budget/attempt-budget'
import { effectivePolicy } from '../../../../src-main/core/managed-policy/effective-policy'
import {
  REFUSAL_REASONS,
  type PolicyFile,
} from '../../../../src-main/core/managed-policy/policy-file'
import {
  POLICY_KEY_NAMES,
  POLICY_KEYS,
  type PolicyValues,
} from '../../../../src-main/core/managed-policy/policy-keys'
import { toEpochMs } from '../../../../src-main/core/ids'

const DEFAULT_LINES = [
  { key: 'maxFailedAttempts', value: '5', source: 'default' },
  { key: 'lockOutMinutes', value: '30', source: 'default' },
]

const read = (values: PolicyValues): PolicyFile => ({ kind: 'read', values, rejected: [] })

describe('the table of keys', () => {
  it('is named in full, each key once', () => {
    expect([...POLICY_KEY_NAMES].sort()).toEqual(Object.keys(POLICY_KEYS).sort())
  })

  it.each(POLICY_KEY_NAMES)('has a default for %s that the file could set too', (key) => {
    const { least, most, default: value } = POLICY_KEYS[key]

    expect(Number.isInteger(value) && least <= value && value <= most).toBe(true)
  })
})

describe('the policy in force', () => {
  it.each<PolicyFile>([
    { kind: 'absent' },
    { kind: 'notSupported' },
    ...REFUSAL_REASONS.map((reason) => ({ kind: 'refused', reason }) as const),
    read({}),
  ])('is the app’s own where the file is %j', (file) => {
    const { limits, lines } = effectivePolicy(file)

    expect(limits).toEqual(DEFAULT_LIMITS)
    expect(lines).toEqual(DEFAULT_LINES)
  })

  it('says of each value where it comes from', () => {
    const { limits, lines } = effectivePolicy(read({ maxFailedAttempts: 3 }))

    expect(limits).toEqual({ ...DEFAULT_LIMITS, mostRejections: 3 })
    expect(lines).toEqual([
      { key: 'maxFailedAttempts', value: '3', source: 'managed' },
      { key: 'lockOutMinutes', value: '30', source: 'default' },
    ])
  })

  it('says so of a value that IT set to what the default is', () => {
    expect(effectivePolicy(read({ lockOutMinutes: 30 })).lines[1]).toMatchObject({
      value: '30',
      source: 'managed',
    })
  })

  it('names what is wrong, and keeps what is right', () => {
    const rejected = [{ key: 'lockOutMinutes', reason: 'outOfRange' }] as const
    const policy = effectivePolicy({ kind: 'read', values: { maxFailedAttempts: 9 }, rejected })

    expect(policy.limits.mostRejections).toBe(9)
    expect(policy.problems).toEqual([{ kind: 'keyRejected', ...rejected[0] }])
    expect(effectivePolicy({ kind: 'refused', reason: 'wrongOwner' }).problems).toEqual([
      { kind: 'fileRefused', reason: 'wrongOwner' },
    ])
  })

  it('always leaves a first try, and counts anew by its minutes', () => {
    const within = (key: keyof typeof POLICY_KEYS): fc.Arbitrary<number> =>
      fc.integer({ min: POLICY_KEYS[key].least, max: POLICY_KEYS[key].most })
    fc.assert(
      fc.property(
        within('maxFailedAttempts'),
        within('lockOutMinutes'),
        (maxFailedAttempts, lockOutMinutes) => {
          const { limits } = effectivePolicy(read({ maxFailedAttempts, lockOutMinutes }))
          const atMs = toEpochMs(1_000)
          const spent = { rejections: maxFailedAttempts - 1, lastAtMs: atMs, isPending: false }
          const endMs = atMs + lockOutMinutes * 60_000

          expect(budgetOf(null, limits, atMs).isSpent).toBe(false)
          expect(budgetOf(spent, limits, toEpochMs(endMs - 1)).isSpent).toBe(true)
          expect(budgetOf(spent, limits, toEpochMs(endMs)).isSpent).toBe(false)
        },
      ),
    )
  })
})
