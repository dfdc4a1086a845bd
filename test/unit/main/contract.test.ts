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

const NAMES = Object.keys(commands) as CommandName[]
const OWN: SenderFacts = { url: 'app://sign-in/index.html', isMainFrame: true, isOwnWindow: true }
const VIEW: AppView = {
  rev: 1,
  standIn: false,
  screen: { kind: 'starting', isWaitingForKeychain: false },
}

function recordingHandlers(): { readonly handlers: Handlers; readonly called: string[] } {
  const called: string[] = []
  const record = (name: string) => () => {
    called.push(name)
    return null
  }
  const handlers: Handlers = {
    readView: () => {
      called.push('readView')
      return VIEW
    },
    prepareAccount: record('prepareAccount'),
    signIn: record('signIn'),
    cancel: record('cancel'),
    changeRemember: record('changeRemember'),
    signOut: record('signOut'),
    openWorkspace: record('openWorkspace'),
    confirmSession: record('confirmSession'),
    retryKeychain: record('retryKeychain'),
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
    ['an extra field', { ...VALID[name], extra: true }],
  ])('refuses %s without an effect', async (_what, input) => {
    const { handlers, called } = recordingHandlers()
    const reply = await answerCommand(name, input, handlers, createFakeLog())

    expect(reply).toMatchObject({ ok: false, error: { kind: 'malformed' } })
    expect(called).toEqual([])
  })

  it('accepts its own shape', async () => {
    const { handlers, called } = recordingHandlers()
    const reply = await answerCommand(name, VALID[name], handlers, createFakeLog())

    expect(reply).toEqual({ ok: true, value: name === 'readView' ? VIEW : null })
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
    const reply = await answerCommand(name, VALID[name], broken, log)

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
    const reply = await answerCommand('signIn', { ...VALID.signIn, ...change }, handlers, log)

    expect(reply).toEqual({
      ok: false,
      error: { kind: 'malformed', fields: Object.keys(change) },
    })
    expect(called).toEqual([])
    expect(JSON.stringify(log.lines())).not.toContain(VALID.signIn.password)
  })
})

const VALID = {
  readView: {},
  prepareAccount: { accountNumber: '12345678' },
  signIn: {
    accountNumber: '12345678',
    loginName: 'ada',
    password: 'Sesame-4711!',
    remember: true,
  },
  cancel: {},
  changeRemember: { remember: false },
  signOut: { next: 'sameAccount' },
  openWorkspace: {},
  confirmSession: {},
  retryKeychain: {},
} as const satisfies Record<CommandName, object>
