// Causes on the way to the service: what the checks saw of it, and what the failed request tells. Pure.
import type { TransportProblem } from '../../sign-in/service-failure'
import type { CauseFacts } from './cause-facts'
import { OLDER_CODES } from './older-codes'
import {
  answered,
  fact,
  failureOf,
  findings,
  isWayInDoubt,
  judged,
  type CauseRow,
  type Judgement,
} from './cause-row'

/** Seen by a check of the way, or as likely as the failed request makes it. */
function seenOrLikely(
  facts: CauseFacts,
  seen: ReturnType<typeof findings>,
  ...problems: readonly TransportProblem[]
): Judgement | null {
  if (!isWayInDoubt(facts)) return null
  if (seen.length > 0) return judged('seen', seen)
  const failure = failureOf(facts, 'noAnswer')
  return failure !== null && problems.includes(failure.problem)
    ? judged('likely', answered(failure))
    : null
}

const untrusted = ['certificateNotTrusted', 'certificateForOther'] as const

export const rowsOfWay: readonly CauseRow[] = [
  {
    id: 'captivePortal',
    judge: (facts: CauseFacts): Judgement | null => {
      if (!isWayInDoubt(facts)) return null
      const portal = findings(facts, 'captivePortal', 'portal')
      if (portal.length > 0) return judged('seen', portal)
      return judged('possible', findings(facts, 'captivePortal', 'portalMaybe'))
    },
  },
  {
    id: 'computerOffline',
    judge: (facts) =>
      seenOrLikely(facts, findings(facts, 'networkPath', 'computerOffline'), 'offline'),
  },
  {
    id: 'proxyWantsPassword',
    judge: (facts: CauseFacts): Judgement | null => {
      if (!isWayInDoubt(facts)) return null
      const seen = findings(facts, 'networkPath', 'proxyWantsPassword')
      if (seen.length > 0) return judged('seen', seen)
      const failure = failureOf(facts, 'noAnswer')
      return failure?.code === 'HTTP_407' ? judged('seen', answered(failure)) : null
    },
  },
  {
    id: 'proxyTrouble',
    judge: (facts: CauseFacts): Judgement | null => {
      if (failureOf(facts, 'noAnswer')?.code === 'HTTP_407') return null
      const kinds = ['proxyUnreachable', 'proxyRefused', 'proxyBroken'] as const
      return seenOrLikely(facts, findings(facts, 'networkPath', ...kinds), 'proxyFailed')
    },
  },
  {
    id: 'tlsInspection',
    judge: (facts: CauseFacts): Judgement | null => {
      const expired = findings(facts, 'trustStore', 'trustStoreExpired')
      const seen = findings(facts, 'networkPath', 'inspectionNotTrusted')
      if (seen.length > 0) return seenOrLikely(facts, [...seen, ...expired])
      const failure = failureOf(facts, 'noAnswer')
      // An authority that somebody added and that has run out is what inspections fail by.
      return failure?.problem === 'certificateNotTrusted' && expired.length > 0
        ? judged('likely', expired, answered(failure))
        : null
    },
  },
  {
    id: 'computerClock',
    judge: (facts: CauseFacts): Judgement | null => {
      const wrong = findings(facts, 'computerClock', 'clockWrong')
      if (wrong.length === 0 || !isWayInDoubt(facts)) return null
      const dates = findings(facts, 'networkPath', 'certificateExpired', 'certificateNotYetValid')
      if (dates.length > 0) return judged('likely', wrong, dates)
      const failure = failureOf(facts, 'noAnswer')
      if (failure?.problem === 'certificateNotTrusted')
        return judged('likely', wrong, answered(failure))
      return facts.failure === null ? judged('possible', wrong) : null
    },
  },
  {
    id: 'certificateTrouble',
    judge: (facts: CauseFacts): Judgement | null => {
      const dates = ['certificateExpired', 'certificateNotYetValid'] as const
      const seen = findings(facts, 'networkPath', ...dates, ...untrusted)
      return seenOrLikely(facts, seen, 'certificateNotTrusted')
    },
  },
  {
    id: 'nameService',
    judge: (facts: CauseFacts): Judgement | null => {
      const kinds = ['nameUnknown', 'nameNotAnswered', 'nameBlocked'] as const
      return seenOrLikely(facts, findings(facts, 'networkPath', ...kinds), 'nameNotFound')
    },
  },
  {
    id: 'firewall',
    judge: (facts: CauseFacts): Judgement | null => {
      const kinds = ['portRefused', 'portSilent', 'hostUnreachable', 'connectionReset'] as const
      const seen = findings(facts, 'networkPath', ...kinds, 'tlsNotSpoken')
      const judgement = seenOrLikely(facts, seen, 'connectionRefused')
      if (judgement !== null) return judgement
      // The network's code says no more than that it failed.
      const failure = failureOf(facts, 'noAnswer')
      return failure?.problem === 'unreachable' ? judged('possible', answered(failure)) : null
    },
  },
  {
    id: 'tlsTooOld',
    judge: (facts) => seenOrLikely(facts, findings(facts, 'networkPath', 'tlsTooOld')),
  },
  {
    id: 'domainsBlocked',
    judge: (facts: CauseFacts): Judgement | null => {
      if (!isWayInDoubt(facts)) return null
      const missing = findings(facts, 'requiredDomains', 'domainMissing')
      return judged(facts.failure === null ? 'seen' : 'possible', missing)
    },
  },
  {
    id: 'answerOfAnother',
    judge: (facts: CauseFacts): Judgement | null => {
      const failure = failureOf(facts, 'unexpectedAnswer')
      const other = findings(facts, 'networkPath', 'answeredByOther')
      if (other.length > 0 && isWayInDoubt(facts)) return judged('seen', other)
      if (failure?.problem.kind === 'notJson') {
        const { contentType } = failure.problem
        return judged('likely', answered(failure), [fact('otherAnswer', { contentType })])
      }
      if (failure?.problem.kind !== 'redirect') return null
      const { toHost, olderCode } = failure.problem
      if (olderCode === undefined)
        return judged('likely', answered(failure), [fact('redirected', { toHost })])
      // A code that names a cause is told there.
      return (OLDER_CODES.get(olderCode) ?? null) === null
        ? judged('possible', answered(failure), [fact('olderCode', { code: olderCode })])
        : null
    },
  },
  {
    id: 'answerLost',
    judge: (facts) => seenOrLikely(facts, [], 'timedOut', 'connectionBroken'),
  },
]
