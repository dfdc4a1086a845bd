// One view for every state that a screen can be in, by name. For the tests of the page, and for
// whoever wants to look at all of them: a tour, an accessibility check. Invented people only.
import {
  EVIDENCE_IDS,
  NOTICE_IDS,
  type AppView,
  type EvidenceView,
  type NoticeId,
  type NoticeView,
  type ScreenView,
  type SignedInView,
  type SignInView,
  type StorageView,
} from '../../src-preload/app-view'

/** 2026-11-22 14:32:05 UTC. */
export const NOON_ISH_MS = Date.UTC(2026, 10, 22, 14, 32, 5)
const HOUR_MS = 3_600_000

export const emptySignIn: SignInView = {
  kind: 'signIn',
  phase: 'ready',
  accountNumber: '',
  loginName: '',
  remember: true,
  accountCheck: { kind: 'unchecked' },
  notice: null,
  retryAtMs: null,
}

export const filledSignIn: SignInView = {
  ...emptySignIn,
  accountNumber: '12345678',
  loginName: 'dana.park@example.com',
}

export const signInInFlight: SignInView = { ...filledSignIn, phase: 'authenticating' }

export const signedIn: SignedInView = {
  kind: 'signedIn',
  loginName: 'dana.park@example.com',
  accountNumber: '12345678',
  site: { kind: 'region', region: 'eu', host: 'z2.le.liveperson.net' },
  sinceMs: NOON_ISH_MS - HOUR_MS,
  untilMs: NOON_ISH_MS + 7 * HOUR_MS,
  keepAlive: { status: 'waiting', lastConfirmedMs: NOON_ISH_MS, problem: null },
  storage: { kind: 'protected' },
  canOpenWorkspace: true,
  notice: null,
}

const evidenceValues: Readonly<Record<(typeof EVIDENCE_IDS)[number], string>> = {
  host: 'lo.agentvep.liveperson.net',
  status: '401',
  networkError: 'ERR_CONNECTION_REFUSED',
  contentType: 'text/html; charset=utf-8',
  problem: 'csrf, config.loginName',
  redirectedTo: 'wifi.hotel.example',
  serviceMessage: 'Bad Authentication',
  internalCode: '28',
  whenMs: String(NOON_ISH_MS),
}

export const allEvidence: readonly EvidenceView[] = EVIDENCE_IDS.map((id) => ({
  id,
  value: evidenceValues[id],
}))

/** The values that main sends with a notice; for the notices not named here it sends none. */
const noticeValues: Readonly<Partial<Record<NoticeId, NoticeView['values']>>> = {
  tooManyAttempts: { waitSeconds: 5 },
  requestRefused: { status: 400 },
  serviceFailed: { status: 503 },
  unexpectedAnswer: { host: 'lo.agentvep.liveperson.net', problem: 'notJson' },
  hostNotAllowed: { namedHost: 'login.example.net' },
  cancelled: { wasSent: 'yes' },
  offline: { host: 'api.liveperson.net' },
  nameNotFound: { host: 'api.liveperson.net' },
  connectionRefused: { host: 'lo.agentvep.liveperson.net' },
  connectionBroken: { host: 'lo.agentvep.liveperson.net' },
  proxyFailed: { host: 'lo.agentvep.liveperson.net' },
  certificateNotTrusted: { host: 'lo.agentvep.liveperson.net' },
  timedOut: { host: 'lo.agentvep.liveperson.net' },
  unreachable: { host: 'lo.agentvep.liveperson.net' },
}

const infoNotices: readonly NoticeId[] = ['cancelled', 'signedOut']
const warningNotices: readonly NoticeId[] = [
  'signedOutRevokePending',
  'signedOutRevokeAbandoned',
  'sessionEndedByService',
  'resumeUnconfirmed',
  'keychainLocked',
  'keychainAbsent',
  'keychainNotAnswering',
  'keychainElsewhere',
  'keychainUnreadable',
]

export function noticeOf(id: NoticeId): NoticeView {
  const isInfo = infoNotices.includes(id)
  const isWarning = warningNotices.includes(id)
  return {
    id,
    tone: isInfo ? 'info' : isWarning ? 'warning' : 'error',
    values: noticeValues[id] ?? (id.startsWith('signedOut') ? { keychain: 'notCleared' } : {}),
    evidence: isInfo || isWarning ? [] : allEvidence,
    field: isInfo || isWarning ? null : id === 'accountUnknown' ? 'accountNumber' : 'password',
  }
}

const storages: Readonly<Record<string, StorageView>> = {
  saving: { kind: 'saving' },
  protected: { kind: 'protected' },
  locked: { kind: 'locked' },
  absent: { kind: 'absent', reason: 'noService' },
  'not answering': { kind: 'absent', reason: 'noAnswer' },
  elsewhere: { kind: 'elsewhere' },
  'memory only': { kind: 'memoryOnly' },
}

const accountNumber = filledSignIn.accountNumber
const who = { accountNumber, loginName: filledSignIn.loginName }

/** Every state by name. */
export const screens: Readonly<Record<string, ScreenView>> = {
  starting: { kind: 'starting', isWaitingForKeychain: false },
  startingSlowly: { kind: 'starting', isWaitingForKeychain: true },
  resuming: { kind: 'resuming', ...who },
  'sign in, empty': emptySignIn,
  'sign in, remembered': filledSignIn,
  'sign in, resolving': { ...filledSignIn, phase: 'resolvingAccount' },
  'sign in, authenticating': signInInFlight,
  'sign in, account being checked': {
    ...filledSignIn,
    accountCheck: { kind: 'checking', accountNumber },
  },
  'sign in, account found': {
    ...filledSignIn,
    accountCheck: {
      kind: 'found',
      accountNumber,
      site: { kind: 'region', region: 'us', host: 'z1.le.liveperson.net' },
    },
  },
  'sign in, account found at a bare host': {
    ...filledSignIn,
    accountCheck: {
      kind: 'found',
      accountNumber,
      site: { kind: 'host', host: '127.0.0.1:40443' },
    },
  },
  'sign in, account not found': {
    ...filledSignIn,
    accountCheck: { kind: 'notFound', accountNumber },
  },
  'sign in, account not checked': {
    ...filledSignIn,
    accountCheck: { kind: 'notChecked', accountNumber },
  },
  'sign in, pause': {
    ...filledSignIn,
    notice: noticeOf('tooManyAttempts'),
    retryAtMs: NOON_ISH_MS + 5_000,
  },
  ...named('sign in, notice', NOTICE_IDS, (id) => ({ ...filledSignIn, notice: noticeOf(id) })),
  'signed in': signedIn,
  'signed in, asking': {
    ...signedIn,
    site: { kind: 'region', region: 'apac', host: 'z3.le.liveperson.net' },
    keepAlive: { status: 'refreshing', lastConfirmedMs: null, problem: null },
  },
  'signed in, unconfirmed': {
    ...signedIn,
    keepAlive: {
      status: 'unconfirmed',
      lastConfirmedMs: NOON_ISH_MS,
      problem: noticeOf('offline'),
    },
  },
  'signed in, resumed and unconfirmed': {
    ...signedIn,
    keepAlive: {
      status: 'unconfirmed',
      lastConfirmedMs: null,
      problem: noticeOf('serviceFailed'),
    },
    notice: noticeOf('resumeUnconfirmed'),
  },
  'signed in, no workspace': {
    ...signedIn,
    canOpenWorkspace: false,
    site: { kind: 'host', host: '127.0.0.1:40443' },
  },
  ...named('signed in, session', Object.keys(storages), (name) => ({
    ...signedIn,
    storage: storages[name] ?? { kind: 'saving' },
  })),
  'signing out': { kind: 'signingOut', ...who },
}

/** Every screen as a whole view. */
export function viewOf(screen: ScreenView, rev = 1, standIn = false): AppView {
  return { rev, standIn, screen }
}

function named<Name extends string>(
  prefix: string,
  names: readonly Name[],
  screenOf: (name: Name) => ScreenView,
): Readonly<Record<string, ScreenView>> {
  return Object.fromEntries(names.map((name) => [`${prefix} ${name}`, screenOf(name)]))
}
