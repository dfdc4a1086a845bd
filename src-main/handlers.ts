// From commands of the page to the engine. Turns texts into ids; decides nothing.
import type { AppView, Handlers } from '../src-preload/contract'
import { toAccountId, toLoginName } from './core/ids'
import type { SignInEngine } from './core/sign-in/engine'

export function createHandlers(engine: SignInEngine, currentView: () => AppView): Handlers {
  return {
    readView: () => currentView(),
    prepareAccount: ({ accountNumber }) => {
      const accountId = toAccountId(accountNumber)
      if (accountId !== null) engine.prepareAccount(accountId)
      return null
    },
    signIn: ({ accountNumber, loginName: typedName, password, remember }) => {
      const accountId = toAccountId(accountNumber)
      const loginName = toLoginName(typedName)
      if (accountId !== null && loginName !== null) {
        engine.signIn({ accountId, loginName, password, remember })
      }
      return null
    },
    cancel: () => {
      engine.cancel()
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
