// From what happened to the message that says so, with the evidence for it. Chooses ids and
// values; the words stand in the messages of the page.
import type { EvidenceView, NoticeId, NoticeView } from '../../../src-preload/contract'
import type { KeychainProblem } from '../ports'
import { assertNever } from '../result'
import { LEAST_RETRY_WAIT_MS } from './retry-wait'
import type { AnswerProblem, ServiceFailure } from './service-failure'
import type { Notice } from './state'

export function noticeView(notice: Notice): NoticeView {
  switch (notice.kind) {
    case 'failure':
      return serviceNotice(notice.failure)
    case 'cancelled':
      return { ...plain('cancelled', 'info'), values: { wasSent: notice.wasSent ? 'yes' : 'no' } }
    case 'signedOut':
      return { ...SIGNED_OUT[notice.revoke], values: { keychain: notice.keychain } }
    case 'sessionEnded':
      return {
        ...plain('sessionEndedByService', 'warning'),
        evidence: evidenceOf(notice.failure),
        field: 'password',
      }
    case 'resumeUnconfirmed':
      return plain('resumeUnconfirmed', 'warning')
    case 'keychain':
      return plain(keychainNotice(notice.problem), 'warning')
    default:
      return assertNever(notice)
  }
}

/** What a failed exchange with the service means to the agent. */
export function serviceNotice(failure: ServiceFailure): NoticeView {
  return {
    id: idOf(failure),
    tone: 'error',
    values: valuesOf(failure),
    evidence: evidenceOf(failure),
    field: fieldOf(failure),
  }
}

const SIGNED_OUT = {
  done: plain('signedOut', 'info'),
  pending: plain('signedOutRevokePending', 'warning'),
  abandoned: plain('signedOutRevokeAbandoned', 'warning'),
} as const

function plain(id: NoticeId, tone: NoticeView['tone']): NoticeView {
  return { id, tone, values: {}, evidence: [], field: null }
}

function keychainNotice(problem: KeychainProblem): NoticeId {
  switch (problem.kind) {
    case 'locked':
      return 'keychainLocked'
    case 'noService':
      return 'keychainAbsent'
    case 'noAnswer':
      return 'keychainNotAnswering'
    case 'elsewhere':
      return 'keychainElsewhere'
    case 'tooLarge':
    case 'unreadable':
      return 'keychainUnreadable'
    default:
      return assertNever(problem)
  }
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
    case 'accountUnknown':
    case 'loginServiceNotListed':
    case 'blockedBySupport':
      return {}
    default:
      return assertNever(failure)
  }
}

function evidenceOf(failure: ServiceFailure): readonly EvidenceView[] {
  const evidence: EvidenceView[] = [
    { id: 'whenMs', value: String(failure.atMs) },
    { id: 'host', value: failure.host },
  ]
  if ('status' in failure) evidence.push({ id: 'status', value: String(failure.status) })
  if ('serviceMessage' in failure) {
    evidence.push({ id: 'serviceMessage', value: failure.serviceMessage })
  }
  if ('internalCode' in failure) {
    evidence.push({ id: 'internalCode', value: String(failure.internalCode) })
  }
  if (failure.kind === 'noAnswer') evidence.push({ id: 'networkError', value: failure.code })
  if (failure.kind === 'unexpectedAnswer') evidence.push(...problemEvidence(failure.problem))
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
