// From the commands of the checks to the checks. Turns texts into ids; decides nothing.
import type { Handlers } from '../src-preload/contract'
import { toAccountId } from './core/ids'
import type { SignInEngine } from './core/sign-in/engine'
import type { Troubleshooting } from './core/troubleshooting/troubleshooting'

type CheckHandlers = Pick<
  Handlers,
  'openTroubleshooting' | 'closeTroubleshooting' | 'repeatChecks' | 'stopChecks' | 'tryBrowser'
>

export type CheckCommands = Pick<
  Troubleshooting,
  'open' | 'close' | 'repeat' | 'stop' | 'tryBrowser'
>

/** @param form takes what stands in it: nothing typed is lost on the way to the checks and back */
export function createCheckHandlers(
  checks: CheckCommands,
  form: Pick<SignInEngine, 'fillForm'>,
): CheckHandlers {
  return {
    openTroubleshooting: ({ accountNumber, loginName }) => {
      form.fillForm(accountNumber, loginName)
      checks.open(toAccountId(accountNumber))
      return null
    },
    closeTroubleshooting: () => {
      checks.close()
      return null
    },
    repeatChecks: () => {
      checks.repeat()
      return null
    },
    stopChecks: () => {
      checks.stop()
      return null
    },
    tryBrowser: () => {
      void checks.tryBrowser()
      return null
    },
  }
}
