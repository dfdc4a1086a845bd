// The people of an account as a value that tests answer for. Calls wait until the test answers
// them; a stopped call answers `aborted`, as the real one does.
import type {
  AccountPeople,
  AdminFailure,
  DeskChange,
} from '../../src-main/core/people-desk/people'
import type { Aborted, PeopleAdministration } from '../../src-main/core/ports'
import { failed, type Result } from '../../src-main/core/result'
import { settled } from './fake-login-gateway'

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

interface Waiting {
  readonly name: CallName
  readonly settle: (answer: never) => void
}

export function createFakePeopleAdministration(): FakePeopleAdministration {
  const calls: CallName[] = []
  const changes: DeskChange[] = []
  const bearers: string[] = []
  const waiting: Waiting[] = []

  function wait<Value>(
    name: CallName,
    bearer: string,
    signal: AbortSignal,
  ): Promise<Result<Value, AdminFailure | Aborted>> {
    calls.push(name)
    bearers.push(bearer)
    if (signal.aborted) return Promise.resolve(failed({ kind: 'aborted' }))
    return new Promise((resolve) => {
      const entry: Waiting = { name, settle: resolve }
      waiting.push(entry)
      signal.addEventListener('abort', () => {
        if (remove(entry)) resolve(failed({ kind: 'aborted' }))
      })
    })
  }

  function remove(entry: Waiting): boolean {
    const index = waiting.indexOf(entry)
    if (index >= 0) waiting.splice(index, 1)
    return index >= 0
  }

  async function answer(name: CallName, value: unknown): Promise<void> {
    const entry = waiting.find((candidate) => candidate.name === name)
    if (entry === undefined) throw new Error(`no ${name} waits for an answer`)
    remove(entry)
    entry.settle(value as never)
    await settled()
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
    waiting: () => waiting.map(({ name }) => name),
    answerRead: (value) => answer('read', value),
    answerChange: (value) => answer('change', value),
  }
}
