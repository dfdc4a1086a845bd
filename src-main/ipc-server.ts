// From the contract to Electron's message channels. The only importer of ipcMain. Each command
// passes four gates in this order: sender, shape, handler, typed reply. A refusal is an answer.
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import {
  channelOf,
  commands,
  isTrustedSender,
  VIEW_CHANGED,
  type AppView,
  type CommandName,
  type Handlers,
  type Reply,
} from '../src-preload/contract'
import type { Log } from './core/ports'

export function serveCommands(
  handlers: Handlers,
  ownWindow: () => BrowserWindow | null,
  log: Log,
): void {
  for (const name of Object.keys(commands) as CommandName[]) {
    ipcMain.handle(channelOf(name), async (event, input: unknown): Promise<Reply<unknown>> => {
      if (!isTrustedSender(senderFacts(event, ownWindow()))) {
        log.write({ event: 'commandRefused', cause: 'untrustedSender', code: name })
        return { ok: false, error: { kind: 'untrustedSender' } }
      }
      return judge(name, input, handlers, log)
    })
  }
}

/** Checks the shape and runs the handler. */
export async function judge(
  name: CommandName,
  input: unknown,
  handlers: Handlers,
  log: Log,
): Promise<Reply<unknown>> {
  const parsed = commands[name].schema.safeParse(input)
  if (!parsed.success) {
    // Names of fields only: what was sent may be a password in the wrong place.
    const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))]
    log.write({ event: 'commandRefused', cause: 'malformed', code: name })
    return { ok: false, error: { kind: 'malformed', fields } }
  }
  try {
    const handler = handlers[name] as (accepted: unknown) => unknown
    return { ok: true, value: (await handler(parsed.data)) ?? null }
  } catch {
    // A bug in a handler; its message could hold anything, so it goes no further.
    log.write({ event: 'commandFailed', code: name })
    return { ok: false, error: { kind: 'failedInside' } }
  }
}

export function publishView(window: BrowserWindow | null, view: AppView): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(VIEW_CHANGED, view)
}

function senderFacts(
  event: IpcMainInvokeEvent,
  window: BrowserWindow | null,
): { url: string | null; isMainFrame: boolean; isOwnWindow: boolean } {
  const frame = event.senderFrame
  return {
    url: frame === null ? null : frame.url,
    isMainFrame: frame !== null && frame.parent === null,
    isOwnWindow: window !== null && !window.isDestroyed() && event.sender === window.webContents,
  }
}
