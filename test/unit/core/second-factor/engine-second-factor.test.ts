// The engine with a second factor, on fakes: what it asks of the service and when, what it holds,
// and what it lets go of.
import { describe, expect, it } from 'vitest'
import { createCodeOfStep } from '../../../../src-main/adapters/otplib-codes'
import { toEpochMs } from '../../../../src-main/core/ids'
import { failed, succeeded } from '../../../../src-main/core/result'
import { CODE_STEP_MS } from '../../../../src-main/core/second-factor/code-step'
import { KEY_ON_CLIPBOARD_MS } from '../../../../src-main/core/second-factor/second-factor'
import {
  requestSignIn,
  startEngine,
  type EngineUnderTest,
} from '../../../support/engine-under-test'
import {
  challenge,
  ENROLMENT,
  FAILURES,
  HOME,
  NOW_MS,
  REFUSALS,
  SESSION,
} from '../../../support/sign-in-samples'

const KEY_TEXT = ENROLMENT.key.match(/.{4}/g)

async function challenged(step: 'enrol' | 'verify'): Promise<EngineUnderTest> {
  const subject = await startEngine()
  requestSignIn(subject)
  await subject.gateway.answerResolve(succeeded(HOME))
  await subject.gateway.answerSignIn(succeeded({ kind: 'challenged', challenge: challenge(step) }))
  return subject
}

async function enrolling(): Promise<EngineUnderTest> {
  const subject = await challenged('enrol')
  await subject.gateway.answerEnrolment(succeeded(ENROLMENT))
  return subject
}

/** The code of the key at a moment of the service's clock. */
function codeAt(serviceMs: number): string {
  return createCodeOfStep()(ENROLMENT.key, Math.floor(serviceMs / CODE_STEP_MS))
}

describe('an enrolment', () => {
  it('fetches its secret once, shows it while it lasts, and ends in a session', async () => {
    const subject = await enrolling()
    expect(subject.engine.enrolment.picture()).toEqual([ENROLMENT.address])
    expect(subject.engine.enrolment.key()).toEqual(KEY_TEXT)

    subject.engine.submitCode('123456')
    await subject.gateway.answerCode(succeeded(SESSION))

    expect(subject.gateway.calls()).toEqual([
      'resolve',
      'signIn',
      'fetchEnrolment',
      'answerChallenge',
    ])
    expect(subject.engine.state).toMatchObject({ kind: 'signedIn', session: SESSION.facts })
    expect(subject.engine.enrolment.picture()).toBeNull()
    expect(subject.engine.enrolment.key()).toBeNull()
    expect(subject.secrets.saved()).toEqual(SESSION)
  })

  it('shows nothing before the secret has come, nor after it was cancelled', async () => {
    const subject = await challenged('enrol')
    expect(subject.engine.enrolment.picture()).toBeNull()

    await subject.gateway.answerEnrolment(succeeded(ENROLMENT))
    subject.engine.cancel()

    expect(subject.engine.enrolment.picture()).toBeNull()
    expect(subject.engine.enrolment.copyKey()).toBeNull()
  })

  it('finds out how far the phone’s clock is off, by the service’s own clock', async () => {
    const subject = await enrolling()
    const serviceNowMs = toEpochMs(NOW_MS + 94_000)

    subject.engine.submitCode(codeAt(serviceNowMs - 90_000))
    await subject.gateway.answerCode(failed({ ...REFUSALS.codeRefused, serviceNowMs }))

    expect(subject.engine.state).toMatchObject({
      kind: 'enrolling',
      problem: { kind: 'refused', phone: { kind: 'off', direction: 'slow', seconds: 90 } },
    })
  })

  it('does not judge the phone by a computer whose clock nobody has measured', async () => {
    const subject = await enrolling()

    subject.engine.submitCode(codeAt(NOW_MS - 600_000))
    await subject.gateway.answerCode(
      failed({ ...REFUSALS.codeRefused, serviceNowMs: null, atMs: NOW_MS }),
    )

    expect(subject.engine.state).toMatchObject({ problem: { kind: 'refused', phone: null } })
  })

  it('uses the measured difference where the service does not tell its time', async () => {
    const subject = await enrolling()
    subject.measureSkew({ aheadMs: 600_000, uncertaintyMs: 500 })

    subject.engine.submitCode(codeAt(NOW_MS + 600_000 + 300_000))
    await subject.gateway.answerCode(
      failed({ ...REFUSALS.codeRefused, serviceNowMs: null, atMs: NOW_MS }),
    )

    expect(subject.engine.state).toMatchObject({
      problem: { phone: { kind: 'off', direction: 'fast', seconds: 300 } },
    })
  })
})

describe('the key on the clipboard', () => {
  it('stays for half a minute', async () => {
    const subject = await enrolling()

    expect(subject.engine.enrolment.copyKey()).toEqual({ clearedAfterMs: 30_000 })
    subject.clock.pass(KEY_ON_CLIPBOARD_MS - 1)
    expect(subject.clipboard.text()).toBe(ENROLMENT.key)
    subject.clock.pass(1)

    expect(subject.clipboard.text()).toBe('')
  })

  it('stays as long again when it is copied again', async () => {
    const subject = await enrolling()
    subject.engine.enrolment.copyKey()
    subject.clock.pass(KEY_ON_CLIPBOARD_MS - 1)
    subject.engine.enrolment.copyKey()
    subject.clock.pass(KEY_ON_CLIPBOARD_MS - 1)

    expect(subject.clipboard.text()).toBe(ENROLMENT.key)
  })

  it('is taken away by the end of the app, but what somebody else put there is left', async () => {
    const subject = await enrolling()
    subject.engine.enrolment.copyKey()
    await subject.engine.close(new AbortController().signal)
    expect(subject.clipboard.text()).toBe('')

    const other = await enrolling()
    other.engine.enrolment.copyKey()
    other.clipboard.write('a shopping list')
    other.clock.pass(KEY_ON_CLIPBOARD_MS)
    expect(other.clipboard.text()).toBe('a shopping list')
  })
})

describe('a code', () => {
  it('is sent once, with the challenge of this sign-in', async () => {
    const subject = await challenged('verify')

    subject.engine.submitCode('123456')
    subject.engine.submitCode('123456')
    subject.engine.submitCode('654321')

    expect(subject.gateway.sentCodes()).toEqual([
      { code: '123456', token: challenge('verify').token },
    ])
  })

  it('that was refused is not sent a second time, but after another one it may be', async () => {
    const subject = await challenged('verify')
    subject.engine.submitCode('111111')
    await subject.gateway.answerCode(failed(REFUSALS.codeRefused))

    subject.engine.submitCode('111111')
    expect(subject.engine.state).toMatchObject({
      problem: { kind: 'refused', isRepeated: true },
    })
    subject.engine.submitCode('222222')
    await subject.gateway.answerCode(failed(FAILURES.noAnswer))
    subject.engine.submitCode('111111')

    expect(subject.gateway.sentCodes().map(({ code }) => code)).toEqual([
      '111111',
      '222222',
      '111111',
    ])
  })

  it('means nothing where none was asked for', async () => {
    const subject = await startEngine()

    subject.engine.submitCode('123456')

    expect(subject.engine.state.kind).toBe('signedOut')
    expect(subject.gateway.calls()).toEqual([])
  })

  it('without a known key says nothing of the phone', async () => {
    const subject = await challenged('verify')
    subject.engine.submitCode(codeAt(NOW_MS - 90_000))
    await subject.gateway.answerCode(failed(REFUSALS.codeRefused))

    expect(subject.engine.state).toMatchObject({ problem: { kind: 'refused', phone: null } })
  })
})

describe('a challenge', () => {
  it('that ran out returns to the form, and its timer dies with it', async () => {
    const subject = await challenged('verify')
    const [delayMs = 0] = subject.clock.pendingMs()

    subject.clock.pass(delayMs)

    expect(subject.engine.state).toMatchObject({
      kind: 'signedOut',
      notice: { kind: 'challengeExpired' },
    })
    expect(subject.clock.pendingMs()).toEqual([])
  })

  it('stops its timer when it is cancelled and when it is answered', async () => {
    const cancelled = await challenged('verify')
    cancelled.engine.cancel()
    expect(cancelled.clock.pendingMs()).toEqual([])

    const answered = await challenged('verify')
    answered.engine.submitCode('123456')
    await answered.gateway.answerCode(succeeded(SESSION))
    expect(answered.clock.pendingMs()).toEqual([180_000])
  })

  it('is forgotten when the app closes', async () => {
    const subject = await enrolling()

    await subject.engine.close(new AbortController().signal)

    expect(subject.engine.enrolment.picture()).toBeNull()
  })

  it('opens no session for anybody else to use before it is answered', async () => {
    const subject = await challenged('verify')
    expect(subject.engine.openSession).toBeNull()

    subject.engine.submitCode('123456')
    await subject.gateway.answerCode(succeeded(SESSION))
    expect(subject.engine.openSession).toEqual(SESSION)
  })

  it('that was cancelled aborts the code on its way', async () => {
    const subject = await challenged('verify')
    subject.engine.submitCode('123456')

    subject.engine.cancel()

    expect(subject.gateway.waiting()).toEqual([])
    expect(subject.engine.state).toMatchObject({ notice: { kind: 'cancelled', wasSent: 'code' } })
  })

  it('shows in no state and no log line: token, key, address or code', async () => {
    const subject = await enrolling()
    subject.engine.submitCode('804182')
    await subject.gateway.answerCode(failed(REFUSALS.codeRefused))
    subject.engine.submitCode('804183')
    await subject.gateway.answerCode(succeeded(SESSION))

    const visible = JSON.stringify([subject.states(), subject.log.lines()])
    const secrets = ['80418', ENROLMENT.key, ENROLMENT.address, challenge('enrol').token]
    for (const secret of secrets) expect(visible).not.toContain(secret)
  })
})
