// The system's clipboard around the app, and the timer that takes a key off it, held in hand: so
// that only one test has to wait for half a minute.
import type { ElectronApplication } from '@playwright/test'

/** Written to the app's output each time it empties the clipboard, also while it quits. */
export const CLIPBOARD_EMPTIED = 'probe: the clipboard was emptied'

export function readClipboard(electron: ElectronApplication): Promise<string> {
  return electron.evaluate(({ clipboard }) => clipboard.readText())
}

/** As another program does. */
export async function copyElsewhere(electron: ElectronApplication, text: string): Promise<void> {
  await electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
}

export async function announceEmptying(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ clipboard }, line) => {
    const clear = clipboard.clear.bind(clipboard)
    clipboard.clear = (...parts: Parameters<typeof clear>) => {
      process.stdout.write(`${line}\n`)
      clear(...parts)
    }
  }, CLIPBOARD_EMPTIED)
}

/**
 * Holds back every timer of exactly that length that the main process starts from now on.
 * @returns the way to end the wait: calls all that are due and says how many those were
 */
export async function holdTimers(
  electron: ElectronApplication,
  lengthMs: number,
): Promise<() => Promise<number>> {
  await electron.evaluate((_modules, held) => {
    const waiting = new Map<unknown, () => void>()
    const start = globalThis.setTimeout
    const stop = globalThis.clearTimeout
    Reflect.set(globalThis, 'setTimeout', (callback: () => void, delayMs?: number) => {
      if (delayMs !== held) return start(callback, delayMs)
      const timer = start(() => undefined, held)
      waiting.set(timer, callback)
      return timer
    })
    Reflect.set(globalThis, 'clearTimeout', (timer?: NodeJS.Timeout) => {
      waiting.delete(timer)
      stop(timer)
    })
    Reflect.set(globalThis, 'endWait', () => {
      const due = [...waiting.values()]
      waiting.clear()
      for (const callback of due) callback()
      return due.length
    })
  }, lengthMs)
  return async () => {
    const count: unknown = await electron.evaluate(() => {
      const endWait: unknown = Reflect.get(globalThis, 'endWait')
      return typeof endWait === 'function' ? (Reflect.apply(endWait, null, []) as unknown) : null
    })
    return Number(count)
  }
}
