// Views of "Why can't I sign in?": every finding with the values that its check sends, and the states
// of the screen. Invented hosts, companies and extensions only.
import {
  CHECK_IDS,
  FACT_IDS,
  FINDING_IDS,
  type CheckId,
  type CheckStatusId,
  type CheckView,
  type FindingId,
  type FindingView,
  type TroubleshootingView,
} from '../../src-preload/check-views'
import type { CauseView } from '../../src-preload/cause-views'
import { HELP_ADVICE, type HelpStepView } from '../../src-preload/reset-views'
import { createValueScrubber } from '../../src-main/core/troubleshooting/report-scrubber'
import { composeSupportReport } from '../../src-main/core/troubleshooting/support-report'
import type { ReportView } from '../../src-preload/report-views'
import { HOME, sampleInputs } from '../support/report-samples'
import { all, type Screens } from './named-screens'
import { NOON_ISH_MS } from './notice-views'

const host = 'lo.agentvep.liveperson.net'
const proxy = 'http://proxy.acme.example:3128'
const issuer = 'Acme Inspection'
const browser = 'Chrome'

/** Of the network's checks no more than every way to the finding sends; for those not named, none. */
const networkValues: Readonly<Partial<Record<FindingId, FindingView['values']>>> = {
  hostReachedInspected: { host, issuer },
  proxyUnreachable: { host, proxy },
  proxyWantsPassword: { host, proxy, schemes: '' },
  proxyRefused: { host, proxy, status: 403 },
  // Where only Chromium knows of it, the proxy is not named.
  proxyBroken: { host, code: 'ERR_TUNNEL_CONNECTION_FAILED' },
  nameNotAnswered: { host, code: 'EAI_AGAIN' },
  nameBlocked: { host, address: '0.0.0.0' },
  hostUnreachable: { host, code: 'ENETUNREACH' },
  tlsNotSpoken: { host, code: 'EPROTO' },
  tlsTooOld: { host, protocol: 'TLSv1.1' },
  certificateExpired: { host, issuer, validToMs: NOON_ISH_MS },
  certificateNotYetValid: { host, issuer, validFromMs: NOON_ISH_MS },
  certificateForOther: { host, issuer },
  inspectionNotTrusted: { host, issuer },
  // Without its issuer, where no look at the certificate came about.
  certificateNotTrusted: { host, code: 'ERR_CERT_AUTHORITY_INVALID' },
  answeredByOther: { host, toHost: '' },
  requestFailed: { host, code: 'ERR_FAILED' },
  noPortal: { host, toHost: '' },
  portal: { host, toHost: 'wifi.hotel.example' },
  portalMaybe: { host, toHost: '' },
  portalUnknown: { host, toHost: '' },
  webSocketHeld: { host, seconds: 1 },
  webSocketCut: { host, seconds: 0.4 },
  webSocketClosed: { host, seconds: 0.2 },
  webSocketNotOpened: { host, status: 404 },
  regionReached: { host, way: 'eth0' },
  regionReachedByProxy: { host, proxy },
  regionBesideVpn: { host, way: 'eth0', vpn: 'tun0' },
  regionOtherWay: { host, way: 'eth0', accountWay: 'tun0' },
  regionUnreachable: { host },
  regionUnreachableMaybe: { host },
  domainMissing: { domain: 'liveperson.net' },
}

const computerValues: Readonly<Partial<Record<FindingId, FindingView['values']>>> = {
  clockWrong: { direction: 'slow', seconds: 90 },
  diskRoomy: { megabytes: 51_200 },
  diskFull: { megabytes: 12 },
  trustStoreWithOwn: { count: 2 },
  trustStoreExpired: { count: 1 },
  policyManaged: { count: 1 },
  policyKeysRejected: { key: 'maxFailedAttempts', reason: 'outOfRange' },
  policyRefused: { reason: 'wrongOwner' },
  versions: { version: '0.1.0' },
  'browserExtensions.unlisted': { extensions: 'Tab Tidy, Page Ruler', count: 2 },
  'browserExtensions.may': { extension: 'Ad Away' },
  'browserExtensions.byCompany': { extension: 'Ad Away' },
  'browserExtensions.namedByLivePerson': { extension: 'Ghostery' },
  'browserExtensions.listNamesLivePerson': { extension: 'Ad Away' },
  'browserExtensions.blocksUntilAllowed': { extension: 'Script Gate' },
  'browserBehaviour.incomplete': { browser: 'unknown' },
  'browserBehaviour.cookiesRefused': { browser },
  'browserBehaviour.cookiesStripped': { browser },
  'browserBehaviour.cookiesStrippedSuspects': { browser, extensions: 'Cookie Broom' },
  'browserBehaviour.storageRefused': { browser },
  'browserBehaviour.requestsBlocked': { browser, blocked: 'ads.js' },
  'browserBehaviour.requestsBlockedSuspects': {
    ...{ browser, blocked: 'ads.js', extensions: 'Ad Away' },
  },
  'browserBehaviour.popUpRefused': { browser },
}

export function findingOf(
  findingId: FindingId,
  status: CheckStatusId = 'fail',
  changed: Partial<FindingView> = {},
): FindingView {
  const values = networkValues[findingId] ?? computerValues[findingId] ?? {}
  return { findingId, status, subject: null, values, facts: [], steps: null, ...changed }
}

/** An extension that is on in so many browsers, with the way to its switch. */
export const blockerFindings: readonly FindingView[] = [
  ['Google Chrome', 'Default', 'chrome'],
  ['Google Chrome', 'Profile 2', 'chrome'],
  ['Microsoft Edge', 'Default', 'edge'],
].map(([name = '', profile = '', scheme = '']) =>
  findingOf('browserExtensions.namedByLivePerson', 'fail', {
    subject: `${name}, ${profile}`,
    values: { browser: name, profile, extension: 'Ghostery' },
    steps: {
      address: `${scheme}://extensions/?id=mlomiejdfkolichcflejclcbmpeaniij`,
      menu: ['⋮', 'Extensions', 'Manage Extensions'],
    },
  }),
)

export const runningChecks: TroubleshootingView = {
  kind: 'troubleshooting',
  phase: 'running',
  startedAtMs: NOON_ISH_MS,
  reportId: 'ASI-7K3M-Q9TX',
  checks: listed(CHECK_IDS.map((checkId) => ({ checkId, status: 'running', findings: [] }))),
  place: null,
  isFormOpen: true,
  failedAtMs: null,
  causes: [],
  browserPage: { phase: 'notTried', findings: [] },
  help: null,
  report: null,
}

/** Finished, with some checks as given and the others fine. */
export function finishedChecks(...given: readonly CheckView[]): TroubleshootingView {
  const checks = listed(
    CHECK_IDS.map(
      (checkId) =>
        given.find((check) => check.checkId === checkId) ??
        checkOf(checkId, findingOf('hostReached', 'pass', { subject: host })),
    ),
  )
  return { ...runningChecks, phase: 'finished', checks }
}

/** A check with the state of its first finding. */
export function checkOf(checkId: CheckId, ...findings: readonly FindingView[]): CheckView {
  return { checkId, status: findings[0]?.status ?? 'notApplicable', findings }
}

/** Those of the list; the page in the browser is told apart from it. */
function listed(checks: readonly CheckView[]): readonly CheckView[] {
  return checks.filter(({ checkId }) => checkId !== 'browserBehaviour')
}

export const allFacts: FindingView['facts'] = FACT_IDS.map((factId) => ({
  factId,
  value: `the value of ${factId}`,
}))

export const mixedChecks = finishedChecks(
  checkOf(
    'networkPath',
    findingOf('portSilent', 'fail', { subject: 'api.liveperson.net', facts: allFacts }),
    findingOf('portSilent', 'fail', { subject: host, facts: allFacts }),
    findingOf('hostReached', 'pass', { subject: 'authentication.liveperson.net' }),
  ),
  checkOf('webSocket', findingOf('webSocketSilent', 'unknown', { subject: host })),
  checkOf('keychain', findingOf('keychainLocked')),
  checkOf('appVersion', findingOf('versions', 'notApplicable', { facts: allFacts })),
)

export const reportView: ReportView = composeSupportReport(
  { ...sampleInputs, run: mixedChecks },
  createValueScrubber({ homeDirectory: HOME }),
)

/** Every state by name. */
export const checkScreens: Screens = {
  'checks, running': runningChecks,
  'checks, some done': {
    ...mixedChecks,
    phase: 'running',
    checks: mixedChecks.checks.map((check, place) =>
      place < 3 ? check : { ...check, status: 'running', findings: [] },
    ),
  },
  'checks, all fine': finishedChecks(),
  'checks, mixed': mixedChecks,
  'checks, report shown': { ...mixedChecks, report: reportView },
  'checks, browser being tried': {
    ...finishedChecks(),
    browserPage: { phase: 'trying', findings: [] },
  },
  'checks, steps in browsers': finishedChecks(checkOf('browserExtensions', ...blockerFindings)),
  ...all('checks, finding', FINDING_IDS, (findingId) => {
    const findings = [findingOf(findingId, 'fail', { facts: allFacts.slice(0, 1) })]
    return findingId.startsWith('browserBehaviour.')
      ? { ...finishedChecks(), browserPage: { phase: 'tried', findings } }
      : finishedChecks(checkOf('networkPath', ...findings))
  }),
}

export const loginNameOfHelp = 'dana.levi'

const rejectedCauses: readonly CauseView[] = [
  {
    causeId: 'capsLock',
    confidence: 'likely',
    action: 'returnToForm',
    evidence: [{ kind: 'fact', evidenceId: 'typed.capsLock', values: {}, atMs: null }],
  },
  {
    causeId: 'passwordWrong',
    confidence: 'possible',
    action: 'resetPassword',
    evidence: [
      {
        kind: 'fact',
        evidenceId: 'answered',
        values: { host, status: 401 },
        atMs: NOON_ISH_MS,
      },
    ],
  },
  {
    causeId: 'userDisabled',
    confidence: 'possible',
    action: null,
    evidence: [
      { kind: 'fact', evidenceId: 'counted', values: { counted: 2, limit: 5 }, atMs: null },
    ],
  },
  {
    causeId: 'outsideNetwork',
    confidence: 'possible',
    action: null,
    evidence: [
      {
        kind: 'finding',
        checkId: 'regionHosts',
        finding: findingOf('regionBesideVpn', 'unknown', { subject: 'auth-z2.liveperson.net' }),
      },
    ],
  },
]

export const causesAfterRejection: TroubleshootingView = {
  ...mixedChecks,
  place: 'causes',
  failedAtMs: NOON_ISH_MS,
  causes: rejectedCauses,
}

export function helpAt(step: HelpStepView): TroubleshootingView {
  const help = { step, accountNumber: '31415926', loginName: loginNameOfHelp, atMs: NOON_ISH_MS }
  return { ...causesAfterRejection, help }
}

export const causeScreens: Screens = {
  'checks, causes after a rejection': causesAfterRejection,
  'checks, causes while they run': { ...runningChecks, causes: rejectedCauses },
  ...all('help, question', ['role', 'accountSize', 'validation'] as const, (question) =>
    helpAt({ kind: 'question', question }),
  ),
  ...all('help, advice', HELP_ADVICE, (advice) => helpAt({ kind: 'advice', advice })),
}
