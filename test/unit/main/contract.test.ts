// Every command is refused to a stranger and to a wrong shape, and the refusal is an answer.
import { describe, expect, it } from 'vitest'
import { answerCommand } from '../../../src-main/command-gate'
import {
  commands,
  isTrustedSender,
  type AppView,
  type CommandName,
  type Handlers,
  type SenderFacts,
} from '../../../src-preload/contract'
import { createFakeLog } from '../../fakes/fake-log'
import { TYPED_CANARY, WELL_FORMED } from '../../support/well-formed-commands'

const NAMES = Object.keys(commands) as CommandName[]
const OWN: SenderFacts = { url: 'app://sign-in/index.html', isMainFrame: true, isOwnWindow: true }
const VIEW: AppView = {
  rev: 1,
  standIn: false,
  screen: { kind: 'starting', isWaitingForKeychain: false },
}

/** Of the commands that answer with more than that they were taken. */
const ANSWERS: Partial<Record<CommandName, unknown>> = {
  readView: VIEW,
  saveRequest: { kind: 'cancelled' },
  saveReport: { kind: 'cancelled' },
  readKeyboardLayout: { layout: null },
  mailRequest: { isOpened: false },
}

function recordingHandlers(): { readonly handlers: Handlers; readonly called: string[] } {
  const called: string[] = []
  const record = (name: CommandName) => () => {
    called.push(name)
    return null
  }
  const handlers: Handlers = {
    readView: () => {
      called.push('readView')
      return VIEW
    },
    saveRequest: () => {
      called.push('saveRequest')
      return { kind: 'cancelled' }
    },
    saveReport: () => {
      called.push('saveReport')
      return { kind: 'cancelled' }
    },
    mailRequest: () => {
      called.push('mailRequest')
      return { isOpened: false }
    },
    prepareAccount: record('prepareAccount'),
    signIn: record('signIn'),
    readKeyboardLayout: () => {
      called.push('readKeyboardLayout')
      return { layout: null }
    },
    cancel: record('cancel'),
    countAttemptsAnew: record('countAttemptsAnew'),
    changeRemember: record('changeRemember'),
    signOut: record('signOut'),
    openWorkspace: record('openWorkspace'),
    confirmSession: record('confirmSession'),
    retryKeychain: record('retryKeychain'),
    showEnrolmentPicture: record('showEnrolmentPicture'),
    showEnrolmentKey: record('showEnrolmentKey'),
    copyEnrolmentKey: record('copyEnrolmentKey'),
    submitCode: record('submitCode'),
    openReset: record('openReset'),
    noteResetForm: record('noteResetForm'),
    closeReset: record('closeReset'),
    goBackInReset: record('goBackInReset'),
    cancelReset: record('cancelReset'),
    prepareReset: record('prepareReset'),
    solveCaptcha: record('solveCaptcha'),
    dropCaptcha: record('dropCaptcha'),
    requestReset: record('requestReset'),
    reopenResetPage: record('reopenResetPage'),
    tellPageOutcome: record('tellPageOutcome'),
    openResetHelp: record('openResetHelp'),
    answerHelpQuestion: record('answerHelpQuestion'),
    openLinkDoctor: record('openLinkDoctor'),
    checkLink: record('checkLink'),
    checkMessage: record('checkMessage'),
    openLink: record('openLink'),
    saveNewPassword: record('saveNewPassword'),
    openTroubleshooting: record('openTroubleshooting'),
    closeTroubleshooting: record('closeTroubleshooting'),
    repeatChecks: record('repeatChecks'),
    stopChecks: record('stopChecks'),
    tryBrowser: record('tryBrowser'),
    leaveChecksFor: record('leaveChecksFor'),
    openSignInHelp: record('openSignInHelp'),
    answerSignInHelp: record('answerSignInHelp'),
    goBackInSignInHelp: record('goBackInSignInHelp'),
    openReport: record('openReport'),
    closeReport: record('closeReport'),
    openDesk: record('openDesk'),
    closeDesk: record('closeDesk'),
    reloadDesk: record('reloadDesk'),
    findPeople: record('findPeople'),
    choosePerson: record('choosePerson'),
    proposeAction: record('proposeAction'),
    confirmAction: record('confirmAction'),
    dropAction: record('dropAction'),
  }
  return { handlers, called }
}

describe('isTrustedSender', () => {
  it.each<[string, SenderFacts, boolean]>([
    ['the app’s own page', OWN, true],
    ['a sub-frame of it', { ...OWN, isMainFrame: false }, false],
    ['another window', { ...OWN, isOwnWindow: false }, false],
    ['a frame that is gone', { ...OWN, url: null }, false],
    ['another host', { ...OWN, url: 'app://evil/index.html' }, false],
    ['a look-alike host', { ...OWN, url: 'app://sign-in.evil/index.html' }, false],
    ['another scheme', { ...OWN, url: 'https://sign-in/index.html' }, false],
    ['a file', { ...OWN, url: 'file:///sign-in/index.html' }, false],
    ['a blank page', { ...OWN, url: 'about:blank' }, false],
    ['a data URL', { ...OWN, url: 'data:text/html,app://sign-in/' }, false],
    ['a port', { ...OWN, url: 'app://sign-in:80/index.html' }, false],
    ['a user name', { ...OWN, url: 'app://sign-in@evil/index.html' }, false],
    ['no URL', { ...OWN, url: '' }, false],
  ])('judges %s', (_name, facts, isTrusted) => {
    expect(isTrustedSender(facts)).toBe(isTrusted)
  })
})

describe.each(NAMES)('%s', (name) => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'text'],
    ['a list', []],
    ['an extra field', { ...WELL_FORMED[name], extra: true }],
  ])('refuses %s without an effect', async (_what, input) => {
    const { handlers, called } = recordingHandlers()
    const reply = await answerCommand(name, input, handlers, createFakeLog())

    expect(reply).toMatchObject({ ok: false, error: { kind: 'malformed' } })
    expect(called).toEqual([])
  })

  it('accepts its own shape', async () => {
    const { handlers, called } = recordingHandlers()
    const reply = await answerCommand(name, WELL_FORMED[name], handlers, createFakeLog())

    expect(reply).toEqual({ ok: true, value: ANSWERS[name] ?? null })
    expect(called).toEqual([name])
  })

  it('answers a bug in its handler with a refusal that tells nothing of it', async () => {
    const { handlers } = recordingHandlers()
    const log = createFakeLog()
    const broken = {
      ...handlers,
      [name]: () => {
        throw new Error('hunter2')
      },
    }
    const reply = await answerCommand(name, WELL_FORMED[name], broken, log)

    expect(reply).toEqual({ ok: false, error: { kind: 'failedInside' } })
    expect(JSON.stringify(log.lines())).not.toContain('hunter2')
  })
})

describe('signIn', () => {
  it.each([
    ['letters in the account number', { accountNumber: '12a' }],
    ['full-width digits', { accountNumber: '１２３' }],
    ['an endless account number', { accountNumber: '1'.repeat(33) }],
    ['no user name', { loginName: '' }],
    ['no password', { password: '' }],
    ['an endless password', { password: 'x'.repeat(513) }],
  ])('refuses %s and repeats nothing of it', async (_what, change) => {
    const { handlers, called } = recordingHandlers()
    const log = createFakeLog()
    const reply = await answerCommand('signIn', { ...WELL_FORMED.signIn, ...change }, handlers, log)

    expect(reply).toEqual({
      ok: false,
      error: { kind: 'malformed', fields: Object.keys(change) },
    })
    expect(called).toEqual([])
    expect(JSON.stringify(log.lines())).not.toContain(TYPED_CANARY)
  })
})

describe('submitCode', () => {
  it.each(['', '12345', '1234567', '12345a', '１２３４５６', '123 456', ' 123456', '12345\u0660'])(
    'refuses “%s”, and repeats nothing of it',
    async (code) => {
      const { handlers, called } = recordingHandlers()
      const log = createFakeLog()
      const reply = await answerCommand('submitCode', { code }, handlers, log)

      expect(reply).toEqual({ ok: false, error: { kind: 'malformed', fields: ['code'] } })
      expect(called).toEqual([])
      expect(JSON.stringify(log.lines())).not.toMatch(/\d{5}/)
    },
  )
})

describe('what leads out of the app', () => {
  it.each([
    ['saveRequest', { subject: 'x', text: 'y'.repeat(8_001) }],
    ['saveRequest', { subject: '', text: 'y' }],
    ['mailRequest', { subject: 'x'.repeat(201), text: 'y' }],
    ['choosePerson', { userId: '../users' }],
    ['choosePerson', { userId: '1'.repeat(21) }],
    ['findPeople', { query: 'x'.repeat(257) }],
    ['proposeAction', { action: 'delete' }],
  ] as const)('%s refuses %o', async (name, input) => {
    const { handlers, called } = recordingHandlers()

    expect(await answerCommand(name, input, handlers, createFakeLog())).toMatchObject({ ok: false })
    expect(called).toEqual([])
  })
})
