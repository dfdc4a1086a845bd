// The password was right and the service asks for a second factor: set it up, or answer with the
// code of the moment. One code in flight; nothing here repeats a code or makes one.
import type { EpochMs } from '../ids'
import type { ChallengeFacts, SecondFactorRefusal } from '../second-factor/challenge'
import { afterCode, noticeOf, outcomeOf } from './code-answer'
import { abandon, enterSignedIn, signedOutWith } from './enter'
import { ignore } from './ignore'
import { retryPause } from './retry-wait'
import type { ServiceFailure } from './service-failure'
import type { SignInEffect, Step } from './effect'
import type { SignInEvent } from './event'
import type { Challenged, Notice, SignInState } from './state'

type EventOf<Kind extends SignInEvent['kind']> = Extract<SignInEvent, { kind: Kind }>

/** From the right password to the question for the second factor. */
export function enterChallenge(
  from: Extract<SignInState, { kind: 'authenticating' }>,
  challenge: ChallengeFacts,
  { skew, nowMs }: { readonly skew: Challenged['skew']; readonly nowMs: EpochMs },
): Step {
  const { form, home, loginName, attempt } = from
  const common = {
    ...{ form, home, loginName, signIn: attempt, challenge, skew },
    ...{ problem: null, retryAtMs: null, isExpired: false },
  }
  const timer = {
    kind: 'startChallengeTimer',
    delayMs: Math.max(0, challenge.expiresAtMs - nowMs),
  } as const
  if (challenge.step === 'verify') {
    return {
      state: { kind: 'answeringChallenge', ...common, step: { kind: 'ready' } },
      effects: [timer],
    }
  }
  const step = { kind: 'fetchingSecret', attempt } as const
  return {
    state: { kind: 'enrolling', ...common, outcome: 'none', step },
    effects: [timer, { kind: 'fetchEnrolment', home, signIn: attempt, attempt }],
  }
}

export function whileChallenged(state: Challenged, event: SignInEvent): Step {
  switch (event.kind) {
    case 'enrolmentFetched':
      return noteEnrolment(state, event)
    case 'codeSubmitted':
      return submitCode(state, event)
    case 'codeAnswered':
      return noteAnswer(state, event)
    case 'retryWaitPassed':
      return { state: { ...state, retryAtMs: null }, effects: [] }
    case 'challengeExpired':
      // A code on its way is still answered by the service, which knows best.
      if (state.step.kind === 'verifying') {
        return { state: { ...state, isExpired: true }, effects: [] }
      }
      return leave(state, expired(state))
    case 'cancelRequested':
      return leave(state, cancelled(state))
    default:
      return ignore(state, event)
  }
}

function noteEnrolment(state: Challenged, event: EventOf<'enrolmentFetched'>): Step {
  if (
    state.kind !== 'enrolling' ||
    state.step.kind !== 'fetchingSecret' ||
    state.step.attempt !== event.attempt
  ) {
    return ignore(state, event)
  }
  // Handed out once: without it only a new sign-in helps.
  if (!event.result.ok) return refuse(state, event.result.failure, event.nowMs)
  return { state: { ...state, step: { kind: 'ready' } }, effects: [] }
}

function submitCode(state: Challenged, event: EventOf<'codeSubmitted'>): Step {
  const { attempt, nowMs, isRepeated } = event
  const isPaused = state.retryAtMs !== null && nowMs < state.retryAtMs
  if (state.step.kind !== 'ready' || isPaused) {
    return { state, effects: [abandon(attempt), ...ignore(state, event).effects] }
  }
  // What was said of the code stays true and stays on the screen.
  if (isRepeated && state.problem?.kind === 'refused') {
    return {
      state: { ...state, problem: { ...state.problem, isRepeated: true } },
      effects: [abandon(attempt)],
    }
  }
  const { home, loginName, signIn } = state
  return {
    state: { ...state, step: { kind: 'verifying', attempt }, problem: null },
    effects: [{ kind: 'answerChallenge', home, loginName, signIn, attempt }],
  }
}

function noteAnswer(state: Challenged, event: EventOf<'codeAnswered'>): Step {
  const { result, attempt, nowMs } = event
  if (state.step.kind !== 'verifying' || state.step.attempt !== attempt) {
    return ignore(state, event)
  }
  if (result.ok) {
    const step = enterSignedIn(state.form, result.value, attempt)
    return { ...step, effects: [...endOfChallenge(state), ...step.effects] }
  }
  const after = afterCode(state, result.failure, event)
  if (after === null) return refuse(state, result.failure, nowMs)
  if (after.isExpired) return leave(after, expired(after))
  const { retryAtMs, effects } = retryPause(result.failure, nowMs)
  return { state: { ...after, retryAtMs }, effects }
}

function expired(state: Challenged): Notice {
  return { kind: 'challengeExpired', enrolment: outcomeOf(state) }
}

/** What was sent cannot be called back; before that there is nothing to tell. */
function cancelled(state: Challenged): Notice | null {
  const isSent = state.step.kind === 'verifying' || outcomeOf(state) === 'unknown'
  return isSent ? { kind: 'cancelled', wasSent: 'code' } : null
}

/** No code can help any more: back to the form with the reason. */
function refuse(
  state: Challenged,
  failure: SecondFactorRefusal | ServiceFailure,
  nowMs: EpochMs,
): Step {
  const left = leave(state, noticeOf(state, failure))
  const { retryAtMs, effects } = retryPause(failure, nowMs)
  if (retryAtMs === null || left.state.kind !== 'signedOut') return left
  return { state: { ...left.state, retryAtMs }, effects: [...left.effects, ...effects] }
}

/** Back to the form, filled in; nothing of the challenge is kept. A pause asked for goes on. */
function leave(state: Challenged, notice: Notice | null): Step {
  const { form, home, retryAtMs } = state
  const accountCheck = { kind: 'found', home } as const
  return {
    state: { ...signedOutWith(form, notice), accountCheck, retryAtMs },
    effects: [
      ...(state.step.kind === 'ready' ? [] : [abandon(state.step.attempt)]),
      ...endOfChallenge(state),
    ],
  }
}

function endOfChallenge(state: Challenged): readonly SignInEffect[] {
  return [
    { kind: 'stopTimer', timer: 'challenge' },
    { kind: 'dropChallenge', signIn: state.signIn },
  ]
}
