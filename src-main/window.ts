// The one window: sandboxed, isolated, going nowhere. Knows nothing of sign-in.
import { BrowserWindow, nativeTheme, type Session } from 'electron'
import { PAGE_URL } from './page-protocol'

/** Density-independent pixels. The least width is WCAG 2.2's reflow width (SC 1.4.10). */
const SIZE = { width: 480, height: 820, minWidth: 320, minHeight: 480 } as const

export interface WindowPaths {
  readonly preload: string
}

export function createWindow(page: Session, paths: WindowPaths): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    show: false,
    title: 'Agent Sign-In',
    // Painted before the page is, so that a dark desktop does not flash white.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12161c' : '#f6f7f9',
    autoHideMenuBar: true,
    webPreferences: {
      session: page,
      preload: paths.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: __DEVELOPMENT__,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  refuseToLeave(window)
  // Rejects when the window is closed while it loads, which is nobody's mistake.
  window.loadURL(PAGE_URL).catch(() => undefined)
  return window
}

function refuseToLeave(window: BrowserWindow): void {
  const contents = window.webContents
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // [Note: WebRTC] in page-session.ts
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}

/** Brings the window to the front, whatever state it is in. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
