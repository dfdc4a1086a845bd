// What the fixtures of the cause finder are made of: facts of one try, and the cause that has to be named.
import type {
  CauseId,
  CheckId,
  CheckView,
  Confidence,
  FindingId,
} from '../../../../src-preload/contract'
import type { AttemptBudget } from '../../../../src-main/core/attempt-budget/attempt-budget'
import { toEpochMs } from '../../../../src-main/core/ids'
import {
  NOTHING_KNOWN,
  type CauseFacts,
  type FailureFacts,
} from '../../../../src-main/core/troubleshooting/causes/cause-facts'
import type { ServiceFailure } from '../../../../src-main/core/sign-in/service-failure'
import { FAILURES, NOW_MS } from '../../../support/sign-in-samples'

const DAY_MS = 24 * 60 * 60 * 1000

export interface CauseFixture {
  readonly cause: CauseId
  readonly confidence: Confidence
  /** What is so, in a few words; names the test. */
  readonly when: string
  readonly facts: CauseFacts
}

export const CALM: CauseFacts = { ...NOTHING_KNOWN, nowMs: NOW_MS, checks: [] }

export function ofService(failure: ServiceFailure, canAskSecondFactor = true): FailureFacts {
  return { kind: 'service', failure, canAskSecondFactor }
}

export function noAnswer(problem: string, code: string): FailureFacts {
  return ofService({ ...FAILURES.noAnswer, problem, code } as ServiceFailure)
}

export function redirected(olderCode?: number): FailureFacts {
  const problem = {
    kind: 'redirect',
    toHost: 'authentication.liveperson.net',
    ...(olderCode === undefined ? {} : { olderCode }),
  } as const
  return ofService({ ...FAILURES.unexpectedAnswer, status: 302, problem } as ServiceFailure)
}

export const REJECTED = ofService(FAILURES.rejected)

export function budget(counted: number): AttemptBudget {
  return { counted, limit: 5, isSpent: counted >= 4, freeAtMs: NOW_MS }
}

export function checkThatFound(checkId: CheckId, findingId: FindingId): CheckView {
  const blank = { subject: null, values: {}, facts: [], steps: null } as const
  const finding = { findingId, status: 'fail', ...blank } as const
  return { checkId, status: 'fail', findings: [finding] }
}

export function seenAgo(days: number): CauseFacts['history'] {
  return { lastSignInMs: toEpochMs(NOW_MS - days * DAY_MS), passwordChangedAtMs: null }
}

export function fixture(
  cause: CauseId,
  confidence: Confidence,
  when: string,
  facts: Partial<CauseFacts>,
): CauseFixture {
  return { cause, confidence, when, facts: { ...CALM, ...facts } }
}
