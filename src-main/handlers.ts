// From commands of the page to the engine. Turns texts into ids; decides nothing.
import type { AppView, Handlers, Saved } from '../src-preload/contract'
import { toAccountId, toLoginName } from './core/ids'
import type { KeyboardMemory } from './core/keyboard-memory/keyboard-memory'
import type { SignInMemory } from './core/troubleshooting/causes/sign-in-memory'
import type { SignInEngine } from './core/sign-in/engine'
import { createCheckHandlers, type CheckCommands, type SaveReport } from './check-handlers'
import { createDeskHandlers, type DeskCommands } from './desk-handlers'
import { createResetHandlers, type ResetCommands } from './reset-handlers'

/** What of the engine the page may ask for. */
export type EngineCommands = Pick<
  SignInEngine,
  | 'enrolment'
  | 'submitCode'
  | 'prepareAccount'
  | 'signIn'
  | 'cancel'
  | 'countAttemptsAnew'
  | 'fillForm'
  | 'changeRemember'
  | 'signOut'
  | 'openWorkspace'
  | 'confirmSession'
  | 'retryKeychain'
>

export interface HandlerParts {
  readonly engine: EngineCommands
  readonly desk: DeskCommands
  readonly reset: ResetCommands
  readonly checks: CheckCommands
  readonly keyboard: Pick<KeyboardMemory, 'noteTyped' | 'last'>
  readonly memory: Pick<SignInMemory, 'noteTyped'>
  readonly currentView: () => AppView
  /** Asks where, and writes a text file there. */
  readonly saveText: (suggestedName: string, text: string) => Promise<Saved>
  readonly saveReport: SaveReport
  /** Opens the mail program with a draft; whether it opened. */
  readonly draftMail: (subject: string, text: string) => Promise<boolean>
}

export function createHandlers(parts: HandlerParts): Handlers {
  const { engine, desk, reset, checks, keyboard, memory, currentView, saveText, draftMail } = parts
  return {
    ...createDeskHandlers(desk),
    ...createResetHandlers(reset),
    ...createCheckHandlers(checks, engine, reset, parts.saveReport),
    showEnrolmentPicture: () => {
      const rows = engine.enrolment.picture()
      return rows === null ? null : { rows }
    },
    showEnrolmentKey: () => {
      const groups = engine.enrolment.key()
      return groups === null ? null : { groups }
    },
    copyEnrolmentKey: () => engine.enrolment.copyKey(),
    submitCode: ({ code }) => {
      engine.submitCode(code)
      return null
    },
    saveRequest: ({ subject, text }) => saveText(subject, text),
    mailRequest: async ({ subject, text }) => ({ isOpened: await draftMail(subject, text) }),
    readView: () => currentView(),
    prepareAccount: ({ accountNumber }) => {
      const accountId = toAccountId(accountNumber)
      if (accountId !== null) engine.prepareAccount(accountId)
      return null
    },
    readKeyboardLayout: async () => ({ layout: await keyboard.last() }),
    signIn: ({ password, remember, ...typed }) => {
      const accountId = toAccountId(typed.accountNumber)
      const loginName = toLoginName(typed.loginName)
      if (accountId !== null && loginName !== null) {
        keyboard.noteTyped(typed.keyboardLayout)
        memory.noteTyped(typed.noticed)
        engine.signIn({ accountId, loginName, password, remember })
      }
      return null
    },
    cancel: () => {
      engine.cancel()
      return null
    },
    countAttemptsAnew: () => {
      engine.countAttemptsAnew()
      return null
    },
    changeRemember: ({ remember }) => {
      engine.changeRemember(remember)
      return null
    },
    signOut: ({ next }) => {
      engine.signOut(next)
      return null
    },
    openWorkspace: () => {
      engine.openWorkspace()
      return null
    },
    confirmSession: () => {
      engine.confirmSession()
      return null
    },
    retryKeychain: () => {
      engine.retryKeychain()
      return null
    },
  }
}
