// Opens the loopback page in the agent's default browser and waits for its report. One page, one
// report, then everything is closed. Never rejects.
import type { PageOutcome } from '../../../core/troubleshooting/browser-facts'
import { startPageServer, type PageEvent, type PageServer } from './page-server'

export interface BrowserPageOptions {
  /** Electron's `shell.openExternal`. */
  readonly openUrl: (url: string) => Promise<void>
  /** Until the browser has fetched the page, in milliseconds: it may have to start first. */
  readonly openWithinMs?: number
  /** From then on until the report. */
  readonly reportWithinMs?: number
  /** How long the page offers a pop-up window; 0 to leave that out. */
  readonly clickWaitMs?: number
}

const OPEN_WITHIN_MS = 30_000
const REPORT_WITHIN_MS = 20_000
const CLICK_WAIT_MS = 8_000

export async function tryBrowserPage(
  options: BrowserPageOptions,
  signal: AbortSignal,
): Promise<PageOutcome> {
  const openWithinMs = options.openWithinMs ?? OPEN_WITHIN_MS
  const reportWithinMs = options.reportWithinMs ?? REPORT_WITHIN_MS
  const clickWaitMs = options.clickWaitMs ?? CLICK_WAIT_MS
  const { settled, settle } = firstOutcome()

  let timer = setTimeout(settle, openWithinMs, { kind: 'neverOpened' })
  let isOpened = false
  const onEvent = (event: PageEvent): void => {
    if (event.kind !== 'opened') {
      settle(event)
    } else if (!isOpened) {
      isOpened = true
      clearTimeout(timer)
      timer = setTimeout(settle, reportWithinMs, { kind: 'silent' })
    }
  }
  const onAbort = (): void => {
    settle({ kind: isOpened ? 'silent' : 'neverOpened' })
  }

  let server: PageServer | null = null
  try {
    if (signal.aborted) return { kind: 'neverOpened' }
    signal.addEventListener('abort', onAbort)
    server = await startPageServer(clickWaitMs, onEvent)
    // Not waited for: some systems answer only when the browser has ended.
    options.openUrl(server.url).catch(() => {
      settle({ kind: 'notStarted' })
    })
    return await settled
  } catch {
    return { kind: 'notStarted' }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
    server?.close()
  }
}

function firstOutcome(): {
  readonly settled: Promise<PageOutcome>
  readonly settle: (outcome: PageOutcome) => void
} {
  let settle: (outcome: PageOutcome) => void = () => undefined
  const settled = new Promise<PageOutcome>((resolve) => {
    settle = resolve
  })
  return { settled, settle }
}
