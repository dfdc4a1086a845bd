// What the preload script puts on the window, typed. The only way from the page to the outside.
import type { Bridge, CommandName, Refusal } from '../src-preload/contract'

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

/** What a command comes back with. */
export type ReplyTo<Name extends ScreenCommand> = Awaited<ReturnType<Bridge[Name]>>

/**
 * Sends a command for the sake of its answer. A refusal is shown by the app itself all the same.
 * Never rejects.
 */
export type Ask = <Name extends ScreenCommand>(
  name: Name,
  input: Parameters<Bridge[Name]>[0],
) => Promise<ReplyTo<Name> | RefusedReply>

/** The reply to a command that was not carried out. */
export interface RefusedReply {
  readonly ok: false
  readonly error: Refusal
}
