// The second factor in the flow: what a challenge leads to, and what each answer to a code does.
import { describe, expect, it } from 'vitest'
import { toAttemptId } from '../../../../src-main/core/ids'
import { failed, succeeded } from '../../../../src-main/core/result'
import { transition } from '../../../../src-main/core/sign-in/transition'
import {
  ANSWERING,
  ATTEMPT,
  challenge,
  codeAnswered,
  ENROLLING,
  FAILURES,
  FORM,
  HOME,
  OTHER_ATTEMPT,
  REFUSALS,
  SESSION,
  signInAnswered,
  STATES,
} from '../../../support/sign-in-samples'

const READY = { kind: 'ready' } as const
const VERIFYING = { kind: 'verifying', attempt: ATTEMPT } as const
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
    const event = { kind: 'codeSubmitted', attempt: OTHER_ATTEMPT, isRepeated: false } as const
    const sent = transition({ ...state, step: READY }, event)
    const again = transition(sent.state, { ...event, attempt: toAttemptId(99) })

    expect(sent.state).toMatchObject({ step: { kind: 'verifying', attempt: OTHER_ATTEMPT } })
    expect(sent.effects.map(({ kind }) => kind)).toEqual(['answerChallenge'])
    expect(again.state).toBe(sent.state)
    expect(again.effects.map(({ kind }) => kind)).toEqual(['abandon', 'noteIgnored'])
  })

  it('the code that was just refused is not sent again', () => {
    const step = transition(
      { ...state, step: READY },
      { kind: 'codeSubmitted', attempt: OTHER_ATTEMPT, isRepeated: true },
    )

    expect(step.state).toMatchObject({ step: READY, problem: { kind: 'repeated' } })
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
    FAILURES.tooManyAttempts,
  ])('after $kind the challenge stands as far as anyone knows', (failure) => {
    const step = transition(state, codeAnswered(ATTEMPT, failed(failure)))

    expect(step.state).toMatchObject({ kind: state.kind, problem: { kind: 'failure', failure } })
  })

  it.each([
    REFUSALS.challengeExpired,
    REFUSALS.challengeUnknown,
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

  it('the time runs out at the form, but never under a code on its way', () => {
    const out = transition({ ...state, step: READY }, { kind: 'challengeExpired' })
    const late = transition(state, { kind: 'challengeExpired' })

    expect(out.state).toMatchObject({ kind: 'signedOut', notice: { kind: 'challengeExpired' } })
    expect(late.state).toBe(state)
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

describe('an enrolment whose secret could not be fetched', () => {
  it.each([REFUSALS.enrolmentHandedOut, REFUSALS.enrolmentUnusable, FAILURES.noAnswer])(
    'for $kind ends here, because it is handed out once',
    (failure) => {
      const step = transition(STATES.enrolling, {
        kind: 'enrolmentFetched',
        attempt: ATTEMPT,
        result: failed(failure),
      })

      expect(step.state.kind).toBe('signedOut')
      expect(step.effects.map(({ kind }) => kind)).toContain('dropChallenge')
    },
  )
})
