// Calls of a fake that wait until the test answers them, so that every order of events can be
// played. A stopped call answers `aborted`, as the real adapters do.
import type { Aborted } from '../../src-main/core/ports'
import { failed, type Result } from '../../src-main/core/result'

export interface WaitingCalls<Name extends string> {
  readonly wait: <Value, Failure>(
    name: Name,
    signal: AbortSignal,
  ) => Promise<Result<Value, Failure | Aborted>>
  /** Answers the oldest call of that name, and lets everything run that waited for it. */
  readonly answer: (name: Name, value: unknown) => Promise<void>
  /** Calls that wait for an answer. */
  readonly waiting: () => readonly Name[]
}

interface Waiting<Name> {
  readonly name: Name
  readonly settle: (answer: never) => void
}

export function createWaitingCalls<Name extends string>(): WaitingCalls<Name> {
  const waiting: Waiting<Name>[] = []

  function remove(entry: Waiting<Name>): boolean {
    const index = waiting.indexOf(entry)
    if (index >= 0) waiting.splice(index, 1)
    return index >= 0
  }

  return {
    wait(name, signal) {
      if (signal.aborted) return Promise.resolve(failed({ kind: 'aborted' }))
      return new Promise((resolve) => {
        const entry: Waiting<Name> = { name, settle: resolve }
        waiting.push(entry)
        signal.addEventListener('abort', () => {
          if (remove(entry)) resolve(failed({ kind: 'aborted' }))
        })
      })
    },
    async answer(name, value) {
      const entry = waiting.find((candidate) => candidate.name === name)
      if (entry === undefined) throw new Error(`no ${name} waits for an answer`)
      remove(entry)
      entry.settle(value as never)
      await settled()
    },
    waiting: () => waiting.map(({ name }) => name),
  }
}

/** Lets everything run that waits for an answer already given. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
