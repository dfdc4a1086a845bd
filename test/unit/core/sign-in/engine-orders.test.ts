// The engine under every order of clicks, answers and time: what holds whatever happens.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PasswordAnswer } from '../../../../src-main/core/ports'
import { failed, succeeded, type Result } from '../../../../src-main/core/result'
import type { ServiceFailure } from '../../../../src-main/core/sign-in/service-failure'
import { settled } from '../../../fakes/waiting-calls'
import {
  PASSWORD,
  requestSignIn,
  startEngine,
  type EngineUnderTest,
} from '../../../support/engine-under-test'
import {
  ACCOUNT_ID,
  challenge,
  ENROLMENT,
  FAILURES,
  HOME,
  OPENED,
  REFUSALS,
  SESSION,
  STATES,
} from '../../../support/sign-in-samples'

/** Each click's code is another one. */
const CODE_START = '8041'
/** Calls that carry what somebody typed: one of them under way at most. */
const SENDS_TYPED: ReadonlySet<string> = new Set(['signIn', 'answerChallenge'])

describe('whatever happens, in any order', () => {
  it('no secret enters a state or the log, and what is typed is sent once at most', async () => {
    const reached = new Set<string>()
    // Each number chooses among what can happen at that moment, so that the walk gets somewhere.
    const choices = fc.array(fc.nat(), { minLength: 30, maxLength: 60, size: 'max' })
    await fc.assert(
      fc.asyncProperty(choices, async (numbers) => {
        const subject = await startEngine()
        const clicks = { signIns: 0, codes: 0 }
        for (const number of numbers) {
          await happen(subject, clicks, number)
          expectOneUnderWay(subject)
        }
        for (const { kind } of subject.states()) reached.add(kind)
        expectNothingTwice(subject, clicks)
        expectNoSecret(subject)
      }),
      { numRuns: 200 },
    )

    expect(Object.keys(STATES).filter((kind) => !reached.has(kind))).toEqual(['resuming'])
  })
})

interface Clicks {
  signIns: number
  codes: number
}

function expectOneUnderWay({ gateway, engine }: EngineUnderTest): void {
  expect(gateway.waiting().filter((call) => SENDS_TYPED.has(call)).length).toBeLessThanOrEqual(1)
  if (engine.state.kind !== 'enrolling') expect(engine.enrolment.picture()).toBeNull()
}

function expectNothingTwice({ gateway }: EngineUnderTest, clicks: Clicks): void {
  const passwords = gateway.sentPasswords()
  expect(new Set(passwords).size).toBe(passwords.length)
  expect(passwords.length).toBeLessThanOrEqual(clicks.signIns)
  const codes = gateway.sentCodes().map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.length).toBeLessThanOrEqual(clicks.codes)
}

function expectNoSecret({ states, log }: EngineUnderTest): void {
  const visible = JSON.stringify([states(), log.lines()])
  const { bearer, csrf, sessionCookie } = SESSION.secrets
  const { address, key } = ENROLMENT
  const { token } = challenge('enrol')
  for (const secret of [PASSWORD, bearer, csrf, sessionCookie, address, key, token, CODE_START]) {
    expect(visible).not.toContain(secret)
  }
}

async function happen(subject: EngineUnderTest, clicks: Clicks, number: number): Promise<void> {
  const possible = [...clicksOf(subject, clicks), ...answersOf(subject)]
  await possible[number % possible.length]?.()
  await settled()
}

type Move = () => Promise<void> | void

function clicksOf(subject: EngineUnderTest, clicks: Clicks): readonly Move[] {
  const { engine, clock } = subject
  const rare: readonly Move[] = [
    () => {
      engine.prepareAccount(ACCOUNT_ID)
    },
    () => {
      engine.cancel()
    },
    () => {
      engine.signOut('sameAccount')
    },
    () => {
      engine.confirmSession()
    },
    () => {
      engine.systemResumed()
    },
    () => {
      engine.retryKeychain()
    },
    () => {
      clock.pass(5_000)
    },
  ]
  const signIn = (): void => {
    clicks.signIns += 1
    requestSignIn(subject, `${PASSWORD}${String(clicks.signIns)}`)
  }
  const submitCode = (): void => {
    clicks.codes += 1
    engine.submitCode(`${CODE_START}${String(clicks.codes).padStart(2, '0')}`)
  }
  return [...rare, signIn, signIn, signIn, submitCode, submitCode, submitCode]
}

function answersOf({ gateway }: EngineUnderTest): readonly Move[] {
  const answers: Readonly<Record<string, readonly Move[]>> = {
    resolve: [
      () => gateway.answerResolve(succeeded(HOME)),
      () => gateway.answerResolve(succeeded(HOME)),
      () => gateway.answerResolve(failed(FAILURES.accountUnknown)),
    ],
    signIn: [
      () => gateway.answerSignIn(succeeded(OPENED)),
      () => gateway.answerSignIn(failed(FAILURES.rejected)),
      () => gateway.answerSignIn(failed(FAILURES.tooManyAttempts)),
      () => gateway.answerSignIn(challengedTo('enrol')),
      () => gateway.answerSignIn(challengedTo('verify')),
    ],
    fetchEnrolment: [
      () => gateway.answerEnrolment(succeeded(ENROLMENT)),
      () => gateway.answerEnrolment(succeeded(ENROLMENT)),
      () => gateway.answerEnrolment(failed(FAILURES.noAnswer)),
    ],
    answerChallenge: [
      () => gateway.answerCode(succeeded(SESSION)),
      () => gateway.answerCode(failed(REFUSALS.codeRefused)),
      () => gateway.answerCode(failed(FAILURES.noAnswer)),
      () => gateway.answerCode(failed(REFUSALS.challengeExpired)),
    ],
    refresh: [
      () => gateway.answerRefresh(succeeded(SESSION)),
      () => gateway.answerRefresh(failed(FAILURES.noAnswer)),
      () => gateway.answerRefresh(failed(FAILURES.rejected)),
    ],
    signOut: [
      () => gateway.answerSignOut(succeeded(null)),
      () => gateway.answerSignOut(failed(FAILURES.serviceFailed)),
    ],
  }
  return [...new Set(gateway.waiting())].flatMap((call) => answers[call] ?? [])
}

function challengedTo(step: 'enrol' | 'verify'): Result<PasswordAnswer, ServiceFailure> {
  return succeeded({ kind: 'challenged', challenge: challenge(step) })
}
