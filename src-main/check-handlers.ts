// From the commands of the checks to the checks. Turns texts into ids; decides nothing.
import type { Handlers, Saved } from '../src-preload/contract'
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
  | 'leaveChecksFor'
  | 'openSignInHelp'
  | 'answerSignInHelp'
  | 'goBackInSignInHelp'
  | 'openReport'
  | 'closeReport'
  | 'saveReport'
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
  | 'openReport'
  | 'closeReport'
  | 'view'
>

/** Scrubs the text, asks where, and writes it there. */
export type SaveReport = (reportId: string, text: string) => Promise<Saved>

/** @param form takes what stands in it: nothing typed is lost on the way to the checks and back */
export function createCheckHandlers(
  checks: CheckCommands,
  form: Pick<SignInEngine, 'fillForm'>,
  reset: Pick<PasswordReset, 'open' | 'openLinkDoctor'>,
  saveReport: SaveReport,
): CheckHandlers {
  return {
    openTroubleshooting: ({ accountNumber, loginName, place }) => {
      // First: the form may have been changed since, and what failed is about the user that was tried.
      checks.open({ accountNumber, loginName, place })
      form.fillForm(accountNumber, loginName)
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
    leaveChecksFor: ({ destination }) => {
      const { inquiry } = checks
      checks.close()
      if (inquiry === null) return null
      const { accountNumber, loginName } = inquiry
      if (destination === 'reset') reset.open({ accountNumber, loginName })
      else reset.openLinkDoctor({ accountNumber, loginName })
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
    openReport: () => {
      void checks.openReport()
      return null
    },
    closeReport: () => {
      checks.closeReport()
      return null
    },
    saveReport: ({ text }) => {
      const { view } = checks
      // Only while a report is shown: what is saved is what the page shows of it.
      if (!view?.report) return { kind: 'failed' }
      return saveReport(view.reportId, text)
    },
  }
}
