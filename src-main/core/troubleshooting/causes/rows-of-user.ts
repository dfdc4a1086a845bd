// Causes that lie with the user or the account at the service. It answers them all with the same 401, so
// no more than "possible" comes of that alone. Pure.
import type { CauseId } from '../../../../src-preload/contract'
import type { SecondFactorRefusal } from '../../second-factor/challenge'
import type { CauseFacts } from './cause-facts'
import {
  answered,
  counted,
  fact,
  failureOf,
  findings,
  isRefused,
  judged,
  type CauseRow,
  type Judgement,
} from './cause-row'
import { OLDER_CODES } from './older-codes'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * LivePerson disables users who have not signed in for 90 days, and recommends that passwords expire
 * after 90. Source: contract document, section 8, "Disabled users" and "Password policy".
 */
const LONG_AGO_MS = 90 * DAY_MS

/** Failed tries in a row from which on a disabled user is as likely as a wrong password. */
const MANY_FAILED_TRIES = 3

function byOlderCode(facts: CauseFacts, id: CauseId): Judgement | null {
  const failure = failureOf(facts, 'unexpectedAnswer')
  const code = failure?.problem.kind === 'redirect' ? failure.problem.olderCode : undefined
  if (code === undefined || OLDER_CODES.get(code) !== id) return null
  return judged('likely', answered(failure), [fact('olderCode', { code })])
}

/** The moment of the last sign-in here, where it is so long ago that the service may have acted on it. */
function longAgo({ history, nowMs }: CauseFacts): readonly ReturnType<typeof fact>[] {
  const { lastSignInMs } = history
  return lastSignInMs !== null && nowMs - lastSignInMs >= LONG_AGO_MS
    ? [fact('longAgo', { days: Math.floor((nowMs - lastSignInMs) / DAY_MS) }, lastSignInMs)]
    : []
}

export const rowsOfUser: readonly CauseRow[] = [
  {
    id: 'otherWayIn',
    judge: (facts: CauseFacts): Judgement | null => {
      const asked = failureOf(facts, 'secondFactorElsewhere')
      if (asked !== null) return judged('stated', answered(asked))
      const rejected = failureOf(facts, 'rejected')
      const { failure, history } = facts
      // Who signed in with this app before needs no other way.
      if (rejected === null || failure?.kind !== 'service' || history.lastSignInMs !== null)
        return null
      return failure.canAskSecondFactor
        ? null
        : judged('possible', answered(rejected), [fact('notAnnounced')])
    },
  },
  {
    id: 'newPasswordWanted',
    judge: (facts) => judged('stated', answered(failureOf(facts, 'passwordChangeElsewhere'))),
  },
  {
    id: 'passwordExpired',
    judge: (facts: CauseFacts): Judgement | null =>
      byOlderCode(facts, 'passwordExpired') ??
      (isRefused(facts) ? judged('possible', longAgo(facts)) : null),
  },
  {
    id: 'userDisabled',
    judge: (facts: CauseFacts): Judgement | null => {
      const { failure, attempts } = facts
      if (failure?.kind === 'secondFactor' && failure.refusal.kind === 'userDisabledNow')
        return judged('stated', answeredBy(failure.refusal))
      const older = byOlderCode(facts, 'userDisabled')
      if (older !== null || !isRefused(facts)) return older
      const kept = failure?.kind === 'withheld' ? [fact('lastOneKept')] : []
      const isLikely = (attempts?.counted ?? 0) >= MANY_FAILED_TRIES
      const evidence = [...longAgo(facts), ...counted(facts), ...kept]
      return judged(
        isLikely ? 'likely' : 'possible',
        evidence.length > 0 ? evidence : answered(failureOf(facts, 'rejected')),
      )
    },
  },
  { id: 'accountExpired', judge: (facts) => byOlderCode(facts, 'accountExpired') },
  { id: 'signInRestricted', judge: (facts) => byOlderCode(facts, 'signInRestricted') },
  { id: 'signedInElsewhere', judge: (facts) => byOlderCode(facts, 'signedInElsewhere') },
  {
    id: 'outsideNetwork',
    judge: (facts) =>
      isRefused(facts) || facts.failure === null
        ? judged('possible', findings(facts, 'regionHosts', 'regionBesideVpn', 'regionOtherWay'))
        : null,
  },
  {
    id: 'phoneClock',
    judge: ({ failure }: CauseFacts): Judgement | null => {
      if (failure?.kind !== 'secondFactor' || failure.phone?.kind !== 'off') return null
      const { direction, seconds } = failure.phone
      return judged('seen', [fact('phoneOff', { direction, seconds })])
    },
  },
  {
    id: 'codeWrong',
    judge: ({ failure }: CauseFacts): Judgement | null => {
      if (failure?.kind !== 'secondFactor' || failure.phone?.kind === 'off') return null
      const { refusal } = failure
      const isOfCode = refusal.kind === 'codeRefused' || refusal.kind === 'codeUsed'
      return isOfCode ? judged('stated', answeredBy(refusal), [fact('codeRefused')]) : null
    },
  },
  {
    id: 'challengeOver',
    judge: (facts: CauseFacts): Judgement | null =>
      facts.failure?.kind === 'challengeExpired'
        ? judged('seen', [fact('challengeTimedOut')])
        : byRefusal(facts, 'challengeExpired'),
  },
  { id: 'challengeUnknown', judge: (facts) => byRefusal(facts, 'challengeUnknown') },
  { id: 'tooManyCodes', judge: (facts) => byRefusal(facts, 'tooManyCodes') },
  { id: 'secondStepRefused', judge: (facts) => byRefusal(facts, 'refusedWithoutReason') },
  {
    id: 'enrolmentGone',
    judge: (facts) => byRefusal(facts, 'enrolmentHandedOut') ?? unusableEnrolment(facts),
  },
]

/** The service's own word about the second factor. */
function byRefusal({ failure }: CauseFacts, kind: SecondFactorRefusal['kind']): Judgement | null {
  return failure?.kind === 'secondFactor' && failure.refusal.kind === kind
    ? judged('stated', answeredBy(failure.refusal))
    : null
}

/** The service handed out a key that no authenticator app takes. */
function unusableEnrolment({ failure }: CauseFacts): Judgement | null {
  if (failure?.kind !== 'secondFactor' || failure.refusal.kind !== 'enrolmentUnusable') return null
  const { host, atMs } = failure.refusal
  return judged('seen', [fact('enrolmentUnusable', { host }, atMs)])
}

function answeredBy(refusal: SecondFactorRefusal): readonly ReturnType<typeof fact>[] {
  const { host, atMs } = refusal
  return 'status' in refusal ? [fact('answered', { host, status: refusal.status }, atMs)] : []
}
