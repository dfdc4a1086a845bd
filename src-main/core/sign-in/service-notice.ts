// What a failed exchange with the service means to the agent, with the evidence for it. Chooses ids
// and values; the words stand in the messages of the page.
import type { EvidenceView, NoticeId, NoticeView } from '../../../src-preload/contract'
import { assertNever } from '../result'
import { LEAST_RETRY_WAIT_MS } from './retry-wait'
import type { AnswerProblem, Seen, SeenStatus, ServiceFailure } from './service-failure'

/** What was being done; some words differ. The messages find it as the value `context`. */
export type NoticeContext = 'signIn' | 'secondFactor' | 'desk' | 'reset' | 'newPassword'

/** What a failed exchange with the service means to the agent. */
export function serviceNotice(
  failure: ServiceFailure,
  context: NoticeContext = 'signIn',
): NoticeView {
  return {
    id: idOf(failure),
    tone: 'error',
    values: { ...valuesOf(failure), context },
    evidence: evidenceOf(failure),
    field: fieldOf(failure),
  }
}

/** A message without values and evidence. */
export function plainNotice(id: NoticeId, tone: NoticeView['tone']): NoticeView {
  return { id, tone, values: {}, evidence: [], field: null }
}

function idOf(failure: ServiceFailure): NoticeId {
  return failure.kind === 'noAnswer' ? failure.problem : failure.kind
}

/** Only where what was typed may be at fault; a network's trouble points at no field. */
function fieldOf(failure: ServiceFailure): NoticeView['field'] {
  if (failure.kind === 'accountUnknown') return 'accountNumber'
  return failure.kind === 'rejected' ? 'password' : null
}

function valuesOf(failure: ServiceFailure): NoticeView['values'] {
  switch (failure.kind) {
    case 'tooManyAttempts':
      return { waitSeconds: Math.ceil(Math.max(failure.waitMs, LEAST_RETRY_WAIT_MS) / 1000) }
    case 'serviceFailed':
    case 'requestRefused':
      return { status: failure.status }
    case 'unexpectedAnswer':
      return { host: failure.host, problem: failure.problem.kind }
    case 'hostNotAllowed':
      return { namedHost: failure.namedHost }
    case 'noAnswer':
      return { host: failure.host }
    case 'rejected':
      return { secondFactor: 'announced', counted: 0, limit: 0, left: 0 }
    case 'accountUnknown':
    case 'loginServiceNotListed':
    case 'blockedBySupport':
    case 'secondFactorElsewhere':
    case 'passwordChangeElsewhere':
      return {}
    default:
      return assertNever(failure)
  }
}

function evidenceOf(failure: ServiceFailure): readonly EvidenceView[] {
  const evidence = [...seenEvidence(failure)]
  if (failure.kind === 'noAnswer') evidence.push({ id: 'networkError', value: failure.code })
  if (failure.kind === 'unexpectedAnswer') evidence.push(...problemEvidence(failure.problem))
  return evidence
}

/** When and where an answer was seen, and what the service said in it. */
export function seenEvidence(seen: Seen & Partial<SeenStatus>): readonly EvidenceView[] {
  const { atMs, host, status, serviceMessage, internalCode } = seen
  const evidence: EvidenceView[] = [
    { id: 'whenMs', value: String(atMs) },
    { id: 'host', value: host },
  ]
  if (status !== undefined) evidence.push({ id: 'status', value: String(status) })
  if (serviceMessage !== undefined) evidence.push({ id: 'serviceMessage', value: serviceMessage })
  if (internalCode !== undefined) {
    evidence.push({ id: 'internalCode', value: String(internalCode) })
  }
  return evidence
}

function problemEvidence(problem: AnswerProblem): readonly EvidenceView[] {
  switch (problem.kind) {
    case 'redirect':
      return [{ id: 'redirectedTo', value: problem.toHost }]
    case 'notJson':
      return [{ id: 'contentType', value: problem.contentType }]
    case 'missingFields':
      return [{ id: 'problem', value: problem.fields.join(', ') }]
    case 'tooLarge':
      return [{ id: 'problem', value: `> ${problem.limitBytes} B` }]
    case 'malformedJson':
    case 'truncated':
    case 'unexpectedStatus':
      return []
    default:
      return assertNever(problem)
  }
}
