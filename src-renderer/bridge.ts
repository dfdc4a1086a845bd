// What the preload script puts on the window, typed. The only way from the page to the outside.
import type { Bridge, CommandName } from '../src-preload/contract'

declare global {
  interface Window {
    readonly signIn: Bridge
  }
}

/** The commands a screen may send; reading the view is the store's business. */
export type ScreenCommand = Exclude<CommandName, 'readView'>

/**
 * Sends a command. Resolves to whether it was accepted; a refusal is shown by the app itself,
 * so that no screen has to. Never rejects.
 */
export type Send = <Name extends ScreenCommand>(
  name: Name,
  input: Parameters<Bridge[Name]>[0],
) => Promise<boolean>
