// Every notice by its id, with the values and the evidence that main may send with it.
import {
  EVIDENCE_IDS,
  type EvidenceView,
  type NoticeId,
  type NoticeView,
} from '../../src-preload/app-view'

/** 2026-11-22 14:32:05 UTC. */
export const NOON_ISH_MS = Date.UTC(2026, 10, 22, 14, 32, 5)

const evidenceValues: Readonly<Record<(typeof EVIDENCE_IDS)[number], string>> = {
  host: 'lo.agentvep.liveperson.net',
  status: '401',
  networkError: 'ERR_CONNECTION_REFUSED',
  contentType: 'text/html; charset=utf-8',
  problem: 'csrf, config.loginName',
  redirectedTo: 'wifi.hotel.example',
  serviceMessage: 'Bad Authentication',
  internalCode: '28',
  serviceTimeMs: String(NOON_ISH_MS + 90_000),
  whenMs: String(NOON_ISH_MS),
}

export const allEvidence: readonly EvidenceView[] = EVIDENCE_IDS.map((id) => ({
  id,
  value: evidenceValues[id],
}))

/** The values that main sends with a notice beside the context; for those not named here, none. */
const noticeValues: Readonly<Partial<Record<NoticeId, NoticeView['values']>>> = {
  rejected: { secondFactor: 'notAnnounced', counted: 2, limit: 5, left: 2 },
  attemptWithheld: { counted: 4, limit: 5, minutes: 30 },
  tooManyAttempts: { waitSeconds: 5 },
  requestRefused: { status: 400 },
  serviceFailed: { status: 503 },
  unexpectedAnswer: { host: 'lo.agentvep.liveperson.net', problem: 'notJson' },
  hostNotAllowed: { namedHost: 'login.example.net' },
  cancelled: { wasSent: 'password' },
  offline: { host: 'api.liveperson.net' },
  nameNotFound: { host: 'api.liveperson.net' },
  connectionRefused: { host: 'lo.agentvep.liveperson.net' },
  connectionBroken: { host: 'lo.agentvep.liveperson.net' },
  proxyFailed: { host: 'lo.agentvep.liveperson.net' },
  certificateNotTrusted: { host: 'lo.agentvep.liveperson.net' },
  timedOut: { host: 'lo.agentvep.liveperson.net' },
  unreachable: { host: 'lo.agentvep.liveperson.net' },
  serviceNotListed: { service: 'accountConfigReadWrite' },
  enrolmentUnusable: { problem: 'keyTooShort' },
  codeRefused: { phone: 'notLooked', triesLeft: 4, repeated: 'no' },
  phoneClockWrong: {
    ...{ direction: 'slow', seconds: 90, lateTyping: 'excluded' },
    ...{ triesLeft: 4, repeated: 'no' },
  },
  challengeExpired: { enrolment: 'none' },
  challengeUnknown: { enrolment: 'unknown' },
  refusedWithoutReason: { status: 401, enrolment: 'none' },
}

const infoNotices: readonly NoticeId[] = ['cancelled', 'signedOut']
const warningNotices: readonly NoticeId[] = [
  'attemptWithheld',
  'signedOutRevokePending',
  'signedOutRevokeAbandoned',
  'sessionEndedByService',
  'resumeUnconfirmed',
  'keychainLocked',
  'keychainAbsent',
  'keychainNotAnswering',
  'keychainElsewhere',
  'keychainUnreadable',
  'mfaNotRead',
  'codeUsed',
]
/** What is said while another code may be typed. */
const codeNotices: readonly NoticeId[] = ['codeRefused', 'codeUsed', 'phoneClockWrong']

/** @param context what was being done, which main tells with all of the service's trouble */
export function noticeOf(
  id: NoticeId,
  context: 'signIn' | 'secondFactor' | 'desk' | 'reset' | 'newPassword' = 'signIn',
): NoticeView {
  const isInfo = infoNotices.includes(id)
  const isWarning = warningNotices.includes(id)
  return {
    id,
    tone: isInfo ? 'info' : isWarning ? 'warning' : 'error',
    values: {
      context,
      ...(noticeValues[id] ?? (id.startsWith('signedOut') ? { keychain: 'notCleared' } : {})),
    },
    evidence: isInfo || isWarning ? [] : allEvidence,
    field: codeNotices.includes(id) ? 'code' : isInfo || isWarning ? null : fieldOf(id),
  }
}

function fieldOf(id: NoticeId): NoticeView['field'] {
  return id === 'accountUnknown' ? 'accountNumber' : 'password'
}
