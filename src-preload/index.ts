// Puts the contract's commands on the page's window. Holds no names of its own and no logic.
import { contextBridge, ipcRenderer } from 'electron'
import { channelOf, commands, VIEW_CHANGED, type AppView, type CommandName } from './contract'

const names = Object.keys(commands) as readonly CommandName[]

contextBridge.exposeInMainWorld('signIn', {
  ...Object.fromEntries(
    names.map((name) => [
      name,
      (input: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(name), input),
    ]),
  ),
  onViewChanged: (listener: (view: AppView) => void): (() => void) => {
    const forward = (_event: unknown, view: AppView): void => {
      listener(view)
    }
    ipcRenderer.on(VIEW_CHANGED, forward)
    return () => {
      ipcRenderer.off(VIEW_CHANGED, forward)
    }
  },
})
