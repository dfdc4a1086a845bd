// What an answer to a code leaves of the challenge: another try, or the end and the reason for it.
import type { SecondFactorRefusal } from '../second-factor/challenge'
import type { ServiceFailure } from './service-failure'
import type { SignInEvent } from './event'
import type { Challenged, CodeProblem, EnrolmentOutcome, Notice } from './state'

type Answered = Extract<SignInEvent, { kind: 'codeAnswered' }>
type Failure = SecondFactorRefusal | ServiceFailure

/** The challenge as it stands after a code that did not do; null where no other code can help. */
export function afterCode(
  state: Challenged,
  failure: Failure,
  { phone, skew }: Pick<Answered, 'phone' | 'skew'>,
): Challenged | null {
  const problem = problemOf(failure, phone)
  if (problem === null) return null
  const ready = { step: { kind: 'ready' }, problem, skew } as const
  if (state.kind === 'answeringChallenge') return { ...state, ...ready }
  // Whether the service took the code before its answer was lost, nobody here can know.
  return { ...state, ...ready, outcome: isLost(failure) ? 'unknown' : state.outcome }
}

/** What may have been set up at the service by now. */
export function outcomeOf(state: Challenged): EnrolmentOutcome {
  return state.kind === 'enrolling' ? state.outcome : 'none'
}

export function noticeOf(state: Challenged, failure: Failure): Notice {
  if (isRefusal(failure)) {
    return { kind: 'secondFactorRefused', refusal: failure, enrolment: outcomeOf(state) }
  }
  const canAskSecondFactor = state.home.secondFactorHost !== null
  return { kind: 'failure', failure, canAskSecondFactor, budget: null }
}

function problemOf(failure: Failure, phone: Answered['phone']): CodeProblem | null {
  switch (failure.kind) {
    case 'codeRefused':
    case 'codeUsed':
      return { kind: 'refused', refusal: failure, phone, isRepeated: false }
    case 'refusedWithoutReason':
      // A 401 with no word is the end as far as anyone knows; any other status is about the request.
      return failure.status === 401
        ? null
        : { kind: 'refused', refusal: failure, phone: null, isRepeated: false }
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

function isLost({ kind }: Failure): boolean {
  return kind === 'noAnswer' || kind === 'serviceFailed' || kind === 'unexpectedAnswer'
}

function isRefusal(failure: Failure): failure is SecondFactorRefusal {
  return failure.kind in REFUSALS
}

/** What the extension says; every other failure is the whole service's. */
const REFUSALS: Readonly<Record<SecondFactorRefusal['kind'], true>> = {
  codeRefused: true,
  codeUsed: true,
  challengeExpired: true,
  challengeUnknown: true,
  tooManyCodes: true,
  userDisabledNow: true,
  refusedWithoutReason: true,
  enrolmentHandedOut: true,
  enrolmentUnusable: true,
}
