// Keeps what the window shows out of screenshots and screen sharing while it shows a secret. Windows
// and macOS obey; on Linux Electron has no such means, which README says.
import type { BrowserWindow } from 'electron'
import type { ScreenView } from '../src-preload/contract'
import type { Clock } from './core/ports'
import { showsSecret } from './core/screen'

/** The page is told of its next screen and then draws it, which takes far less, in milliseconds. */
const LINGER_MS = 1_000

/** Call with each screen before it is shown; what was shown before stays protected until it is gone. */
export function createContentProtection(
  window: () => Pick<BrowserWindow, 'isDestroyed' | 'setContentProtection'> | null,
  clock: Pick<Clock, 'after'>,
): (screen: ScreenView) => void {
  let isOn = false
  let stopLingering: (() => void) | null = null

  function protect(isWanted: boolean): void {
    const target = window()
    if (isWanted === isOn || target === null || target.isDestroyed()) return
    target.setContentProtection(isWanted)
    isOn = isWanted
  }

  return (screen) => {
    if (showsSecret(screen)) {
      stopLingering?.()
      stopLingering = null
      protect(true)
      return
    }
    if (!isOn || stopLingering !== null) return
    stopLingering = clock.after(LINGER_MS, () => {
      stopLingering = null
      protect(false)
    })
  }
}
