// The people of an account as a value that tests answer for, call by call.
import type {
  AccountPeople,
  AdminFailure,
  DeskChange,
} from '../../src-main/core/people-desk/people'
import type { Aborted, PeopleAdministration } from '../../src-main/core/ports'
import type { Result } from '../../src-main/core/result'
import { createWaitingCalls } from './waiting-calls'

type CallName = 'read' | 'change'

export interface FakePeopleAdministration extends PeopleAdministration {
  /** Calls so far, in order. */
  readonly calls: () => readonly CallName[]
  /** What was asked to be changed, in order. */
  readonly changes: () => readonly DeskChange[]
  /** Bearers of the sessions that asked, in order. */
  readonly bearers: () => readonly string[]
  /** Calls that wait for an answer. */
  readonly waiting: () => readonly CallName[]
  readonly answerRead: (answer: Result<AccountPeople, AdminFailure>) => Promise<void>
  readonly answerChange: (answer: Result<null, AdminFailure>) => Promise<void>
}

export function createFakePeopleAdministration(): FakePeopleAdministration {
  const calls: CallName[] = []
  const changes: DeskChange[] = []
  const bearers: string[] = []
  const { wait: park, answer, waiting } = createWaitingCalls<CallName>()

  function wait<Value>(
    name: CallName,
    bearer: string,
    signal: AbortSignal,
  ): Promise<Result<Value, AdminFailure | Aborted>> {
    calls.push(name)
    bearers.push(bearer)
    return park(name, signal)
  }

  return {
    read: (_home, { secrets }, signal) => wait('read', secrets.bearer, signal),
    change: (_home, { secrets }, change, signal) => {
      changes.push(change)
      return wait('change', secrets.bearer, signal)
    },
    calls: () => calls,
    changes: () => changes,
    bearers: () => bearers,
    waiting,
    answerRead: (value) => answer('read', value),
    answerChange: (value) => answer('change', value),
  }
}
