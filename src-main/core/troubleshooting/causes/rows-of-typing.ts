// Causes in what was typed. A password that was not accepted may always be a mistyped one; what was
// noticed before it was sent makes one mistake likelier than the others. Pure.
import type { CauseFacts } from './cause-facts'
import {
  answered,
  fact,
  failureOf,
  isRefused,
  judged,
  typed,
  type CauseRow,
  type Judgement,
} from './cause-row'

/** Something noticed and overruled, and then the service did not accept it. */
function noticed(facts: CauseFacts, ...wanted: CauseFacts['typed']): Judgement | null {
  return isRefused(facts) ? judged('likely', typed(facts, ...wanted)) : null
}

export const rowsOfTyping: readonly CauseRow[] = [
  {
    id: 'oldPassword',
    judge: ({ history, ...facts }: CauseFacts): Judgement | null => {
      const atMs = history.passwordChangedAtMs
      return isRefused({ history, ...facts }) && atMs !== null
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
