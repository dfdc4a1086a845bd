// The system's clipboard through Electron's, which answers at once in Electron 41 and with a
// promise in 45. Does one thing after the other; reads only to see whether its own text is there.
import type { Clipboard, Clock } from '../core/ports'
import { createOneAtATime } from './one-at-a-time'

/** What both versions of Electron's `clipboard` have in common. */
export interface SystemClipboard {
  readonly writeText: (text: string) => void | Promise<void>
  readonly readText: () => string | Promise<string>
  readonly clear: () => void
}

export interface ElectronClipboard extends Clipboard {
  /**
   * Settles when all that was asked for is done: to be waited for before the app ends. When `signal`
   * is raised, what was still to be taken away is cleared without another look, and it settles.
   */
  readonly settled: (signal: AbortSignal) => Promise<void>
}

/**
 * Pauses between looks at a clipboard that cannot be read, in milliseconds. On Windows another
 * program may hold it for a moment, most often one that shows or synchronises what was copied; those
 * let go within a second or so. Together near four seconds.
 */
const PAUSES_MS = [250, 500, 1_000, 2_000] as const

export function createElectronClipboard(
  system: SystemClipboard,
  clock: Pick<Clock, 'after'>,
): ElectronClipboard {
  const inTurn = createOneAtATime()
  /** What has been asked to be taken away and is still there, as far as is known. */
  const clearings = new Set<AbortController>()

  function dropClearings(): void {
    for (const clearing of clearings) clearing.abort()
    clearings.clear()
  }

  async function clearIfItIs(text: string, dropped: AbortSignal): Promise<void> {
    const end = raised(dropped)
    const isDropped = (): boolean => dropped.aborted
    for (const pauseMs of PAUSES_MS) {
      if (isDropped()) return
      const held = await Promise.race([readable(system), end])
      if (isDropped()) return
      if (held !== null) {
        if (held === text) system.clear()
        return
      }
      await Promise.race([pause(clock, pauseMs), end])
    }
    // Somebody else's text may go with it; a secret that stays is worse.
    if (!isDropped()) system.clear()
  }

  return {
    write(text) {
      // What would be cleared is overwritten anyway, and must not be waited for.
      dropClearings()
      inTurn(async () => {
        await system.writeText(text)
      }).catch(() => undefined)
    },
    clearIf(text) {
      const clearing = new AbortController()
      clearings.add(clearing)
      inTurn(() => clearIfItIs(text, clearing.signal))
        // Nothing is left to try when even clearing fails.
        .catch(() => undefined)
        .finally(() => clearings.delete(clearing))
    },
    settled(signal) {
      return new Promise((resolve) => {
        const hurry = (): void => {
          const isSomethingLeft = clearings.size > 0
          dropClearings()
          if (isSomethingLeft) clearNow(system)
          resolve()
        }
        if (signal.aborted) {
          hurry()
          return
        }
        signal.addEventListener('abort', hurry, { once: true })
        void inTurn(() => Promise.resolve()).then(() => {
          signal.removeEventListener('abort', hurry)
          resolve()
        })
      })
    },
  }
}

function pause(clock: Pick<Clock, 'after'>, delayMs: number): Promise<null> {
  return new Promise((resolve) => {
    clock.after(delayMs, () => {
      resolve(null)
    })
  })
}

function raised(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(null)
    })
  })
}

/** The text on the clipboard, or null where it cannot be read now. */
async function readable(system: SystemClipboard): Promise<string | null> {
  try {
    return await system.readText()
  } catch {
    return null
  }
}

function clearNow(system: SystemClipboard): void {
  try {
    system.clear()
  } catch {
    // The app is about to end, and nothing else takes it away.
  }
}
