// The system's clipboard through Electron's, which answers at once in Electron 41 and with a
// promise in 45. Does one thing after the other; reads only to see whether its own text is there.
import type { Clipboard } from '../core/ports'
import { createOneAtATime } from './one-at-a-time'

/** What both versions of Electron's `clipboard` have in common. */
export interface SystemClipboard {
  readonly writeText: (text: string) => void | Promise<void>
  readonly readText: () => string | Promise<string>
  readonly clear: () => void
}

export interface ElectronClipboard extends Clipboard {
  /** Settles when all that was asked for is done: to be waited for before the app ends. */
  readonly settled: () => Promise<void>
}

export function createElectronClipboard(system: SystemClipboard): ElectronClipboard {
  const inTurn = createOneAtATime()
  const act = (task: () => Promise<void>): void => {
    // Another program may hold the clipboard; then there is nothing on it to take away.
    inTurn(task).catch(() => undefined)
  }
  return {
    write(text) {
      act(async () => {
        await system.writeText(text)
      })
    },
    clearIf(text) {
      act(async () => {
        if ((await system.readText()) === text) system.clear()
      })
    },
    settled: () => inTurn(() => Promise.resolve()),
  }
}
