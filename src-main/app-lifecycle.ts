// Start and end of the program: one instance, no navigation anywhere, an orderly quit.
import { app, type BrowserWindow } from 'electron'
import { raise } from './window'

/** How long quitting may wait to tell the service of sign-outs it has not heard of, in milliseconds. */
const CLOSING_LIMIT_MS = 2_000

/**
 * Makes sure that one program runs a profile: a second start brings the first one's window up.
 * @returns false in the second program, which must do nothing more
 */
export function becomeOnlyInstance(ownWindow: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', () => {
    const window = ownWindow()
    if (window !== null && !window.isDestroyed()) raise(window)
  })
  return true
}

/** Every page ever created in this program gets the same refusals, whoever created it. */
export function refuseForeignPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
  })
}

export function quitInOrder(close: (signal: AbortSignal) => Promise<void>): void {
  app.on('window-all-closed', () => {
    app.quit()
  })
  let isClosed = false
  let isClosing = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    void close(AbortSignal.timeout(CLOSING_LIMIT_MS)).then(() => {
      isClosed = true
      app.quit()
    })
  })
}
