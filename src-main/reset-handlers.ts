// From the reset's commands to the reset. Turns texts into ids; decides nothing.
import type { Handlers } from '../src-preload/contract'
import { toAccountId, toLoginName } from './core/ids'
import type { PasswordReset } from './core/password-reset/password-reset'

type ResetHandlers = Pick<
  Handlers,
  | 'openReset'
  | 'noteResetForm'
  | 'closeReset'
  | 'goBackInReset'
  | 'cancelReset'
  | 'prepareReset'
  | 'solveCaptcha'
  | 'dropCaptcha'
  | 'requestReset'
  | 'reopenResetPage'
  | 'tellPageOutcome'
  | 'openResetHelp'
  | 'answerHelpQuestion'
  | 'openLinkDoctor'
  | 'checkLink'
  | 'checkMessage'
  | 'openLink'
  | 'saveNewPassword'
>

/** What of the reset the page may ask for. */
export type ResetCommands = Pick<
  PasswordReset,
  | 'open'
  | 'noteForm'
  | 'close'
  | 'goBack'
  | 'cancel'
  | 'prepare'
  | 'tickCaptcha'
  | 'untickCaptcha'
  | 'request'
  | 'reopenPage'
  | 'tellPageOutcome'
  | 'openHelp'
  | 'answerHelp'
  | 'openLinkDoctor'
  | 'checkLink'
  | 'checkMessage'
  | 'openLink'
  | 'savePassword'
>

export function createResetHandlers(reset: ResetCommands): ResetHandlers {
  return {
    openReset: (form) => {
      reset.open(form)
      return null
    },
    noteResetForm: (form) => {
      reset.noteForm(form)
      return null
    },
    closeReset: () => {
      reset.close()
      return null
    },
    goBackInReset: () => {
      reset.goBack()
      return null
    },
    cancelReset: () => {
      reset.cancel()
      return null
    },
    prepareReset: ({ accountNumber }) => {
      const accountId = toAccountId(accountNumber)
      if (accountId !== null) reset.prepare(accountId)
      return null
    },
    solveCaptcha: ({ accountNumber }) => {
      const accountId = toAccountId(accountNumber)
      if (accountId !== null) reset.tickCaptcha(accountId)
      return null
    },
    dropCaptcha: () => {
      reset.untickCaptcha()
      return null
    },
    requestReset: ({ accountNumber, loginName: typedName }) => {
      const accountId = toAccountId(accountNumber)
      const loginName = toLoginName(typedName)
      if (accountId !== null && loginName !== null) reset.request(accountId, loginName)
      return null
    },
    reopenResetPage: () => {
      reset.reopenPage()
      return null
    },
    tellPageOutcome: ({ outcome }) => {
      reset.tellPageOutcome(outcome)
      return null
    },
    openResetHelp: ({ topic }) => {
      reset.openHelp(topic)
      return null
    },
    answerHelpQuestion: ({ answer }) => {
      reset.answerHelp(answer)
      return null
    },
    openLinkDoctor: (form) => {
      reset.openLinkDoctor(form)
      return null
    },
    checkLink: ({ text }) => {
      reset.checkLink(text)
      return null
    },
    checkMessage: async ({ fileName, bytes }) => {
      await reset.checkMessage(fileName, bytes)
      return null
    },
    openLink: ({ linkId }) => {
      reset.openLink(linkId)
      return null
    },
    saveNewPassword: ({ password }) => {
      reset.savePassword(password)
      return null
    },
  }
}
