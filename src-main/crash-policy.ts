// What happens when something breaks that should not: the page is loaded again, the program
// starts again once. Nothing of the error's text is kept, since it could hold anything.
import { app, type BrowserWindow } from 'electron'
import type { Log } from './core/ports'

/** A program that breaks sooner after its start would only break again. */
const LEAST_UPTIME_MS = 30_000

/** Reloads at most this often; a page that keeps breaking is left blank rather than flickering. */
const MOST_RELOADS = 3

export function reloadWhenGone(window: BrowserWindow, log: Log): void {
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.write({ event: 'pageGone', cause: reason })
    if (reason === 'clean-exit' || reloads === MOST_RELOADS) return
    reloads += 1
    window.webContents.reload()
  })
}

/** The session is in the keychain, so a new start picks it up where this one broke. */
export function restartWhenBroken(log: Log): void {
  const onBroken = (error: unknown): void => {
    const code = error instanceof Error ? error.name : typeof error
    log.write({ event: 'programBroken', code })
    if (process.uptime() * 1_000 > LEAST_UPTIME_MS) app.relaunch()
    app.exit(1)
  }
  process.on('uncaughtException', onBroken)
  process.on('unhandledRejection', onBroken)
}
