// At most one running timer a name; starting it again replaces it.
import type { Clock } from './ports'

export class NamedTimers<Name extends string> {
  readonly #clock: Clock
  readonly #cancels = new Map<Name, () => void>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  start(name: Name, delayMs: number, callback: () => void): void {
    this.stop(name)
    const cancel = this.#clock.after(delayMs, () => {
      this.#cancels.delete(name)
      callback()
    })
    this.#cancels.set(name, cancel)
  }

  stop(name: Name): void {
    this.#cancels.get(name)?.()
    this.#cancels.delete(name)
  }

  stopAll(): void {
    for (const name of [...this.#cancels.keys()]) this.stop(name)
  }
}
