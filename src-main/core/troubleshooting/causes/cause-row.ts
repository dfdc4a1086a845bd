// What a row of the decision table is, and the questions that rows ask of the facts. Pure; ranks nothing.
import type {
  CauseEvidenceId,
  CauseEvidenceView,
  CauseId,
  CheckId,
  Confidence,
  FindingId,
} from '../../../../src-preload/contract'
import type { ServiceFailure } from '../../sign-in/service-failure'
import type { CauseFacts } from './cause-facts'

export interface Judgement {
  readonly confidence: Confidence
  readonly evidence: readonly CauseEvidenceView[]
}

/** One cause, and what must be known for it to be named. */
export interface CauseRow {
  readonly id: CauseId
  /** Null where nothing speaks for it. */
  readonly judge: (facts: CauseFacts) => Judgement | null
}

export function fact(
  evidenceId: CauseEvidenceId,
  values: Readonly<Record<string, string | number>> = {},
  atMs: number | null = null,
): CauseEvidenceView {
  return { kind: 'fact', evidenceId, values, atMs }
}

/** Null where there is no evidence: a cause without any is not named. */
export function judged(
  confidence: Confidence,
  ...evidence: readonly (readonly CauseEvidenceView[])[]
): Judgement | null {
  const lines = evidence.flat()
  return lines.length === 0 ? null : { confidence, evidence: lines }
}

/** What a check found, if it is one of these. */
export function findings(
  { checks }: CauseFacts,
  checkId: CheckId,
  ...wanted: readonly FindingId[]
): readonly CauseEvidenceView[] {
  return checks
    .filter((check) => check.checkId === checkId)
    .flatMap((check) => check.findings)
    .filter(({ findingId }) => wanted.includes(findingId))
    .map((finding) => ({ kind: 'finding', checkId, finding }))
}

function serviceFailure({ failure }: CauseFacts): ServiceFailure | null {
  return failure?.kind === 'service' ? failure.failure : null
}

type FailureOf<Kind extends ServiceFailure['kind']> = Extract<ServiceFailure, { kind: Kind }>

export function failureOf<Kind extends ServiceFailure['kind']>(
  facts: CauseFacts,
  kind: Kind,
): FailureOf<Kind> | null {
  const failure = serviceFailure(facts)
  return failure?.kind === kind ? (failure as FailureOf<Kind>) : null
}

/** The password was sent and not accepted, or was kept back because that happened too often. */
export function isRefused(facts: CauseFacts): boolean {
  return facts.failure?.kind === 'withheld' || failureOf(facts, 'rejected') !== null
}

/** Nothing of the service is known to have answered: what is on the way may be the cause. */
export function isWayInDoubt(facts: CauseFacts): boolean {
  if (facts.failure === null) return true
  const kind = serviceFailure(facts)?.kind
  return kind === 'noAnswer' || kind === 'unexpectedAnswer' || kind === 'requestRefused'
}

/** What the service answered, as evidence. */
export function answered(failure: ServiceFailure | null): readonly CauseEvidenceView[] {
  if (failure === null) return []
  if (failure.kind === 'noAnswer') {
    return [fact('noAnswer', { host: failure.host, code: failure.code }, failure.atMs)]
  }
  if (!('status' in failure)) return []
  const { host, status, atMs } = failure
  const { serviceMessage, internalCode } =
    'internalCode' in failure || 'serviceMessage' in failure ? failure : {}
  return [
    fact('answered', { host, status }, atMs),
    ...(serviceMessage === undefined || serviceMessage === ''
      ? []
      : [fact('serviceSaid', { message: serviceMessage })]),
    ...(internalCode === undefined ? [] : [fact('serviceCode', { code: internalCode })]),
  ]
}

/** The failed tries in a row of this user on this computer. */
export function counted({ attempts }: CauseFacts): readonly CauseEvidenceView[] {
  return attempts === null || attempts.counted === 0
    ? []
    : [fact('counted', { counted: attempts.counted, limit: attempts.limit })]
}

/** What somebody overruled before the password was sent. */
export function typed(
  facts: CauseFacts,
  ...wanted: CauseFacts['typed']
): readonly CauseEvidenceView[] {
  return facts.typed
    .filter((warning) => wanted.includes(warning))
    .map((warning) => fact(`typed.${warning}`))
}
