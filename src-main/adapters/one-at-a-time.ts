// Runs tasks strictly one after the other, in the order asked. Knows nothing of deadlines: a task
// that hangs holds up the ones behind it, which is what its users want.

/** Starts `task` when every earlier one has ended, and gives back its outcome. */
export type OneAtATime = <Value>(task: () => Promise<Value>) => Promise<Value>

/** A task that throws fails for its own caller only. */
export function createOneAtATime(): OneAtATime {
  let earlier: Promise<unknown> = Promise.resolve()

  return (task) => {
    const outcome = earlier.then(() => task())
    earlier = outcome.catch(() => undefined)
    return outcome
  }
}
