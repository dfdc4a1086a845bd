// Each command of the page reaches exactly its method, with what was sent, and answers what that
// says: a mix-up of two of them would do one thing for another.
import { describe, expect, it } from 'vitest'
import type { OpenChecks } from '../../../src-main/core/troubleshooting/troubleshooting'
import { createHandlers, type EngineCommands } from '../../../src-main/handlers'
import type { DeskCommands } from '../../../src-main/desk-handlers'
import type { ResetCommands } from '../../../src-main/reset-handlers'
import { commands, type AppView, type CommandName } from '../../../src-preload/contract'
import { WELL_FORMED } from '../../support/well-formed-commands'

const STARTING: AppView = {
  rev: 1,
  standIn: false,
  screen: { kind: 'starting', isWaitingForKeychain: false },
}

const INQUIRY = {
  accountNumber: '31415926',
  loginName: 'a',
  place: null,
  isFormOpen: true,
} as const

type Call = readonly [method: string, ...sent: unknown[]]

interface Holding {
  readonly hasEnrolment?: boolean
  readonly isReportShown?: boolean
}

const withReport: OpenChecks = {
  kind: 'troubleshooting',
  phase: 'finished',
  startedAtMs: 0,
  reportId: 'ASI-7K3M-Q9TX',
  place: null,
  failedAtMs: null,
  causes: [],
  checks: [],
  browserPage: { phase: 'notTried', findings: [] },
  help: null,
  report: { sections: [] },
}

function recording({ hasEnrolment = true, isReportShown = true }: Holding = {}) {
  const calls: Call[] = []
  const note =
    (method: string) =>
    (...sent: unknown[]): void => {
      calls.push([method, ...sent])
    }
  const told =
    <Answer>(method: string, answer: Answer) =>
    (...sent: unknown[]): Answer => {
      calls.push([method, ...sent])
      return answer
    }
  const engine: EngineCommands = {
    enrolment: {
      picture: told('picture', hasEnrolment ? ['101'] : null),
      key: told('key', hasEnrolment ? ['ABCD'] : null),
      copyKey: told('copyKey', hasEnrolment ? { clearedAfterMs: 30_000 } : null),
    },
    submitCode: note('submitCode'),
    prepareAccount: note('prepareAccount'),
    signIn: note('signIn'),
    cancel: note('cancel'),
    countAttemptsAnew: note('countAttemptsAnew'),
    // The form takes what was typed before anything else is shown.
    fillForm: () => undefined,
    changeRemember: note('changeRemember'),
    signOut: note('signOut'),
    openWorkspace: note('openWorkspace'),
    confirmSession: note('confirmSession'),
    retryKeychain: note('retryKeychain'),
  }
  const desk: DeskCommands = {
    open: note('desk.open'),
    leave: note('desk.leave'),
    reload: note('desk.reload'),
    find: note('desk.find'),
    choose: note('desk.choose'),
    propose: note('desk.propose'),
    confirm: note('desk.confirm'),
    dropAction: note('desk.dropAction'),
  }
  const reset: ResetCommands = {
    open: note('reset.open'),
    noteForm: note('reset.noteForm'),
    close: note('reset.close'),
    goBack: note('reset.goBack'),
    cancel: note('reset.cancel'),
    prepare: note('reset.prepare'),
    tickCaptcha: note('reset.tickCaptcha'),
    untickCaptcha: note('reset.untickCaptcha'),
    request: note('reset.request'),
    reopenPage: note('reset.reopenPage'),
    tellPageOutcome: note('reset.tellPageOutcome'),
    openHelp: note('reset.openHelp'),
    answerHelp: note('reset.answerHelp'),
    openLinkDoctor: note('reset.openLinkDoctor'),
    checkLink: note('reset.checkLink'),
    checkMessage: told('reset.checkMessage', Promise.resolve()),
    openLink: note('reset.openLink'),
    savePassword: note('reset.savePassword'),
  }
  const handlers = createHandlers({
    engine,
    desk,
    reset,
    checks: {
      open: note('checks.open'),
      close: note('checks.close'),
      repeat: note('checks.repeat'),
      stop: note('checks.stop'),
      tryBrowser: told('checks.tryBrowser', Promise.resolve()),
      openHelp: note('checks.openHelp'),
      answerHelp: note('checks.answerHelp'),
      goBackInHelp: note('checks.goBackInHelp'),
      inquiry: INQUIRY,
      openReport: told('checks.openReport', Promise.resolve()),
      closeReport: note('checks.closeReport'),
      view: isReportShown ? withReport : { ...withReport, report: null },
    },
    keyboard: {
      noteTyped: () => undefined,
      last: told('keyboard.last', Promise.resolve('q a z y 1 2')),
    },
    memory: { noteTyped: () => undefined },
    currentView: told('currentView', STARTING),
    saveText: told('saveText', Promise.resolve({ kind: 'cancelled' } as const)),
    saveReport: told('saveReport', Promise.resolve({ kind: 'cancelled' } as const)),
    draftMail: told('draftMail', Promise.resolve(true)),
  })
  const run = (name: CommandName, input: unknown): unknown => {
    const handler = handlers[name] as (accepted: unknown) => unknown
    return handler(input)
  }
  return { run, calls }
}

const { signIn, submitCode, saveRequest, mailRequest, findPeople } = WELL_FORMED

/** What a command does before it reaches its own method. */
const BEFORE: Readonly<Partial<Record<CommandName, readonly Call[]>>> = {
  leaveChecksFor: [['checks.close']],
}

/** For the well-formed input of each; a command without a row does not compile. */
const REACHED: Readonly<Record<CommandName, readonly [call: Call, answer: unknown]>> = {
  readView: [['currentView'], STARTING],
  prepareAccount: [['prepareAccount', '31415926'], null],
  signIn: [
    [
      'signIn',
      {
        accountId: signIn.accountNumber,
        loginName: signIn.loginName,
        password: signIn.password,
        remember: true,
      },
    ],
    null,
  ],
  readKeyboardLayout: [['keyboard.last'], { layout: 'q a z y 1 2' }],
  cancel: [['cancel'], null],
  countAttemptsAnew: [['countAttemptsAnew'], null],
  changeRemember: [['changeRemember', false], null],
  signOut: [['signOut', 'sameAccount'], null],
  openWorkspace: [['openWorkspace'], null],
  confirmSession: [['confirmSession'], null],
  retryKeychain: [['retryKeychain'], null],
  showEnrolmentPicture: [['picture'], { rows: ['101'] }],
  showEnrolmentKey: [['key'], { groups: ['ABCD'] }],
  copyEnrolmentKey: [['copyKey'], { clearedAfterMs: 30_000 }],
  submitCode: [['submitCode', submitCode.code], null],
  saveRequest: [['saveText', saveRequest.subject, saveRequest.text], { kind: 'cancelled' }],
  mailRequest: [['draftMail', mailRequest.subject, mailRequest.text], { isOpened: true }],
  openReset: [['reset.open', WELL_FORMED.openReset], null],
  noteResetForm: [['reset.noteForm', WELL_FORMED.noteResetForm], null],
  closeReset: [['reset.close'], null],
  goBackInReset: [['reset.goBack'], null],
  cancelReset: [['reset.cancel'], null],
  prepareReset: [['reset.prepare', '31415926'], null],
  solveCaptcha: [['reset.tickCaptcha', '31415926'], null],
  dropCaptcha: [['reset.untickCaptcha'], null],
  requestReset: [['reset.request', '31415926', WELL_FORMED.requestReset.loginName], null],
  reopenResetPage: [['reset.reopenPage'], null],
  tellPageOutcome: [['reset.tellPageOutcome', 'processFailed'], null],
  openResetHelp: [['reset.openHelp', 'noMail'], null],
  answerHelpQuestion: [['reset.answerHelp', 'agent'], null],
  openLinkDoctor: [['reset.openLinkDoctor', WELL_FORMED.openLinkDoctor], null],
  checkLink: [['reset.checkLink', WELL_FORMED.checkLink.text], null],
  checkMessage: [['reset.checkMessage', 'message.eml', WELL_FORMED.checkMessage.bytes], null],
  openLink: [['reset.openLink', 0], null],
  saveNewPassword: [['reset.savePassword', WELL_FORMED.saveNewPassword.password], null],
  openTroubleshooting: [['checks.open', WELL_FORMED.openTroubleshooting], null],
  closeTroubleshooting: [['checks.close'], null],
  repeatChecks: [['checks.repeat'], null],
  stopChecks: [['checks.stop'], null],
  tryBrowser: [['checks.tryBrowser'], null],
  leaveChecksFor: [['reset.openLinkDoctor', { accountNumber: '31415926', loginName: 'a' }], null],
  openSignInHelp: [['checks.openHelp'], null],
  answerSignInHelp: [['checks.answerHelp', 'agent'], null],
  goBackInSignInHelp: [['checks.goBackInHelp'], null],
  openReport: [['checks.openReport'], null],
  closeReport: [['checks.closeReport'], null],
  saveReport: [
    ['saveReport', withReport.reportId, WELL_FORMED.saveReport.text],
    { kind: 'cancelled' },
  ],
  openDesk: [['desk.open'], null],
  closeDesk: [['desk.leave'], null],
  reloadDesk: [['desk.reload'], null],
  findPeople: [['desk.find', findPeople.query], null],
  choosePerson: [['desk.choose', '3705342610'], null],
  proposeAction: [['desk.propose', 'resetMfa'], null],
  confirmAction: [['desk.confirm'], null],
  dropAction: [['desk.dropAction'], null],
}

const NAMES = Object.keys(commands) as CommandName[]

describe('a command', () => {
  it.each(NAMES)('%s reaches its own method and no other', async (name) => {
    const { run, calls } = recording()
    const [call, answer] = REACHED[name]

    expect(await run(name, WELL_FORMED[name])).toEqual(answer)
    expect(calls).toEqual([...(BEFORE[name] ?? []), call])
  })

  it.each(['sameAccount', 'otherAccount'])('signOut says where to go next: %s', (next) => {
    const { run, calls } = recording()
    run('signOut', { next })
    expect(calls).toEqual([['signOut', next]])
  })

  it('saveReport saves nothing that was not shown', async () => {
    const { run, calls } = recording({ isReportShown: false })

    expect(await run('saveReport', WELL_FORMED.saveReport)).toEqual({ kind: 'failed' })
    expect(calls).toEqual([])
  })

  it('choosePerson chooses nobody where nobody is named', () => {
    const { run, calls } = recording()
    run('choosePerson', { userId: null })
    expect(calls).toEqual([['desk.choose', null]])
  })

  it.each(['showEnrolmentPicture', 'showEnrolmentKey', 'copyEnrolmentKey'] as const)(
    '%s answers nothing where no enrolment is at hand',
    (name) => {
      expect(recording({ hasEnrolment: false }).run(name, {})).toBeNull()
    },
  )

  it.each<[CommandName, object]>([
    ['prepareAccount', { accountNumber: 'x' }],
    ['signIn', { ...signIn, accountNumber: 'x' }],
    ['signIn', { ...signIn, loginName: '' }],
  ])('%s without a usable id reaches nothing: %o', (name, input) => {
    const { run, calls } = recording()
    expect(run(name, input)).toBeNull()
    expect(calls).toEqual([])
  })
})
