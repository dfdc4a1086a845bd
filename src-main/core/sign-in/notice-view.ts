// From what happened to the message that says so. Chooses ids and values; the words stand in the
// messages of the page.
import type { NoticeId, NoticeView } from '../../../src-preload/contract'
import type { KeychainProblem } from '../ports'
import { assertNever } from '../result'
import { refusalNotice } from './challenge-view'
import { plainNotice, seenEvidence, serviceNotice } from './service-notice'
import type { Notice } from './state'

export function noticeView(notice: Notice): NoticeView {
  switch (notice.kind) {
    case 'failure':
      return failureNotice(notice)
    case 'attemptWithheld':
      return withheldNotice(notice)
    case 'cancelled':
      return { ...plainNotice('cancelled', 'info'), values: { wasSent: notice.wasSent } }
    case 'signedOut':
      return { ...SIGNED_OUT[notice.revoke], values: { keychain: notice.keychain } }
    case 'sessionEnded':
      return {
        ...plainNotice('sessionEndedByService', 'warning'),
        evidence: seenEvidence(notice.failure),
        field: 'password',
      }
    case 'resumeUnconfirmed':
      return plainNotice('resumeUnconfirmed', 'warning')
    case 'secondFactorRefused':
      return refusalNotice(notice.refusal, notice.enrolment)
    case 'challengeExpired':
      return {
        ...plainNotice('challengeExpired', 'warning'),
        field: 'password',
        values: { enrolment: notice.enrolment },
      }
    case 'keychain':
      return plainNotice(keychainNotice(notice.problem), 'warning')
    default:
      return assertNever(notice)
  }
}

function failureNotice({
  failure,
  canAskSecondFactor,
  budget,
}: Extract<Notice, { kind: 'failure' }>): NoticeView {
  const notice = serviceNotice(failure)
  if (failure.kind !== 'rejected') return notice
  const secondFactor = canAskSecondFactor ? 'announced' : 'notAnnounced'
  const { counted = 0, limit = 0, isSpent = false } = budget ?? {}
  const left = isSpent ? 0 : Math.max(0, limit - 1 - counted)
  return { ...notice, values: { ...notice.values, secondFactor, counted, limit, left } }
}

function withheldNotice({
  budget,
  atMs,
}: Extract<Notice, { kind: 'attemptWithheld' }>): NoticeView {
  const { counted, limit, freeAtMs } = budget
  const waitMs = freeAtMs === null ? 0 : Math.max(0, freeAtMs - atMs)
  const values = { counted, limit, minutes: Math.max(1, Math.ceil(waitMs / 60_000)) }
  return { ...plainNotice('attemptWithheld', 'warning'), values }
}

const SIGNED_OUT = {
  done: plainNotice('signedOut', 'info'),
  pending: plainNotice('signedOutRevokePending', 'warning'),
  abandoned: plainNotice('signedOutRevokeAbandoned', 'warning'),
} as const

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
