// What the agent may see while a second factor is asked for. Never the secret, the challenge's
// token or a code.
import type {
  AnsweringChallengeView,
  EnrollingView,
  EvidenceView,
  NoticeView,
  SecondFactorView,
} from '../../../src-preload/contract'
import { assertNever } from '../result'
import type { SecondFactorRefusal } from '../second-factor/challenge'
import { CODE_STEP_MS } from '../second-factor/code-step'
import type { PhoneClock } from '../second-factor/phone-clock'
import { computerClockView } from '../service-clock/computer-clock'
import { plainNotice, seenEvidence, serviceNotice } from './service-notice'
import type { AnsweringChallenge, CodeProblem, Enrolling } from './state'

export function enrollingView(state: Enrolling): EnrollingView {
  return { kind: 'enrolling', phase: state.step.kind, ...secondFactorView(state) }
}

export function answeringChallengeView(state: AnsweringChallenge): AnsweringChallengeView {
  return { kind: 'answeringChallenge', phase: state.step.kind, ...secondFactorView(state) }
}

function secondFactorView(state: Enrolling | AnsweringChallenge): SecondFactorView {
  return {
    accountNumber: state.form.accountNumber,
    loginName: state.form.loginName,
    expiresAtMs: state.challenge.expiresAtMs,
    stepMs: CODE_STEP_MS,
    serviceAheadMs: state.skew?.aheadMs ?? 0,
    computerClock: computerClockView(state.skew),
    notice: state.problem === null ? null : problemNotice(state.problem, state.challenge.step),
  }
}

function problemNotice(problem: CodeProblem, step: 'enrol' | 'verify'): NoticeView {
  switch (problem.kind) {
    case 'failure':
      return { ...serviceNotice(problem.failure), field: 'code' }
    case 'repeated':
      return { ...plainNotice('codeRepeated', 'warning'), field: 'code' }
    case 'refused': {
      const { refusal, phone } = problem
      // Without a look at the phone's clock nothing may be said of it, even at an enrolment.
      const notice = refusalNotice(refusal, phone === null ? 'verify' : step)
      return refusal.kind === 'codeRefused' && phone?.kind === 'off'
        ? { ...notice, ...phoneNotice(phone, triesLeftOf(refusal)) }
        : notice
    }
    default:
      return assertNever(problem)
  }
}

/** What the service said, and nothing more. */
export function refusalNotice(
  refusal: SecondFactorRefusal,
  step: 'enrol' | 'verify' = 'verify',
): NoticeView {
  const notice: NoticeView = {
    id: refusal.kind,
    tone: 'error',
    values: {},
    evidence: evidenceOf(refusal),
    field: null,
  }
  switch (refusal.kind) {
    case 'codeRefused':
      return { ...notice, field: 'code', values: { step, triesLeft: triesLeftOf(refusal) } }
    case 'codeUsed':
      return { ...notice, field: 'code', tone: 'warning' }
    case 'enrolmentUnusable':
      return { ...notice, values: { problem: refusal.problem } }
    case 'challengeExpired':
    case 'challengeUnknown':
    case 'enrolmentHandedOut':
    case 'tooManyCodes':
      return { ...notice, field: 'password' }
    case 'userDisabledNow':
      return notice
    default:
      return assertNever(refusal)
  }
}

function phoneNotice(
  phone: Extract<PhoneClock, { kind: 'off' }>,
  triesLeft: number,
): Pick<NoticeView, 'id' | 'values'> {
  const { direction, seconds, lateTyping } = phone
  return { id: 'phoneClockWrong', values: { direction, seconds, lateTyping, triesLeft } }
}

/** -1 where the service did not say. */
function triesLeftOf(refusal: Extract<SecondFactorRefusal, { kind: 'codeRefused' }>): number {
  return refusal.triesLeft ?? -1
}

function evidenceOf(refusal: SecondFactorRefusal): readonly EvidenceView[] {
  const evidence = seenEvidence(refusal)
  if (refusal.kind !== 'codeRefused' || refusal.serviceNowMs === null) return evidence
  return [...evidence, { id: 'serviceTimeMs', value: String(refusal.serviceNowMs) }]
}
