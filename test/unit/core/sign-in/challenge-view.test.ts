// What the agent sees of a challenge: what the service said, and of the phone only what is known.
import { describe, expect, it } from 'vitest'
import { refusalNotice } from '../../../../src-main/core/sign-in/challenge-view'
import { noticeView } from '../../../../src-main/core/sign-in/notice-view'
import { screenView } from '../../../../src-main/core/sign-in/view'
import type { CodeProblem } from '../../../../src-main/core/sign-in/state'
import { ANSWERING, ENROLLING, FAILURES, REFUSALS } from '../../../support/sign-in-samples'

function noticeOf(problem: CodeProblem, state = ENROLLING): unknown {
  const view = screenView({ ...state, problem })
  return 'notice' in view ? view.notice : undefined
}

describe('a code that was refused', () => {
  it.each([
    [
      'a clock that explains it',
      { kind: 'off', direction: 'slow', seconds: 90, lateTyping: 'excluded' },
      'phoneClockWrong',
    ],
    ['a code of no moment near', { kind: 'notFound' }, 'codeRefused'],
    ['a code of this very moment', { kind: 'inStep' }, 'codeRefused'],
  ] as const)('at an enrolment with %s is told as it is', (_name, phone, id) => {
    expect(
      noticeOf({ kind: 'refused', refusal: REFUSALS.codeRefused, phone, isRepeated: false }),
    ).toMatchObject({
      id,
      field: 'code',
    })
  })

  it.each([
    [{ kind: 'notFound' }, 'notFound'],
    [{ kind: 'inStep' }, 'inStep'],
    [null, 'notLooked'],
  ] as const)('says how far it was looked into: %o → %s', (phone, value) => {
    const refusal = REFUSALS.codeRefused
    expect(noticeOf({ kind: 'refused', refusal, phone, isRepeated: true })).toMatchObject({
      values: { phone: value, repeated: 'yes' },
    })
  })

  it('brings the numbers that the words need', () => {
    const phone = { kind: 'off', direction: 'fast', seconds: 600, lateTyping: 'excluded' } as const

    expect(
      noticeOf({ kind: 'refused', refusal: REFUSALS.codeRefused, phone, isRepeated: false }),
    ).toMatchObject({
      values: {
        ...{ direction: 'fast', seconds: 600, lateTyping: 'excluded' },
        ...{ triesLeft: 4, repeated: 'no' },
      },
    })
    expect(refusalNotice({ ...REFUSALS.codeRefused, triesLeft: null }).values).toEqual({
      phone: 'notLooked',
      triesLeft: -1,
      repeated: 'no',
    })
  })

  it('says when the service looked at its clock', () => {
    expect(refusalNotice(REFUSALS.codeRefused).evidence.map(({ id }) => id)).toEqual([
      'whenMs',
      'host',
      'status',
      'serviceTimeMs',
    ])
  })
})

describe('the view of a challenge', () => {
  it.each([ENROLLING, ANSWERING])('of $kind holds the moments and no secret', (state) => {
    expect(screenView(state)).toEqual({
      kind: state.kind,
      phase: 'verifying',
      accountNumber: state.form.accountNumber,
      loginName: state.form.loginName,
      expiresAtMs: state.challenge.expiresAtMs,
      stepMs: 30_000,
      serviceAheadMs: 1_200,
      computerClock: { kind: 'right' },
      notice: null,
      retryAtMs: null,
      ...(state.kind === 'enrolling' && { mayBeComplete: false }),
    })
  })
})

describe('a rejected sign-in', () => {
  it.each([
    [true, 'announced'],
    [false, 'notAnnounced'],
  ] as const)('with a second factor that can be asked for: %s, says %s', (canAsk, value) => {
    const notice = noticeView({
      kind: 'failure',
      failure: FAILURES.rejected,
      canAskSecondFactor: canAsk,
      budget: { counted: 2, limit: 5, isSpent: false, freeAtMs: null },
    })

    const count = { counted: 2, limit: 5, left: 2 }
    expect(notice.values).toEqual({ secondFactor: value, context: 'signIn', ...count })
  })
})
