// The cause finder: which cause comes first in which situation, what takes a verdict away, and what it
// never claims.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSE_IDS } from '../../../../src-preload/cause-views'
import { CHECK_IDS, FINDING_IDS, type CheckId } from '../../../../src-preload/check-views'
import { PREFLIGHT_WARNINGS } from '../../../../src-preload/preflight-warnings'
import {
  NOTHING_KNOWN,
  type CauseFacts,
} from '../../../../src-main/core/troubleshooting/causes/cause-facts'
import { OLDER_CODES } from '../../../../src-main/core/troubleshooting/causes/older-codes'
import {
  CAUSE_ROWS,
  rankCauses,
} from '../../../../src-main/core/troubleshooting/causes/rank-causes'
import { toEpochMs } from '../../../../src-main/core/ids'
import { FAILURES, NOW_MS, REFUSALS } from '../../../support/sign-in-samples'
import { ALSO_NAMED, CALM, CAUSE_FIXTURES } from './cause-fixtures'

const ALL = [...CAUSE_FIXTURES, ...ALSO_NAMED]

const verdict = (facts: CauseFacts): readonly string[] =>
  rankCauses(facts).map(({ causeId, confidence }) => `${causeId} ${confidence}`)

describe('the first cause named', () => {
  it.each(CAUSE_FIXTURES)('is $cause, $confidence, for $when', ({ cause, confidence, facts }) => {
    expect(rankCauses(facts)[0]).toMatchObject({ causeId: cause, confidence })
  })
})

describe('among the causes named', () => {
  it.each(ALSO_NAMED)('is $cause, $confidence, for $when', ({ cause, confidence, facts }) => {
    expect(verdict(facts)).toContain(`${cause} ${confidence}`)
  })
})

describe('the decision table', () => {
  it.each(CAUSE_IDS)('has one row for %s, and a fixture that names it', (id) => {
    expect(CAUSE_ROWS.filter((row) => row.id === id)).toHaveLength(1)
    expect(ALL.some(({ cause }) => cause === id)).toBe(true)
  })

  it.each(CAUSE_ROWS)('needs its row $id: without it some verdict changes', ({ id }) => {
    const isMissed = ALL.some(({ facts }) =>
      rankCauses(facts).some(({ causeId }) => causeId === id),
    )
    expect(isMissed).toBe(true)
  })

  it('knows every result code of the older sign-in that the contract lists', () => {
    expect([...OLDER_CODES.keys()]).toEqual([0, 1, 6, 7, 9, 10, 11, 12, 13, 20, 100, 110])
  })
})

/** Those whose findings are told as they are and name no cause of a failed sign-in. */
const NAMES_NO_CAUSE: ReadonlySet<CheckId> = new Set<CheckId>(['appVersion'])

describe('taking away', () => {
  it.each(CHECK_IDS.filter((id) => !NAMES_NO_CAUSE.has(id)))(
    'the check %s changes a verdict',
    (checkId) => {
      const changes = ALL.filter(({ facts }) => {
        const checks = facts.checks.filter((check) => check.checkId !== checkId)
        return verdict({ ...facts, checks }).join() !== verdict(facts).join()
      })
      expect(changes).not.toEqual([])
    },
  )

  it.each(['failure', 'account', 'typed', 'attempts', 'history'] as const)(
    'what is known of %s changes a verdict',
    (part) => {
      const changes = ALL.filter(
        ({ facts }) =>
          verdict({ ...facts, [part]: NOTHING_KNOWN[part] }).join() !== verdict(facts).join(),
      )
      expect(changes).not.toEqual([])
    },
  )
})

const anyFacts: fc.Arbitrary<CauseFacts> = fc.record({
  failure: fc.oneof(
    fc.constant(null),
    fc.constant({ kind: 'withheld' } as const),
    fc.constant({ kind: 'challengeExpired' } as const),
    fc.record({
      kind: fc.constant('service' as const),
      failure: fc.constantFrom(...Object.values(FAILURES)),
      canAskSecondFactor: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('secondFactor' as const),
      refusal: fc.constantFrom(...Object.values(REFUSALS)),
      phone: fc.constantFrom(null, { kind: 'inStep' } as const),
    }),
  ),
  account: fc.constantFrom('known', 'notListed', 'notAsked'),
  typed: fc.subarray([...PREFLIGHT_WARNINGS]),
  attempts: fc.option(
    fc.record({
      counted: fc.nat(9),
      limit: fc.constant(5),
      isSpent: fc.boolean(),
      freeAtMs: fc.constant(null),
    }),
  ),
  history: fc.record({
    lastSignInMs: fc.option(fc.nat(400).map((days) => toEpochMs(NOW_MS - days * 86_400_000))),
    passwordChangedAtMs: fc.option(fc.constant(NOW_MS)),
  }),
  nowMs: fc.constant(NOW_MS),
  checks: fc.array(
    fc
      .tuple(fc.constantFrom(...CHECK_IDS), fc.constantFrom(...FINDING_IDS))
      .map(([checkId, findingId]) => ({
        checkId,
        status: 'fail' as const,
        findings: [
          {
            ...{ findingId, subject: null, values: {}, facts: [], steps: null },
            status: 'fail' as const,
          },
        ],
      })),
    { maxLength: 6 },
  ),
})

describe('whatever is known', () => {
  it('each cause is named once, with evidence, the more certain first', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const causes = rankCauses(facts)
        const ranks = ['stated', 'seen', 'likely', 'possible']
        const order = causes.map(({ confidence }) => ranks.indexOf(confidence))

        expect(new Set(causes.map(({ causeId }) => causeId)).size).toBe(causes.length)
        expect(causes.every(({ evidence }) => evidence.length > 0)).toBe(true)
        expect(order).toEqual([...order].sort((one, other) => one - other))
      }),
    )
  })

  it('"the service says so" is said only where it answered something that says it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const stated = rankCauses(facts).filter(({ confidence }) => confidence === 'stated')
        if (stated.length === 0) return
        const { failure } = facts

        expect(['service', 'secondFactor']).toContain(failure?.kind)
        // Status 401 to a password says nothing about why.
        expect(failure?.kind === 'service' && failure.failure.kind === 'rejected').toBe(false)
      }),
    )
  })

  it('a password that nobody judged is not said to be wrong', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { failure } = facts
        const isRefused =
          failure?.kind === 'withheld' ||
          (failure?.kind === 'service' && failure.failure.kind === 'rejected')
        const ofTyping = ['passwordWrong', 'nameWrong', 'capsLock', 'keyboardLayout', 'spaces']
        const named = rankCauses(facts).filter(({ causeId }) => ofTyping.includes(causeId))

        expect(isRefused ? [] : named).toEqual([])
      }),
    )
  })

  it('nothing is named where nothing is known', () => {
    expect(rankCauses(CALM)).toEqual([])
  })
})
