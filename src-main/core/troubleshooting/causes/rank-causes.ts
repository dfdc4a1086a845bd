// Ranks what may have caused a failure: the more certain first, then in the order of the list. Pure. Says
// nothing where nothing speaks for a cause.
import type { CauseAction, CauseId, CauseView, Confidence } from '../../../../src-preload/contract'
import type { CauseFacts } from './cause-facts'
import type { CauseRow } from './cause-row'
import { rowsOfComputer } from './rows-of-computer'
import { rowsOfService } from './rows-of-service'
import { rowsOfTyping } from './rows-of-typing'
import { rowsOfUser } from './rows-of-user'
import { rowsOfWay } from './rows-of-way'

export const CAUSE_ROWS: readonly CauseRow[] = [
  ...rowsOfService,
  ...rowsOfWay,
  ...rowsOfTyping,
  ...rowsOfUser,
  ...rowsOfComputer,
]

export function rankCauses(facts: CauseFacts): readonly CauseView[] {
  const named = CAUSE_ROWS.flatMap(({ id, judge }): readonly CauseView[] => {
    const judgement = judge(facts)
    return judgement === null ? [] : [{ causeId: id, ...judgement, action: ACTIONS[id] ?? null }]
  })
  return RANKS.flatMap((rank) => named.filter(({ confidence }) => confidence === rank))
}

const RANKS: readonly Confidence[] = ['stated', 'seen', 'likely', 'possible']

/** Where a button can be the next step. */
const ACTIONS: Readonly<Partial<Record<CauseId, CauseAction>>> = {
  accountNumberWrong: 'returnToForm',
  oldPassword: 'returnToForm',
  capsLock: 'returnToForm',
  keyboardLayout: 'returnToForm',
  nameIsAccountNumber: 'returnToForm',
  spaces: 'returnToForm',
  passwordWrong: 'resetPassword',
  passwordExpired: 'resetPassword',
  challengeOver: 'returnToForm',
  browser: 'tryBrowser',
}
