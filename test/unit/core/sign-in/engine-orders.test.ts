// The engine under every order of clicks, answers and time: what holds whatever happens.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../../../src-main/core/result'
import { settled } from '../../../fakes/fake-login-gateway'
import {
  PASSWORD,
  requestSignIn,
  startEngine,
  type EngineUnderTest,
} from '../../../support/engine-under-test'
import { ACCOUNT_ID, FAILURES, HOME, SESSION } from '../../../support/sign-in-samples'

describe('whatever happens, in any order', () => {
  it('no secret enters a state or the log, and each password is sent once at most', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...MOVES), { maxLength: 40 }), async (moves) => {
        const subject = await startEngine()
        let requested = 0
        for (const move of moves) {
          if (move === 'signIn') {
            requested += 1
            requestSignIn(subject, `${PASSWORD}${requested}`)
          } else {
            await play(subject, move)
          }
          await settled()
          const signIns = subject.gateway.waiting().filter((call) => call === 'signIn')
          expect(signIns.length).toBeLessThanOrEqual(1)
        }

        const sent = subject.gateway.sentPasswords()
        expect(new Set(sent).size).toBe(sent.length)
        expect(sent.length).toBeLessThanOrEqual(requested)
        const visible = JSON.stringify([subject.states(), subject.log.lines()])
        const { bearer, csrf, sessionCookie } = SESSION.secrets
        for (const secret of [PASSWORD, bearer, csrf, sessionCookie]) {
          expect(visible).not.toContain(secret)
        }
      }),
      { numRuns: 150 },
    )
  })
})

const MOVES = [
  'signIn',
  'prepare',
  'cancel',
  'signOut',
  'confirm',
  'wake',
  'retryKeychain',
  'resolved',
  'notResolved',
  'opened',
  'rejected',
  'tooMany',
  'refreshed',
  'refreshLost',
  'refreshRejected',
  'revoked',
  'revokeLost',
  'wait',
] as const

async function play(
  { engine, gateway, clock }: EngineUnderTest,
  move: Exclude<(typeof MOVES)[number], 'signIn'>,
): Promise<void> {
  const waits = (call: ReturnType<typeof gateway.waiting>[number]): boolean =>
    gateway.waiting().includes(call)
  const answers: Partial<Record<typeof move, () => Promise<void> | void>> = {
    prepare: () => {
      engine.prepareAccount(ACCOUNT_ID)
    },
    cancel: () => {
      engine.cancel()
    },
    signOut: () => {
      engine.signOut('sameAccount')
    },
    confirm: () => {
      engine.confirmSession()
    },
    wake: () => {
      engine.systemResumed()
    },
    retryKeychain: () => {
      engine.retryKeychain()
    },
    wait: () => {
      clock.pass(5_000)
    },
    ...(waits('resolve') && {
      resolved: () => gateway.answerResolve(succeeded(HOME)),
      notResolved: () => gateway.answerResolve(failed(FAILURES.accountUnknown)),
    }),
    ...(waits('signIn') && {
      opened: () => gateway.answerSignIn(succeeded(SESSION)),
      rejected: () => gateway.answerSignIn(failed(FAILURES.rejected)),
      tooMany: () => gateway.answerSignIn(failed(FAILURES.tooManyAttempts)),
    }),
    ...(waits('refresh') && {
      refreshed: () => gateway.answerRefresh(succeeded(SESSION)),
      refreshLost: () => gateway.answerRefresh(failed(FAILURES.noAnswer)),
      refreshRejected: () => gateway.answerRefresh(failed(FAILURES.rejected)),
    }),
    ...(waits('signOut') && {
      revoked: () => gateway.answerSignOut(succeeded(null)),
      revokeLost: () => gateway.answerSignOut(failed(FAILURES.serviceFailed)),
    }),
  }
  await answers[move]?.()
}
