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
import { computerClockView } from '../service-clock/computer-clock'
import { seenEvidence, serviceNotice } from './service-notice'
import type { AnsweringChallenge, CodeProblem, Enrolling, EnrolmentOutcome } from './state'

export function enrollingView(state: Enrolling): EnrollingView {
  return {
    kind: 'enrolling',
    phase: state.step.kind,
    mayBeComplete: state.outcome === 'unknown',
    ...secondFactorView(state),
  }
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
    notice: state.problem === null ? null : problemNotice(state.problem),
    retryAtMs: state.retryAtMs,
  }
}

function problemNotice(problem: CodeProblem): NoticeView {
  switch (problem.kind) {
    case 'failure':
      return { ...serviceNotice(problem.failure, 'secondFactor'), field: 'code' }
    case 'refused': {
      const { refusal, phone, isRepeated } = problem
      const notice = refusalNotice(refusal)
      if (refusal.kind !== 'codeRefused') return { ...notice, field: 'code' }
      const repeated = isRepeated ? 'yes' : 'no'
      const triesLeft = triesLeftOf(refusal)
      if (phone?.kind !== 'off') {
        return { ...notice, values: { phone: phone?.kind ?? 'notLooked', triesLeft, repeated } }
      }
      const { direction, seconds, lateTyping } = phone
      const values = { direction, seconds, lateTyping, triesLeft, repeated }
      return { ...notice, id: 'phoneClockWrong', values }
    }
    default:
      return assertNever(problem)
  }
}

/**
 * What the service said, and nothing more.
 * @param enrolment whether the entry in the authenticator app may be needed after all
 */
export function refusalNotice(
  refusal: SecondFactorRefusal,
  enrolment: EnrolmentOutcome = 'none',
): NoticeView {
  const notice: NoticeView = {
    id: refusal.kind,
    tone: 'error',
    values: {},
    evidence: evidenceOf(refusal),
    field: null,
  }
  switch (refusal.kind) {
    case 'codeRefused': {
      const values = { phone: 'notLooked', triesLeft: triesLeftOf(refusal), repeated: 'no' }
      return { ...notice, field: 'code', values }
    }
    case 'codeUsed':
      return { ...notice, field: 'code', tone: 'warning' }
    case 'enrolmentUnusable':
      return { ...notice, values: { problem: refusal.problem } }
    case 'refusedWithoutReason':
      return { ...notice, values: { status: refusal.status, enrolment } }
    case 'challengeExpired':
    case 'challengeUnknown':
      return { ...notice, field: 'password', values: { enrolment } }
    case 'enrolmentHandedOut':
    case 'tooManyCodes':
      return { ...notice, field: 'password' }
    case 'userDisabledNow':
      return notice
    default:
      return assertNever(refusal)
  }
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
