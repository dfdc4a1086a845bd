// The password was right and the service asks for a second factor: set it up, or answer with the
// code of the moment. One code in flight; nothing here repeats a code or makes one.
import type { EpochMs } from '../ids'
import type { ChallengeFacts, SecondFactorRefusal } from '../second-factor/challenge'
import { abandon, enterSignedIn, signedOutWith } from './enter'
import { ignore } from './ignore'
import type { ServiceFailure } from './service-failure'
import type {
  AnsweringChallenge,
  CodeProblem,
  Enrolling,
  Notice,
  SignInEffect,
  SignInEvent,
  SignInState,
  Step,
} from './state'

type Challenged = Enrolling | AnsweringChallenge
type EventOf<Kind extends SignInEvent['kind']> = Extract<SignInEvent, { kind: Kind }>

/** From the right password to the question for the second factor. */
export function enterChallenge(
  from: Extract<SignInState, { kind: 'authenticating' }>,
  challenge: ChallengeFacts,
  { skew, nowMs }: { readonly skew: Challenged['skew']; readonly nowMs: EpochMs },
): Step {
  const { form, home, loginName, attempt } = from
  const common = { form, home, loginName, signIn: attempt, challenge, skew, problem: null }
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
  return {
    state: { kind: 'enrolling', ...common, step: { kind: 'fetchingSecret', attempt } },
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
    case 'challengeExpired':
      // A code on its way is still answered by the service, which knows best.
      if (state.step.kind === 'verifying') return ignore(state, event)
      return leave(state, { kind: 'challengeExpired' })
    case 'cancelRequested':
      return leave(
        state,
        state.step.kind === 'verifying' ? { kind: 'cancelled', wasSent: 'code' } : null,
      )
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
  if (!event.result.ok) return leave(state, noticeOf(state, event.result.failure))
  return { state: { ...state, step: { kind: 'ready' } }, effects: [] }
}

function submitCode(state: Challenged, event: EventOf<'codeSubmitted'>): Step {
  const { attempt } = event
  if (state.step.kind !== 'ready') {
    return { state, effects: [abandon(attempt), ...ignore(state, event).effects] }
  }
  if (event.isRepeated) {
    return {
      state: { ...state, problem: { kind: 'repeated' } },
      effects: [abandon(attempt)],
    }
  }
  return {
    state: { ...state, step: { kind: 'verifying', attempt }, problem: null },
    effects: [
      {
        kind: 'answerChallenge',
        home: state.home,
        loginName: state.loginName,
        signIn: state.signIn,
        attempt,
      },
    ],
  }
}

function noteAnswer(state: Challenged, event: EventOf<'codeAnswered'>): Step {
  const { result, attempt, phone, skew } = event
  if (state.step.kind !== 'verifying' || state.step.attempt !== attempt) {
    return ignore(state, event)
  }
  if (result.ok) {
    const step = enterSignedIn(state.form, result.value, attempt)
    return { ...step, effects: [...endOfChallenge(state), ...step.effects] }
  }
  const { failure } = result
  const problem = problemOf(failure, phone)
  return problem === null
    ? leave(state, noticeOf(state, failure))
    : { state: { ...state, step: { kind: 'ready' }, problem, skew }, effects: [] }
}

/** Null where no other code can help: the challenge is over. */
function problemOf(
  failure: SecondFactorRefusal | ServiceFailure,
  phone: EventOf<'codeAnswered'>['phone'],
): CodeProblem | null {
  switch (failure.kind) {
    case 'codeRefused':
    case 'codeUsed':
      return { kind: 'refused', refusal: failure, phone }
    case 'noAnswer':
    case 'serviceFailed':
    case 'unexpectedAnswer':
    case 'requestRefused':
    case 'tooManyAttempts':
      return { kind: 'failure', failure }
    default:
      return null
  }
}

function noticeOf(state: Challenged, failure: SecondFactorRefusal | ServiceFailure): Notice {
  switch (failure.kind) {
    case 'codeRefused':
    case 'codeUsed':
    case 'challengeExpired':
    case 'challengeUnknown':
    case 'tooManyCodes':
    case 'userDisabledNow':
    case 'enrolmentHandedOut':
    case 'enrolmentUnusable':
      return { kind: 'secondFactorRefused', refusal: failure }
    default:
      return {
        kind: 'failure',
        failure,
        canAskSecondFactor: state.home.secondFactorHost !== null,
      }
  }
}

/** Back to the form, filled in; nothing of the challenge is kept. */
function leave(state: Challenged, notice: Notice | null): Step {
  const accountCheck = { kind: 'found', home: state.home } as const
  return {
    state: { ...signedOutWith(state.form, notice), accountCheck },
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
