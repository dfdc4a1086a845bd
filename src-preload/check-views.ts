// What the page may know of the checks: "Why can't I sign in?". Types and ids only; nothing secret and
// no account number is part of a finding.
import type { CauseView } from './cause-views'
import type { ReportView } from './report-views'
import type { HelpStepView } from './reset-views'

/** The checks while they run and after; one screen for all of it. */
export interface TroubleshootingView {
  readonly kind: 'troubleshooting'
  readonly phase: 'running' | 'finished'
  readonly startedAtMs: number
  /** Names this run to whoever helps, such as `ASI-7K3M-Q9TX`. Random: it tells nothing by itself. */
  readonly reportId: string
  /** What the screen opens at; null for its top. */
  readonly place: TroublePlace | null
  /** Nobody is signed in: the ways to a reset are open. */
  readonly isFormOpen: boolean
  /** When the failure was seen that led here (epoch ms); null where none did or its time is not known. */
  readonly failedAtMs: number | null
  /** The likeliest first, judged anew as each check ends; empty where nothing speaks for a cause. */
  readonly causes: readonly CauseView[]
  /** In the order of the list; a check that is still running has no findings yet. */
  readonly checks: readonly CheckView[]
  /** The page in the agent's own browser: a window comes up, so it is asked for. */
  readonly browserPage: BrowserPageView
  /** Who can help, while that is asked; it stands in the place of the checks. */
  readonly help: SignInHelpView | null
  /** The report for IT as it would be saved; null until it is asked for. */
  readonly report: ReportView | null
}

/** One question at a time until it is clear who can help, then a request to pass on. */
export interface SignInHelpView {
  readonly step: HelpStepView
  readonly accountNumber: string
  readonly loginName: string
  /** When it was asked for (epoch ms). */
  readonly atMs: number
}

export interface CheckView {
  readonly checkId: CheckId
  readonly status: 'running' | CheckStatusId
  readonly findings: readonly FindingView[]
}

export interface BrowserPageView {
  readonly phase: 'notTried' | 'trying' | 'tried'
  readonly findings: readonly FindingView[]
}

export const CHECK_STATUSES = ['pass', 'fail', 'unknown', 'notApplicable'] as const
export type CheckStatusId = (typeof CHECK_STATUSES)[number]

export interface FindingView {
  readonly findingId: FindingId
  readonly status: CheckStatusId
  /** What it is about: a host, a browser's profile; null for the computer as a whole. */
  readonly subject: string | null
  readonly values: Readonly<Record<string, string | number>>
  readonly facts: readonly { readonly factId: FactId; readonly value: string }[]
  /** Where the browser in `values.browser` switches it; null where no page of a browser does. */
  readonly steps: DisableStepsView | null
}

/** A page of a browser's own. Browsers follow no link to such a page, so its address is typed. */
export interface DisableStepsView {
  readonly address: string
  /** The same by the browser's menus, from the button at the top of its window. */
  readonly menu: readonly string[]
}

export const CHECK_IDS = [
  'networkPath',
  'captivePortal',
  'webSocket',
  'regionHosts',
  'requiredDomains',
  'trustStore',
  'captchaService',
  'computerClock',
  'keychain',
  'browserExtensions',
  'diskSpace',
  'policyInForce',
  'appVersion',
  /** The page in the agent's browser, told apart from the list. */
  'browserBehaviour',
] as const
export type CheckId = (typeof CHECK_IDS)[number]

export const TROUBLE_PLACES = ['causes', ...CHECK_IDS] as const
export type TroublePlace = (typeof TROUBLE_PLACES)[number]

export const FINDING_IDS = [
  // any check
  'deadlinePassed',
  'failedInside',
  'stopped',
  // the way to a host
  'hostReached',
  'hostReachedInspected',
  'computerOffline',
  'proxyUnreachable',
  'proxyWantsPassword',
  'proxyRefused',
  'proxyBroken',
  'nameUnknown',
  'nameNotAnswered',
  'nameBlocked',
  'portRefused',
  'portSilent',
  'hostUnreachable',
  'connectionReset',
  'tlsNotSpoken',
  'tlsTooOld',
  'certificateExpired',
  'certificateNotYetValid',
  'certificateForOther',
  'inspectionNotTrusted',
  'certificateNotTrusted',
  'answeredByOther',
  'requestFailed',
  'answerLate',
  'pathUnknown',
  'noPortal',
  'portal',
  'portalMaybe',
  'portalUnknown',
  'webSocketHeld',
  'webSocketCut',
  'webSocketBroken',
  'webSocketClosed',
  'webSocketNotOpened',
  'webSocketSilent',
  'webSocketUnknown',
  'regionReached',
  'regionReachedByProxy',
  'regionBesideVpn',
  'regionOtherWay',
  'regionUnreachable',
  'regionUnreachableMaybe',
  'regionNotThisAccount',
  'regionUnknown',
  'domainKnown',
  'domainMissing',
  'domainMissingMaybe',
  'domainUnknown',
  'notLivePerson',
  // the reset's captcha
  'captchaReady',
  'captchaDown',
  'captchaUnknown',
  'captchaOnPage',
  'captchaNoAccount',
  // this computer
  'clockRight',
  'clockWrong',
  'clockNotMeasured',
  'keychainReady',
  'keychainLocked',
  'keychainAbsent',
  'keychainSilent',
  'keychainElsewhere',
  'keychainUnreadable',
  'diskRoomy',
  'diskFull',
  'diskUnknown',
  'trustStoreReady',
  'trustStoreWithOwn',
  'trustStoreEmpty',
  'trustStoreExpired',
  'trustStoreUnknown',
  'policyManaged',
  'policyNone',
  'policyKeysRejected',
  'policyRefused',
  'policyNotSupported',
  'versions',
  // browsers, by what lies on the disk
  'browserExtensions.noProfiles',
  'browserExtensions.moreProfiles',
  'browserExtensions.notRead',
  'browserExtensions.none',
  'browserExtensions.unlisted',
  'browserExtensions.may',
  'browserExtensions.byCompany',
  'browserExtensions.namedByLivePerson',
  'browserExtensions.listNamesLivePerson',
  'browserExtensions.blocksUntilAllowed',
  'browserSettings.cookiesBlocked',
  'browserSettings.cookiesBlockedForLivePerson',
  'browserSettings.scriptsBlocked',
  'browserSettings.scriptsBlockedForLivePerson',
  // the default browser, by what it does
  'browserBehaviour.works',
  'browserBehaviour.incomplete',
  'browserBehaviour.scriptsOff',
  'browserBehaviour.silent',
  'browserBehaviour.neverOpened',
  'browserBehaviour.notStarted',
  'browserBehaviour.cookiesRefused',
  'browserBehaviour.cookiesStripped',
  'browserBehaviour.cookiesStrippedSuspects',
  'browserBehaviour.storageRefused',
  'browserBehaviour.requestsBlocked',
  'browserBehaviour.requestsBlockedSuspects',
  'browserBehaviour.popUpRefused',
] as const
export type FindingId = (typeof FINDING_IDS)[number]

export const FACT_IDS = [
  'proxy',
  'proxyAnswer',
  'addresses',
  'connection',
  'tls',
  'issuer',
  'validity',
  'answer',
  'plainAnswer',
  'webSocket',
  'interface',
  'accountInterface',
  'vpnInterfaces',
  'nameService',
  'trustStoreCount',
  'trustStoreNotPublic',
  'trustStoreName',
  'trustStoreExpired',
  'policyLine',
  'appVersion',
  'electronVersion',
  'chromiumVersion',
  'system',
  'browser.extensionId',
  'browser.disturbs',
  'browser.extension.on',
  'browser.extension.off',
  'browser.extension.unsupported',
  'browser.extension.blockedByCompany',
  'browser.extension.offOtherwise',
  'browserPage.scriptCookie',
  'browserPage.sentCookie',
  'browserPage.localStorage',
  'browserPage.sessionStorage',
  'browserPage.indexedDb',
  'browserPage.thirdPartyCookie',
  'browserPage.thirdPartySentCookie',
  'browserPage.thirdPartyStorage',
  'browserPage.plainScript',
  'browserPage.popUp',
  'browserPage.baitLoaded',
  'browserPage.baitBlocked',
  'browserPage.asksNotToTrack',
] as const
export type FactId = (typeof FACT_IDS)[number]
