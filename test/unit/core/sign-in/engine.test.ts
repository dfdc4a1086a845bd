// The engine on fakes: what it asks of the outside, in which order, and what it never does.
import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../../../src-main/core/result'
import { HOME_LIFETIME_MS } from '../../../../src-main/core/sign-in/account-directory'
import { settled } from '../../../fakes/waiting-calls'
import { openSession } from '../../../support/open-sessions'
import {
  PASSWORD,
  requestSignIn,
  startEngine,
  startSignedIn,
} from '../../../support/engine-under-test'
import {
  ACCOUNT_ID,
  CHANGE_FACTS,
  FAILURES,
  FORM,
  HOME,
  LOGIN_NAME,
  OPENED,
  SESSION,
} from '../../../support/sign-in-samples'

describe('sign-in', () => {
  it('looks the account up while the agent types, and only once', async () => {
    const subject = await startEngine()

    subject.engine.prepareAccount(ACCOUNT_ID)
    requestSignIn(subject)
    await subject.gateway.answerResolve(succeeded(HOME))

    expect(subject.gateway.calls()).toEqual(['resolve', 'signIn'])
  })

  it('opens the connection ahead of the click, again each time the form is touched', async () => {
    const subject = await startEngine()

    subject.engine.prepareAccount(ACCOUNT_ID)
    await subject.gateway.answerResolve(succeeded(HOME))
    subject.engine.prepareAccount(ACCOUNT_ID)

    expect(subject.gateway.calls()).toEqual(['resolve', 'warmUp', 'warmUp'])
  })

  it('does not look up again, at each touch of the form, what the service does not know', async () => {
    const subject = await startEngine()

    subject.engine.prepareAccount(ACCOUNT_ID)
    await subject.gateway.answerResolve(failed(FAILURES.accountUnknown))
    subject.engine.prepareAccount(ACCOUNT_ID)

    expect(subject.gateway.calls()).toEqual(['resolve'])
  })

  it('uses an address for ten minutes and then asks again', async () => {
    const subject = await startEngine()
    subject.engine.prepareAccount(ACCOUNT_ID)
    await subject.gateway.answerResolve(succeeded(HOME))

    subject.clock.pass(HOME_LIFETIME_MS - 1)
    requestSignIn(subject)
    await settled()
    expect(subject.gateway.waiting()).toEqual(['signIn'])
    subject.engine.cancel()
    subject.clock.pass(1)
    requestSignIn(subject)

    expect(subject.gateway.waiting()).toEqual(['resolve'])
  })

  it('asks for the address anew after the service behind it gave no answer', async () => {
    const subject = await startEngine()
    requestSignIn(subject)
    await subject.gateway.answerResolve(succeeded(HOME))
    await subject.gateway.answerSignIn(failed(FAILURES.noAnswer))

    requestSignIn(subject)

    expect(subject.gateway.waiting()).toEqual(['resolve'])
  })

  it('remembers who signed in, saves the session, and schedules the keep-alive', async () => {
    const subject = await startSignedIn()

    expect(subject.engine.state).toMatchObject({
      kind: 'signedIn',
      session: SESSION.facts,
      storage: { kind: 'protected' },
    })
    expect(subject.secrets.saved()).toEqual(SESSION)
    expect(subject.identity.kept()).toEqual(FORM)
    expect(subject.clock.pendingMs()).toEqual([180_000])
  })

  it('forgets who signed in where that is wanted', async () => {
    const subject = await startEngine()
    subject.engine.signIn({
      accountId: ACCOUNT_ID,
      loginName: LOGIN_NAME,
      password: PASSWORD,
      remember: false,
    })
    await subject.gateway.answerResolve(succeeded(HOME))
    await subject.gateway.answerSignIn(succeeded(OPENED))

    expect(subject.identity.kept()).toEqual({ remember: false, accountNumber: '', loginName: '' })
  })

  it('never repeats a password, whatever the service answers', async () => {
    for (const failure of Object.values(FAILURES)) {
      const subject = await startEngine()
      requestSignIn(subject)
      await subject.gateway.answerResolve(succeeded(HOME))
      await subject.gateway.answerSignIn(failed(failure))
      subject.clock.pass(3_600_000)
      await settled()

      expect(subject.gateway.sentPasswords()).toEqual([PASSWORD])
    }
  })

  it('hands over a password that must be changed first, with the token for that', async () => {
    const subject = await startEngine()
    requestSignIn(subject)
    await subject.gateway.answerResolve(succeeded(HOME))
    await subject.gateway.answerSignIn(
      succeeded({ kind: 'changeRequired', change: { facts: CHANGE_FACTS, token: 'token-1' } }),
    )

    expect(subject.wantedChanges()).toEqual([
      { home: HOME, loginName: LOGIN_NAME, facts: CHANGE_FACTS, token: 'token-1' },
    ])
    expect(subject.engine.state.kind).toBe('signedOut')
    expect(JSON.stringify(subject.states())).not.toContain('token-1')
  })

  it('sends nothing when it is cancelled before the address is known', async () => {
    const subject = await startEngine()
    requestSignIn(subject)
    subject.engine.cancel()
    await settled()

    expect(subject.gateway.calls()).toEqual(['resolve'])
    expect(subject.gateway.waiting()).toEqual([])
  })
})

describe('the session', () => {
  it('is kept alive by one refresh at a time', async () => {
    const subject = await startSignedIn()

    subject.clock.pass(180_000)
    subject.engine.confirmSession()
    subject.engine.systemResumed()
    await settled()
    expect(subject.gateway.waiting()).toEqual(['refresh'])
    await subject.gateway.answerRefresh(succeeded(SESSION))

    expect(subject.gateway.calls().filter((call) => call === 'refresh')).toHaveLength(1)
    expect(subject.clock.pendingMs()).toEqual([180_000])
  })

  it('is asked about after 5, 10 and 15 seconds and then every 2 minutes while there is no answer', async () => {
    const subject = await startSignedIn()
    const pausesMs: number[] = []
    subject.clock.pass(180_000)
    for (let failures = 0; failures < 5; failures += 1) {
      await settled()
      await subject.gateway.answerRefresh(failed(FAILURES.noAnswer))
      const [pauseMs = 0] = subject.clock.pendingMs()
      pausesMs.push(pauseMs)
      subject.clock.pass(pauseMs)
    }

    expect(pausesMs).toEqual([5_000, 10_000, 15_000, 120_000, 120_000])
    expect(subject.engine.state.kind).toBe('signedIn')
  })

  it('is saved again when the service hands out a new cookie', async () => {
    const subject = await startSignedIn()
    const renewed = {
      ...SESSION,
      secrets: { ...SESSION.secrets, sessionCookie: 'cookie-after-refresh' },
    }
    subject.engine.confirmSession()
    await settled()
    await subject.gateway.answerRefresh(succeeded(renewed))

    expect(subject.secrets.saved()).toEqual(renewed)
  })

  it('resumes after a restart through one refresh', async () => {
    const subject = await startEngine(SESSION)
    expect(subject.engine.state.kind).toBe('resuming')

    await subject.gateway.answerRefresh(succeeded(SESSION))

    expect(subject.engine.state).toMatchObject({ kind: 'signedIn', session: SESSION.facts })
    expect(subject.gateway.calls()).toEqual(['refresh'])
  })

  it('is cleared here before the service is told', async () => {
    const subject = await startSignedIn()
    subject.engine.signOut('sameAccount')
    await settled()

    expect(subject.secrets.saved()).toBeNull()
    expect(subject.gateway.waiting()).toEqual(['signOut'])
  })

  it('is revoked later when the service cannot be reached, and the agent is told when it is done', async () => {
    const subject = await startSignedIn()
    subject.engine.signOut('sameAccount')
    await settled()
    await subject.gateway.answerSignOut(failed(FAILURES.noAnswer))
    expect(subject.engine.state).toMatchObject({ notice: { kind: 'signedOut', revoke: 'pending' } })

    subject.clock.pass(5_000)
    await settled()
    await subject.gateway.answerSignOut(failed(FAILURES.noAnswer))
    subject.clock.pass(10_000)
    await settled()
    await subject.gateway.answerSignOut(succeeded(null))

    expect(subject.engine.state).toMatchObject({ notice: { kind: 'signedOut', revoke: 'done' } })
    expect(subject.clock.pendingMs()).toEqual([])
  })

  it('is revoked although the app quits in the middle of signing out', async () => {
    const subject = await startSignedIn()
    subject.engine.signOut('sameAccount')
    await settled()

    const closed = subject.engine.close(new AbortController().signal)
    await settled()
    await subject.gateway.answerSignOut(succeeded(null))
    await subject.gateway.answerSignOut(succeeded(null))
    await closed

    expect(subject.secrets.saved()).toBeNull()
  })

  it('of another person, left behind by a cancelled resume, does not stay open', async () => {
    const other = openSession({ loginName: 'bea@example.com' })
    const subject = await startEngine(other)
    subject.engine.cancel()
    requestSignIn(subject)
    await subject.gateway.answerResolve(succeeded(HOME))
    await subject.gateway.answerSignIn(succeeded(OPENED))
    subject.clock.pass(5_000)
    await settled()

    expect(subject.gateway.waiting()).toEqual(['signOut'])
  })

  it('gets one last try to be revoked when the app quits', async () => {
    const subject = await startSignedIn()
    subject.engine.signOut('sameAccount')
    await settled()
    await subject.gateway.answerSignOut(failed(FAILURES.noAnswer))

    const closed = subject.engine.close(new AbortController().signal)
    await settled()
    await subject.gateway.answerSignOut(succeeded(null))
    await closed

    expect(subject.gateway.calls().filter((call) => call === 'signOut')).toHaveLength(2)
  })

  it('does not come back when the keychain answers after the agent stopped waiting', async () => {
    const subject = await startEngine()
    subject.secrets.hold()
    subject.engine.retryKeychain()
    await settled()
    subject.engine.cancel()
    subject.secrets.release()
    await settled()

    expect(subject.engine.state.kind).toBe('signedOut')
    expect(subject.gateway.calls()).toEqual([])
  })
})

describe('the workspace', () => {
  it('opens at the account’s own address', async () => {
    const subject = await startSignedIn()
    subject.engine.openWorkspace()

    expect(subject.openedUrls()).toEqual(['https://z1.le.liveperson.net/a/12345678/'])
  })
})
