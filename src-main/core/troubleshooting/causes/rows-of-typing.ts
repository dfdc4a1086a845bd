// Causes in what was typed. A password that was not accepted may always be a mistyped one; what was
// noticed before it was sent makes one mistake likelier than the others. Pure.
import type { CauseFacts } from './cause-facts'
import {
  answered,
  counted,
  fact,
  failureOf,
  judged,
  typed,
  type CauseRow,
  type Judgement,
} from './cause-row'

/** Something noticed and overruled, and then the service did not accept it. */
function noticed(facts: CauseFacts, ...wanted: CauseFacts['typed']): Judgement | null {
  return failureOf(facts, 'rejected') === null ? null : judged('likely', typed(facts, ...wanted))
}

export const rowsOfTyping: readonly CauseRow[] = [
  {
    id: 'oldPassword',
    judge: (facts: CauseFacts): Judgement | null => {
      const atMs = facts.history.passwordChangedAtMs
      return failureOf(facts, 'rejected') !== null && atMs !== null
        ? judged('likely', [fact('passwordChanged', {}, atMs)])
        : null
    },
  },
  { id: 'capsLock', judge: (facts) => noticed(facts, 'capsLock') },
  {
    id: 'keyboardLayout',
    judge: (facts) =>
      noticed(facts, 'otherLayout', 'digitRow', 'otherAlphabet', 'mixedAlphabets', 'fullWidth'),
  },
  { id: 'nameIsAccountNumber', judge: (facts) => noticed(facts, 'nameIsAccountNumber') },
  {
    id: 'spaces',
    judge: (facts) => noticed(facts, 'spacesAroundName', 'spacesAroundPassword'),
  },
  {
    id: 'passwordWrong',
    judge: (facts: CauseFacts): Judgement | null => {
      // The try that was kept back was not judged; those before it were.
      if (facts.failure?.kind === 'withheld') return judged('likely', counted(facts))
      const rejected = failureOf(facts, 'rejected')
      if (rejected === null) return null
      const { lastSignInMs } = facts.history
      // Account number and user name were right then; a password is changed or mistyped more easily.
      return lastSignInMs === null
        ? judged('possible', answered(rejected))
        : judged('likely', answered(rejected), [fact('signedInHere', {}, lastSignInMs)])
    },
  },
  {
    id: 'nameWrong',
    judge: (facts: CauseFacts): Judgement | null => {
      const rejected = failureOf(facts, 'rejected')
      if (rejected === null || facts.history.lastSignInMs !== null) return null
      const known = facts.account === 'known' ? [fact('accountKnown')] : []
      return judged('possible', [...known, fact('neverSignedInHere')])
    },
  },
]
