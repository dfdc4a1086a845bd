// From the commands of the checks to the checks. Turns texts into ids; decides nothing.
import type { Handlers } from '../src-preload/contract'
import type { PasswordReset } from './core/password-reset/password-reset'
import type { SignInEngine } from './core/sign-in/engine'
import type { Troubleshooting } from './core/troubleshooting/troubleshooting'

type CheckHandlers = Pick<
  Handlers,
  | 'openTroubleshooting'
  | 'closeTroubleshooting'
  | 'repeatChecks'
  | 'stopChecks'
  | 'tryBrowser'
  | 'resetPasswordInstead'
  | 'openSignInHelp'
  | 'answerSignInHelp'
  | 'goBackInSignInHelp'
>

export type CheckCommands = Pick<
  Troubleshooting,
  | 'inquiry'
  | 'open'
  | 'close'
  | 'repeat'
  | 'stop'
  | 'tryBrowser'
  | 'openHelp'
  | 'answerHelp'
  | 'goBackInHelp'
>

/** @param form takes what stands in it: nothing typed is lost on the way to the checks and back */
export function createCheckHandlers(
  checks: CheckCommands,
  form: Pick<SignInEngine, 'fillForm'>,
  reset: Pick<PasswordReset, 'open'>,
): CheckHandlers {
  return {
    openTroubleshooting: ({ accountNumber, loginName, place }) => {
      form.fillForm(accountNumber, loginName)
      checks.open({ accountNumber, loginName, place })
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
    resetPasswordInstead: () => {
      const { inquiry } = checks
      checks.close()
      if (inquiry !== null) reset.open(inquiry)
      return null
    },
    openSignInHelp: () => {
      checks.openHelp()
      return null
    },
    answerSignInHelp: ({ answer }) => {
      checks.answerHelp(answer)
      return null
    },
    goBackInSignInHelp: () => {
      checks.goBackInHelp()
      return null
    },
  }
}
