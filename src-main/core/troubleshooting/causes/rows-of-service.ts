// Causes that the service itself names, or that its directory shows. Pure.
import type { CauseFacts } from './cause-facts'
import { answered, fact, failureOf, judged, type CauseRow, type Judgement } from './cause-row'

/** `internalCode` of a request to an address that the service does not know (contract, section 2). */
const UNKNOWN_ADDRESS = 28

export const rowsOfService: readonly CauseRow[] = [
  {
    id: 'throttled',
    judge: (facts) => judged('stated', answered(failureOf(facts, 'tooManyAttempts'))),
  },
  {
    id: 'blockedBySupport',
    judge: (facts) => judged('stated', answered(failureOf(facts, 'blockedBySupport'))),
  },
  {
    id: 'serviceTrouble',
    judge: (facts: CauseFacts): Judgement | null => {
      const failing = answered(failureOf(facts, 'serviceFailed'))
      if (failing.length > 0) return judged('stated', failing)
      const failure = failureOf(facts, 'unexpectedAnswer')
      // The service's own kind of answer, but damaged; a page in its place is another matter.
      const isDamaged =
        failure !== null &&
        failure.problem.kind !== 'redirect' &&
        failure.problem.kind !== 'notJson'
      return isDamaged ? judged('likely', answered(failure)) : null
    },
  },
  {
    id: 'directoryOdd',
    judge: (facts: CauseFacts): Judgement | null => {
      const off = failureOf(facts, 'hostNotAllowed')
      if (off !== null) return judged('stated', [fact('namedHost', { host: off.namedHost })])
      const missing = failureOf(facts, 'loginServiceNotListed')
      return missing === null ? null : judged('stated', [fact('notListed', { host: missing.host })])
    },
  },
  {
    id: 'appOutdated',
    judge: (facts: CauseFacts): Judgement | null => {
      const refused = failureOf(facts, 'requestRefused')
      const failure = refused ?? failureOf(facts, 'serviceFailed')
      return failure?.internalCode === UNKNOWN_ADDRESS
        ? judged('likely', answered(failure))
        : judged('possible', answered(refused))
    },
  },
  {
    id: 'accountNumberWrong',
    judge: (facts: CauseFacts): Judgement | null => {
      const isNotListed =
        failureOf(facts, 'accountUnknown') !== null || facts.account === 'notListed'
      return isNotListed ? judged('likely', [fact('accountNotListed')]) : null
    },
  },
]
