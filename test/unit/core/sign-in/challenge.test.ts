// The second factor in the flow: what a challenge leads to, and what each answer to a code does.
import { describe, expect, it } from 'vitest'
import { toAttemptId, toEpochMs } from '../../../../src-main/core/ids'
import { failed, succeeded } from '../../../../src-main/core/result'
import { transition } from '../../../../src-main/core/sign-in/transition'
import { codeAnswered, signInAnswered } from '../../../support/sign-in-event-samples'
import {
  ANSWERING,
  ATTEMPT,
  challenge,
  ENROLLING,
  FAILURES,
  FORM,
  HOME,
  NOW_MS,
  OTHER_ATTEMPT,
  REFUSALS,
  SESSION,
  STATES,
} from '../../../support/sign-in-samples'

const READY = { kind: 'ready' } as const
const VERIFYING = { kind: 'verifying', attempt: ATTEMPT } as const
const seen = { status: 429, host: 'z1.agentvep.liveperson.net', atMs: NOW_MS }
const BOTH = [
  { name: 'enrolling', state: ENROLLING },
  { name: 'answering', state: ANSWERING },
] as const

describe('a right password', () => {
  it.each([
    ['enrol', 'enrolling', ['startChallengeTimer', 'fetchEnrolment']],
    ['verify', 'answeringChallenge', ['startChallengeTimer']],
  ] as const)('that is challenged to %s leads to %s', (step, kind, effects) => {
    const outcome = { kind: 'challenged', challenge: challenge(step).facts } as const

    const next = transition(STATES.authenticating, signInAnswered(ATTEMPT, succeeded(outcome)))

    expect(next.state).toMatchObject({ kind, signIn: ATTEMPT, form: FORM, home: HOME })
    expect(next.effects.map((effect) => effect.kind)).toEqual(effects)
    expect(next.effects).toContainEqual({ kind: 'startChallengeTimer', delayMs: 300_000 })
  })

  it('that is challenged when nobody waits for it leaves nothing behind', () => {
    const outcome = { kind: 'challenged', challenge: challenge('verify').facts } as const

    const step = transition(STATES.signedOut, signInAnswered(OTHER_ATTEMPT, succeeded(outcome)))

    expect(step).toEqual({
      state: STATES.signedOut,
      effects: [{ kind: 'dropChallenge', signIn: OTHER_ATTEMPT }],
    })
  })
})

describe.each(BOTH)('while $name', ({ state }) => {
  it('a code goes out once, and a second one changes nothing until the first is answered', () => {
    const event = {
      kind: 'codeSubmitted',
      attempt: OTHER_ATTEMPT,
      nowMs: NOW_MS,
      isRepeated: false,
    } as const
    const sent = transition({ ...state, step: READY }, event)
    const again = transition(sent.state, { ...event, attempt: toAttemptId(99) })

    expect(sent.state).toMatchObject({ step: { kind: 'verifying', attempt: OTHER_ATTEMPT } })
    expect(sent.effects.map(({ kind }) => kind)).toEqual(['answerChallenge'])
    expect(again.state).toBe(sent.state)
    expect(again.effects.map(({ kind }) => kind)).toEqual(['abandon', 'noteIgnored'])
  })

  it('the code that was just refused is not sent again, and what was said of it stays', () => {
    const problem = {
      kind: 'refused',
      refusal: REFUSALS.codeRefused,
      phone: { kind: 'off', direction: 'slow', seconds: 90, lateTyping: 'excluded' },
      isRepeated: false,
    } as const
    const step = transition(
      { ...state, step: READY, problem },
      { kind: 'codeSubmitted', attempt: OTHER_ATTEMPT, nowMs: NOW_MS, isRepeated: true },
    )

    expect(step.state).toMatchObject({ step: READY, problem: { ...problem, isRepeated: true } })
    expect(step.effects).toEqual([{ kind: 'abandon', attempt: OTHER_ATTEMPT }])
  })

  it('a right code signs in, and the secrets of the challenge are forgotten', () => {
    const step = transition(state, codeAnswered(ATTEMPT, succeeded(SESSION.facts)))

    expect(step.state).toMatchObject({ kind: 'signedIn', session: SESSION.facts })
    expect(step.effects.map(({ kind }) => kind)).toEqual([
      'stopTimer',
      'dropChallenge',
      'adoptSession',
      'saveSession',
      'rememberIdentity',
      'scheduleKeepAlive',
    ])
  })

  it.each([REFUSALS.codeRefused, REFUSALS.codeUsed])(
    'after $kind another may be tried',
    (refusal) => {
      const step = transition(state, codeAnswered(ATTEMPT, failed(refusal)))

      expect(step).toMatchObject({
        state: { kind: state.kind, step: READY, problem: { kind: 'refused', refusal } },
        effects: [],
      })
    },
  )

  it.each([
    FAILURES.noAnswer,
    FAILURES.serviceFailed,
    FAILURES.unexpectedAnswer,
    FAILURES.requestRefused,
  ])('after $kind the challenge stands as far as anyone knows', (failure) => {
    const step = transition(state, codeAnswered(ATTEMPT, failed(failure)))

    expect(step.state).toMatchObject({ kind: state.kind, problem: { kind: 'failure', failure } })
  })

  it('after 429 nothing more is sent before the pause is over', () => {
    const refused = { kind: 'tooManyAttempts', waitMs: 60_000, ...seen } as const
    const paused = transition(state, codeAnswered(ATTEMPT, failed(refused)))
    const event = { kind: 'codeSubmitted', attempt: OTHER_ATTEMPT, isRepeated: false } as const
    const early = transition(paused.state, { ...event, nowMs: toEpochMs(NOW_MS + 59_999) })
    const late = transition(paused.state, { ...event, nowMs: toEpochMs(NOW_MS + 60_000) })
    const left = transition(paused.state, { kind: 'cancelRequested' })

    expect(paused.state).toMatchObject({ step: READY, retryAtMs: NOW_MS + 60_000 })
    expect(paused.effects).toEqual([{ kind: 'startRetryWait', delayMs: 60_000 }])
    expect(early.effects.map(({ kind }) => kind)).toEqual(['abandon', 'noteIgnored'])
    expect(late.effects.map(({ kind }) => kind)).toEqual(['answerChallenge'])
    expect(left.state).toMatchObject({ kind: 'signedOut', retryAtMs: NOW_MS + 60_000 })
    expect(transition(paused.state, { kind: 'retryWaitPassed' }).state).toMatchObject({
      retryAtMs: null,
    })
  })

  it.each([
    REFUSALS.challengeExpired,
    REFUSALS.challengeUnknown,
    REFUSALS.refusedWithoutReason,
    REFUSALS.tooManyCodes,
    REFUSALS.userDisabledNow,
  ])('$kind returns to the form with the reason', (refusal) => {
    const step = transition(state, codeAnswered(ATTEMPT, failed(refusal)))

    expect(step.state).toMatchObject({
      kind: 'signedOut',
      form: FORM,
      accountCheck: { kind: 'found' },
      notice: { kind: 'secondFactorRefused', refusal },
    })
    expect(step.effects).toContainEqual({ kind: 'dropChallenge', signIn: state.signIn })
  })

  it.each([FAILURES.rejected, FAILURES.blockedBySupport])(
    '$kind without another word returns to the form too',
    (failure) => {
      const step = transition(state, codeAnswered(ATTEMPT, failed(failure)))

      expect(step.state).toMatchObject({ kind: 'signedOut', notice: { kind: 'failure', failure } })
    },
  )

  it.each([
    ['while a code is on its way', VERIFYING, { kind: 'cancelled', wasSent: 'code' }],
    ['before a code was sent', READY, null],
  ] as const)('cancel %s returns to the form and forgets the challenge', (_name, at, notice) => {
    const step = transition({ ...state, step: at }, { kind: 'cancelRequested' })

    expect(step.state).toMatchObject({ kind: 'signedOut', form: FORM, notice })
    expect(step.effects).toContainEqual({ kind: 'dropChallenge', signIn: state.signIn })
    expect(step.effects).toContainEqual({ kind: 'stopTimer', timer: 'challenge' })
  })

  it('the time runs out at once, but for a code on its way only with its answer', () => {
    const out = transition({ ...state, step: READY }, { kind: 'challengeExpired' })
    const late = transition(state, { kind: 'challengeExpired' })

    expect(out.state).toMatchObject({ kind: 'signedOut', notice: { kind: 'challengeExpired' } })
    expect(late.state).toMatchObject({ kind: state.kind, step: VERIFYING })
    expect(
      transition(late.state, codeAnswered(ATTEMPT, failed(REFUSALS.codeRefused))),
    ).toMatchObject({
      state: { kind: 'signedOut', notice: { kind: 'challengeExpired' } },
      effects: [{ kind: 'stopTimer' }, { kind: 'dropChallenge', signIn: state.signIn }],
    })
    expect(transition(late.state, codeAnswered(ATTEMPT, succeeded(SESSION.facts))).state.kind).toBe(
      'signedIn',
    )
  })

  it('a late answer to another code changes nothing, and a session it opened is not kept', () => {
    const refused = transition(state, codeAnswered(OTHER_ATTEMPT, failed(REFUSALS.codeRefused)))
    const opened = transition(state, codeAnswered(OTHER_ATTEMPT, succeeded(SESSION.facts)))

    expect(refused.state).toBe(state)
    expect(opened).toEqual({
      state,
      effects: [{ kind: 'discardSession', attempt: OTHER_ATTEMPT }],
    })
  })
})

describe('an enrolment whose answer to a code was lost', () => {
  const lost = transition(ENROLLING, codeAnswered(ATTEMPT, failed(FAILURES.noAnswer))).state
  const sent = transition(lost, {
    kind: 'codeSubmitted',
    attempt: OTHER_ATTEMPT,
    nowMs: NOW_MS,
    isRepeated: false,
  }).state

  it('may be complete, and never says that nothing was set up', () => {
    expect(lost).toMatchObject({ kind: 'enrolling', outcome: 'unknown' })
    expect(transition(lost, { kind: 'cancelRequested' }).state).toMatchObject({
      notice: { kind: 'cancelled', wasSent: 'code' },
    })
    expect(transition(lost, { kind: 'challengeExpired' }).state).toMatchObject({
      notice: { kind: 'challengeExpired', enrolment: 'unknown' },
    })
  })

  it('is remembered when the service then does not know the challenge any more', () => {
    const over = codeAnswered(OTHER_ATTEMPT, failed(REFUSALS.challengeUnknown))

    expect(transition(sent, over).state).toMatchObject({
      notice: { kind: 'secondFactorRefused', enrolment: 'unknown' },
    })
  })

  it('is no matter at a sign-in with an app that is set up', () => {
    const other = transition(ANSWERING, codeAnswered(ATTEMPT, failed(FAILURES.noAnswer))).state

    expect(transition(other, { kind: 'cancelRequested' }).state).toMatchObject({ notice: null })
  })
})

describe('an enrolment whose secret could not be fetched', () => {
  it('for too many requests keeps the form closed as long as the service asked', () => {
    const step = transition(STATES.enrolling, {
      kind: 'enrolmentFetched',
      attempt: ATTEMPT,
      result: failed(FAILURES.tooManyAttempts),
      nowMs: NOW_MS,
    })

    expect(step.state).toMatchObject({ kind: 'signedOut', retryAtMs: NOW_MS + 5_000 })
    expect(step.effects).toContainEqual({ kind: 'startRetryWait', delayMs: 5_000 })
  })

  it.each([REFUSALS.enrolmentHandedOut, REFUSALS.enrolmentUnusable, FAILURES.noAnswer])(
    'for $kind ends here, because it is handed out once',
    (failure) => {
      const step = transition(STATES.enrolling, {
        kind: 'enrolmentFetched',
        attempt: ATTEMPT,
        result: failed(failure),
        nowMs: NOW_MS,
      })

      expect(step.state.kind).toBe('signedOut')
      expect(step.effects.map(({ kind }) => kind)).toContain('dropChallenge')
    },
  )
})
