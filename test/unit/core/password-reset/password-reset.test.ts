// The reset on fakes: what it asks of the service and with which secret, what it hands over, and
// what it leaves in the state, the views and the log.
import { beforeEach, describe, expect, it } from 'vitest'
import { PasswordReset } from '../../../../src-main/core/password-reset/password-reset'
import { resetView } from '../../../../src-main/core/password-reset/reset-view'
import type { AccountHome } from '../../../../src-main/core/ports'
import { failed, succeeded, type Result } from '../../../../src-main/core/result'
import type { ServiceFailure } from '../../../../src-main/core/sign-in/service-failure'
import { serviceHostRule } from '../../../../src-main/core/sign-in/service-hosts'
import { toEpochMs } from '../../../../src-main/core/ids'
import { createFakeClock, START_MS } from '../../../fakes/fake-clock'
import { createFakeLog } from '../../../fakes/fake-log'
import { createFakePasswordReset } from '../../../fakes/fake-password-reset'
import { settled } from '../../../fakes/waiting-calls'
import { OPENED_LINK, RESET_FORM, RESET_REFUSALS } from '../../../support/reset-flow-samples'
import { ACCOUNT_ID, CHANGE_FACTS, HOME, LOGIN_NAME } from '../../../support/sign-in-samples'

const TOKEN = 'mVwR4yq0Zc2l7C9tXnB3sKd8uJfGhQeA1oLpIiYzT5E'
const PASSWORD = 'Sesame-street-4711!'
const SOLUTION = 'c29sdXRpb24tb2YtYS1jYXB0Y2hh'
const LINK = `https://${HOME.resetHost ?? ''}/a/${ACCOUNT_ID}/reset-password?token=${TOKEN}`

interface Surroundings {
  isFormOpen: boolean
  home: Result<AccountHome, ServiceFailure>
}

function makeReset() {
  const service = createFakePasswordReset()
  const clock = createFakeClock()
  const log = createFakeLog()
  const at: Surroundings = { isFormOpen: true, home: succeeded(HOME) }
  const seen = {
    states: [] as string[],
    opened: [] as string[],
    filled: [] as unknown[],
    signIns: [] as unknown[],
    read: [] as string[],
  }
  const reset = new PasswordReset(
    {
      service,
      clock,
      log,
      directory: { resolve: () => Promise.resolve(at.home), forget: () => undefined },
      readMessageLinks: (_bytes, fileName) => {
        seen.read.push(fileName)
        return Promise.resolve(
          fileName === 'message.eml' ? succeeded([LINK]) : failed({ kind: 'outlookFile' }),
        )
      },
      isGenuineHost: serviceHostRule(null),
      links: {
        open: (url) => {
          seen.opened.push(url)
          return Promise.resolve(succeeded(null))
        },
      },
      isFormOpen: () => at.isFormOpen,
      fillForm: (form) => seen.filled.push(form),
      signIn: (accountId, loginName, password) =>
        seen.signIns.push({ accountId, loginName, password }),
    },
    () => {
      const { screen } = reset.state
      seen.states.push(JSON.stringify([reset.state, screen === null ? null : resetView(screen)]))
    },
  )
  return { reset, service, clock, log, at, seen }
}

let subject: ReturnType<typeof makeReset>

beforeEach(() => {
  subject = makeReset()
})

async function approve(): Promise<void> {
  const { reset, service } = subject
  reset.open(RESET_FORM)
  await settled()
  reset.tickCaptcha(ACCOUNT_ID)
  await settled()
  const expiresAtMs = toEpochMs(START_MS + 300_000)
  await service.answerCaptcha(succeeded({ solution: SOLUTION, expiresAtMs }))
}

async function chooseByLink(): Promise<void> {
  const { reset, service } = subject
  reset.openLinkDoctor(RESET_FORM)
  reset.checkLink(LINK)
  reset.openLink(0)
  await settled()
  await service.answerLink(succeeded(OPENED_LINK))
}

function screen(): unknown {
  return subject.reset.state.screen
}

describe('a request', () => {
  it('brings the solution once', async () => {
    await approve()
    subject.reset.request(ACCOUNT_ID, LOGIN_NAME)
    subject.reset.request(ACCOUNT_ID, LOGIN_NAME)
    await settled()
    await subject.service.answerRequest(succeeded({ kind: 'requestSubmitted' }))

    expect(subject.service.sentRequests()).toEqual([{ loginName: LOGIN_NAME, captcha: SOLUTION }])
    expect(screen()).toMatchObject({ kind: 'ended', outcome: 'requestSubmitted' })
  })

  it('needs another tick when the captcha has run out', async () => {
    await approve()
    subject.clock.pass(300_000)

    expect(screen()).toMatchObject({ captcha: { kind: 'expired' } })
    subject.reset.request(ACCOUNT_ID, LOGIN_NAME)
    expect(subject.service.sentRequests()).toEqual([])
  })

  it('is not begun where the form is not open', () => {
    subject.at.isFormOpen = false
    subject.reset.open(RESET_FORM)
    subject.reset.openLinkDoctor(RESET_FORM)

    expect(screen()).toBeNull()
  })

  it('fills the form before it is seen again, with what was typed last', () => {
    const { reset, seen } = subject
    reset.open(RESET_FORM)
    const typed = { ...RESET_FORM, loginName: 'typed.since' }
    reset.noteForm(typed)
    reset.openHelp('noMail')
    reset.goBack()
    const statesBefore = seen.states.length
    reset.close()

    expect(seen.filled).toEqual([typed])
    expect(
      seen.states.slice(statesBefore).every((state) => state.startsWith('[{"screen":null')),
    ).toBe(true)
  })

  it('is stopped by leaving', async () => {
    await approve()
    subject.reset.request(ACCOUNT_ID, LOGIN_NAME)
    await settled()
    expect(subject.service.waiting()).toEqual(['request'])
    subject.reset.close()
    await settled()

    expect(subject.service.waiting()).toEqual([])
    expect(subject.seen.filled).toEqual([RESET_FORM])
  })
})

describe('a link', () => {
  it('is checked without asking anybody', async () => {
    subject.reset.openLinkDoctor(RESET_FORM)
    subject.reset.checkLink(LINK)
    await subject.reset.checkMessage('message.eml', new Uint8Array())
    await settled()

    expect(subject.service.calls()).toEqual([])
    expect(subject.seen.opened).toEqual([])
    expect(screen()).toMatchObject({ checked: { kind: 'links', from: { kind: 'message' } } })
  })

  it('says why a file could not be read', async () => {
    subject.reset.openLinkDoctor(RESET_FORM)
    await subject.reset.checkMessage('message.msg', new Uint8Array())

    expect(screen()).toMatchObject({ checked: { kind: 'notRead', problem: 'outlookFile' } })
  })

  it('sends its token to the host that the account itself names', async () => {
    await chooseByLink()

    expect(subject.service.sentTokens()).toEqual([TOKEN])
    expect(screen()).toMatchObject({ kind: 'choosingPassword', reason: 'link' })
  })

  it.each([
    ['is at another host than the account names', LINK.replace('agentvep', 'le'), HOME],
    ['is of an account without the extension', LINK, { ...HOME, resetHost: null }],
    ['is no reset link', 'https://authentication.liveperson.net/login.html', HOME],
  ])('opens in the browser where it %s', async (_why, link, home) => {
    subject.at.home = succeeded(home)
    subject.reset.openLinkDoctor(RESET_FORM)
    subject.reset.checkLink(link)
    subject.reset.openLink(0)
    await settled()

    expect(subject.service.sentTokens()).toEqual([])
    expect(subject.seen.opened).toEqual([link])
  })

  it('of an earlier look cannot be opened any more', async () => {
    subject.reset.openLinkDoctor(RESET_FORM)
    subject.reset.checkLink(LINK)
    subject.reset.checkLink('https://example.com/')
    subject.reset.openLink(0)
    await settled()

    expect(subject.service.calls()).toEqual([])
  })

  it('that is over ends on a screen of its own, and can be gone back from', async () => {
    subject.reset.openLinkDoctor(RESET_FORM)
    subject.reset.checkLink(LINK)
    subject.reset.openLink(0)
    await settled()
    await subject.service.answerLink(failed(RESET_REFUSALS.linkUsed))
    expect(screen()).toMatchObject({ kind: 'ended', outcome: 'linkUsed', mayBeChanged: false })

    subject.reset.goBack()
    expect(screen()).toMatchObject({ kind: 'checkingLinks', checked: null })
  })
})

describe('a new password', () => {
  it('is sent with the token of the link, and then signs in', async () => {
    await chooseByLink()
    subject.reset.savePassword(PASSWORD)
    subject.reset.savePassword('Another-one-4712!')
    await settled()
    await subject.service.answerChange(succeeded(null))

    expect(subject.service.sentPasswords()).toEqual([{ token: TOKEN, password: PASSWORD }])
    expect(subject.seen.signIns).toEqual([
      { accountId: ACCOUNT_ID, loginName: OPENED_LINK.loginName, password: PASSWORD },
    ])
    expect(screen()).toBeNull()
  })

  it('can be tried again after a refusal, with the same token', async () => {
    await chooseByLink()
    subject.reset.savePassword(PASSWORD)
    await settled()
    await subject.service.answerChange(failed(RESET_REFUSALS.passwordRefused))
    subject.reset.savePassword('Another-one-4712!')
    await settled()

    expect(subject.service.sentPasswords().map(({ token }) => token)).toEqual([TOKEN, TOKEN])
  })

  it('takes the token that the sign-in brought', async () => {
    const { reset, service } = subject
    reset.requireChange({ home: HOME, loginName: LOGIN_NAME, facts: CHANGE_FACTS, token: TOKEN })
    expect(screen()).toMatchObject({ kind: 'choosingPassword', reason: 'expired' })
    reset.savePassword(PASSWORD)
    await settled()

    expect(service.sentPasswords()).toEqual([{ token: TOKEN, password: PASSWORD }])
  })

  it('cannot be sent any more when the screen was left', async () => {
    await chooseByLink()
    subject.reset.close()
    subject.reset.savePassword(PASSWORD)
    await settled()

    expect(subject.service.sentPasswords()).toEqual([])
  })
})

describe('a secret', () => {
  it('is part of no state, no view and no line of the log', async () => {
    await approve()
    subject.reset.request(ACCOUNT_ID, LOGIN_NAME)
    await settled()
    await subject.service.answerRequest(succeeded({ kind: 'requestSubmitted' }))
    await chooseByLink()
    subject.reset.savePassword(PASSWORD)
    await settled()
    await subject.service.answerChange(succeeded(null))

    const written = subject.seen.states.join() + JSON.stringify(subject.log.lines())
    expect(subject.seen.states.length).toBeGreaterThan(8)
    for (const secret of [TOKEN, PASSWORD, SOLUTION]) {
      expect(written.includes(secret.slice(0, 8))).toBe(false)
    }
  })
})
