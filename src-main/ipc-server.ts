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
  type SenderFacts,
} from '../src-preload/contract'
import { answerCommand } from './command-gate'
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
      return answerCommand(name, input, handlers, log)
    })
  }
}

export function publishView(window: BrowserWindow | null, view: AppView): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(VIEW_CHANGED, view)
}

function senderFacts(event: IpcMainInvokeEvent, window: BrowserWindow | null): SenderFacts {
  const frame = event.senderFrame
  return {
    url: frame === null ? null : frame.url,
    isMainFrame: frame !== null && frame.parent === null,
    isOwnWindow: window !== null && !window.isDestroyed() && event.sender === window.webContents,
  }
}
