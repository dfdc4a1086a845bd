// The cause finder: which cause comes first in which situation, what takes a verdict away, and what it
// never claims.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSE_IDS } from '../../../../src-preload/cause-views'
import {
  CHECK_IDS,
  FINDING_IDS,
  type CheckId,
  type FindingId,
} from '../../../../src-preload/check-views'
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
import type { ServiceFailure } from '../../../../src-main/core/sign-in/service-failure'
import { FAILURES, NOW_MS, REFUSALS } from '../../../support/sign-in-samples'
import { CALM } from './cause-fixture'
import { ALSO_NAMED, CAUSE_FIXTURES } from './cause-fixtures'

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

  it('knows every result code of the older sign-in that the contract lists', () => {
    expect([...OLDER_CODES.keys()]).toEqual([0, 1, 6, 7, 9, 10, 11, 12, 13, 20, 100, 110])
  })
})

/** Those whose findings are told as they are and name no cause of a failed sign-in. */
const NAMES_NO_CAUSE: ReadonlySet<CheckId> = new Set<CheckId>(['appVersion'])

/** By check; each of them alone, seen by its check, has to name a cause somewhere. */
const NAMING: Readonly<Partial<Record<CheckId, readonly FindingId[]>>> = {
  networkPath: [
    'computerOffline',
    'proxyUnreachable',
    'proxyWantsPassword',
    'proxyRefused',
    'proxyBroken',
    'nameUnknown',
    'nameNotAnswered',
    'nameBlocked',
    'portRefused',
    'portSilent',
    'hostUnreachable',
    'connectionReset',
    'tlsNotSpoken',
    'tlsTooOld',
    'certificateExpired',
    'certificateNotYetValid',
    'certificateForOther',
    'inspectionNotTrusted',
    'certificateNotTrusted',
    'answeredByOther',
  ],
  captivePortal: ['portal', 'portalMaybe'],
  webSocket: ['webSocketCut', 'webSocketBroken'],
  regionHosts: ['regionBesideVpn', 'regionOtherWay'],
  requiredDomains: ['domainMissing'],
  trustStore: ['trustStoreExpired'],
  captchaService: ['captchaDown'],
  computerClock: ['clockWrong'],
  keychain: ['keychainLocked', 'keychainSilent', 'keychainElsewhere', 'keychainUnreadable'],
  browserExtensions: [
    'browserExtensions.namedByLivePerson',
    'browserExtensions.listNamesLivePerson',
    'browserExtensions.blocksUntilAllowed',
    'browserSettings.cookiesBlocked',
    'browserSettings.cookiesBlockedForLivePerson',
    'browserSettings.scriptsBlocked',
    'browserSettings.scriptsBlockedForLivePerson',
  ],
  diskSpace: ['diskFull'],
  policyInForce: ['policyKeysRejected', 'policyRefused'],
  browserBehaviour: [
    'browserBehaviour.scriptsOff',
    'browserBehaviour.cookiesRefused',
    'browserBehaviour.cookiesStripped',
    'browserBehaviour.cookiesStrippedSuspects',
    'browserBehaviour.storageRefused',
  ],
}

describe('a finding alone', () => {
  const UNTRUSTED = { ...FAILURES.noAnswer, problem: 'certificateNotTrusted' } as ServiceFailure
  const situations: readonly CauseFacts[] = [
    CALM,
    { ...CALM, failure: { kind: 'service', failure: UNTRUSTED, canAskSecondFactor: true } },
  ]
  const names = (checkId: CheckId, findingId: FindingId): boolean =>
    situations.some((facts) => {
      const finding = { findingId, subject: null, values: {}, facts: [], steps: null }
      const seen = { checkId, status: 'fail', findings: [{ ...finding, status: 'fail' }] } as const
      return verdict({ ...facts, checks: [seen] }).join() !== verdict(facts).join()
    })

  it.each(CHECK_IDS)('of the check %s names a cause where the table says so', (checkId) => {
    expect(FINDING_IDS.filter((findingId) => names(checkId, findingId))).toEqual(
      NAMING[checkId] ?? [],
    )
  })
})

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

const PHONE_OFF = {
  kind: 'off',
  direction: 'fast',
  seconds: 60,
  lateTyping: 'excluded',
} as const

const PROXY_WANTS_PASSWORD = {
  ...FAILURES.noAnswer,
  problem: 'proxyFailed',
  code: 'HTTP_407',
} as ServiceFailure

const anyFacts: fc.Arbitrary<CauseFacts> = fc.record({
  failure: fc.oneof(
    fc.constant(null),
    fc.constant({ kind: 'withheld' } as const),
    fc.constant({ kind: 'challengeExpired' } as const),
    fc.record({
      kind: fc.constant('service' as const),
      failure: fc.constantFrom(...Object.values(FAILURES), PROXY_WANTS_PASSWORD),
      canAskSecondFactor: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('secondFactor' as const),
      refusal: fc.constantFrom(...Object.values(REFUSALS)),
      phone: fc.constantFrom(null, { kind: 'inStep' } as const, PHONE_OFF),
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
  failedAtMs: fc.constant(null),
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
        // Status 401 to a password says nothing about why, and no answer says nothing at all.
        const silent = ['rejected', 'noAnswer']
        expect(failure?.kind === 'service' && silent.includes(failure.failure.kind)).toBe(false)
      }),
    )
  })

  it('a try that nobody judged is blamed on nothing that was typed in it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { failure } = facts
        const isRefused = failure?.kind === 'service' && failure.failure.kind === 'rejected'
        const ofTyping = ['nameWrong', 'capsLock', 'keyboardLayout', 'spaces', 'oldPassword']
        const named = rankCauses(facts).filter(({ causeId }) => ofTyping.includes(causeId))

        expect(isRefused ? [] : named).toEqual([])
      }),
    )
  })

  it('nothing is named where nothing is known', () => {
    expect(rankCauses(CALM)).toEqual([])
  })
})
