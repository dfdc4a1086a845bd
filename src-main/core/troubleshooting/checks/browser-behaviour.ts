// What the default browser really does: judges what the page of this computer found out there,
// beside what is installed in that browser. A page of this computer cannot see rules that name
// LivePerson's hosts, so a clean result says that cookies and scripts work, and no more.
import type {
  Browser,
  BrowserInventory,
  PageOutcome,
  PageReport,
  ReportingBrowser,
} from '../browser-facts'
import { browserNames } from '../browser-names'
import type { BrowserProbes } from '../browser-probes'
import type { Check, CheckStatus, Fact, Found } from '../check'
import type { BrowserPlace } from '../disable-steps'
import { knownExtension } from '../known-extensions'

const MOST_SUSPECTS = 5

/** What stands behind `browserBehaviour.` in the ids of these findings. */
type BehaviourId = Found['id'] extends infer Id
  ? Id extends `browserBehaviour.${infer Name}`
    ? Name
    : never
  : never

export const browserBehaviour: Check<BrowserProbes> = {
  id: 'browserBehaviour',
  /** Above the page's own limits: a browser that has to start first takes its time. */
  deadlineMs: 90_000,
  run: async (probes, _context, signal) => {
    const outcome = await probes.tryPage(signal)
    return judgeBehaviour(outcome, await probes.readProfiles(signal))
  },
}

export function judgeBehaviour(
  outcome: PageOutcome,
  inventory: BrowserInventory,
): readonly Found[] {
  switch (outcome.kind) {
    case 'reported':
      return judgeReport(outcome.report, inventory)
    case 'scriptsOff':
      return [found('fail', 'scriptsOff', 'unknown', [])]
    case 'silent':
    case 'neverOpened':
    case 'notStarted':
      return [found('unknown', outcome.kind, 'unknown', [])]
  }
}

function judgeReport(report: PageReport, inventory: BrowserInventory): readonly Found[] {
  const facts = factsOf(report)
  const about = (status: CheckStatus, id: BehaviourId, values: Found['values'] = {}): Found =>
    found(status, id, report.browser, facts, values)
  const suspects = suspectsIn(report.browser, inventory)
  const blocked = report.baitBlocked.join(', ')
  const troubles = [
    ...(report.scriptCookie === 'refused' ? [about('fail', 'cookiesRefused')] : []),
    // Privacy Badger strips the cookie of requests to this computer's own name as well, which a
    // page of LivePerson need not suffer: no more than a hint.
    ...(report.scriptCookie === 'worked' && report.sentCookie === 'refused'
      ? [withSuspects(about, 'cookiesStripped', {}, suspects)]
      : []),
    ...(report.scriptCookie !== 'refused' && isStorageRefused(report)
      ? [about('fail', 'storageRefused')]
      : []),
    // Without the harmless script as a witness, missing ones prove nothing about a blocker.
    ...(report.plainScript === 'worked' && report.baitBlocked.length > 0
      ? [withSuspects(about, 'requestsBlocked', { blocked }, suspects)]
      : []),
    ...(report.popUp === 'refused' ? [about('unknown', 'popUpRefused')] : []),
  ]
  if (troubles.length > 0) return troubles
  // Refused third-party cookies are every browser's default: in the facts, and no alarm.
  return report.scriptCookie === 'worked' && report.plainScript === 'worked'
    ? [about('pass', 'works')]
    : [about('unknown', 'incomplete')]
}

function withSuspects(
  about: (status: CheckStatus, id: BehaviourId, values: Found['values']) => Found,
  id: 'cookiesStripped' | 'requestsBlocked',
  values: Found['values'],
  suspects: readonly string[],
): Found {
  return suspects.length === 0
    ? about('unknown', id, values)
    : about('unknown', `${id}Suspects`, { ...values, extensions: suspects.join(', ') })
}

function isStorageRefused({ localStorage, sessionStorage, indexedDb }: PageReport): boolean {
  return [localStorage, sessionStorage, indexedDb].includes('refused')
}

/** Extensions that are on in the browser which reported. Which profile it ran is not known. */
function suspectsIn(browser: ReportingBrowser, { profiles }: BrowserInventory): readonly string[] {
  const names = profiles
    .filter(({ name }) => isSameBrowser(browser, name.browser))
    .flatMap((profile) =>
      profile.extensions
        .filter(({ state }) => state === 'on')
        .flatMap((extension) => {
          const isSuspect =
            extension.powers.length > 0 || knownExtension(profile.name.browser, extension) !== null
          return isSuspect ? [extension.name ?? extension.id] : []
        }),
    )
  return [...new Set(names)].slice(0, MOST_SUSPECTS)
}

/** Chromium calls itself Chrome, and so does Vivaldi as it comes. */
function isSameBrowser(reporting: ReportingBrowser, installed: Browser): boolean {
  return (
    reporting === installed ||
    (reporting === 'chrome' && (installed === 'chromium' || installed === 'vivaldi'))
  )
}

const TRIED = [
  'scriptCookie',
  'sentCookie',
  'localStorage',
  'sessionStorage',
  'indexedDb',
  'thirdPartyCookie',
  'thirdPartySentCookie',
  'thirdPartyStorage',
  'plainScript',
  'popUp',
] as const satisfies readonly (keyof PageReport)[]

function factsOf(report: PageReport): readonly Fact[] {
  return [
    ...TRIED.map((name): Fact => ({ id: `browserPage.${name}`, value: report[name] })),
    ...listFact('browserPage.baitLoaded', report.baitLoaded),
    ...listFact('browserPage.baitBlocked', report.baitBlocked),
    { id: 'browserPage.asksNotToTrack', value: report.asksNotToTrack ? 'yes' : 'no' },
  ]
}

function listFact(id: Fact['id'], names: readonly string[]): readonly Fact[] {
  return names.length === 0 ? [] : [{ id, value: names.join(', ') }]
}

function found(
  status: CheckStatus,
  id: BehaviourId,
  browser: ReportingBrowser,
  facts: readonly Fact[],
  values: Found['values'] = {},
): Found {
  const name = nameOf(browser)
  return {
    status,
    id: `browserBehaviour.${id}`,
    // The words choose another form for `unknown`.
    values: { browser: name ?? 'unknown', ...values },
    facts,
    subject: name,
    ...placeOf(id, browser),
  }
}

/** What to look at in the browser for each trouble; nothing where another page tells, or none. */
const PLACES: Readonly<Partial<Record<BehaviourId, BrowserPlace['kind']>>> = {
  cookiesRefused: 'cookies',
  storageRefused: 'cookies',
  cookiesStripped: 'extensions',
  cookiesStrippedSuspects: 'extensions',
  requestsBlocked: 'extensions',
  requestsBlockedSuspects: 'extensions',
}

/** Browsers of Chrome's family take its addresses, so that who calls itself Chrome need not be it. */
function placeOf(id: BehaviourId, browser: ReportingBrowser): Pick<Found, 'place'> {
  const kind = PLACES[id]
  if (kind === undefined || browser === 'unknown' || browser === 'safari') return {}
  const place: BrowserPlace =
    kind === 'extensions' ? { kind, browser, extensionId: null } : { kind, browser }
  return { place }
}

function nameOf(browser: ReportingBrowser): string | null {
  switch (browser) {
    case 'unknown':
      return null
    case 'safari':
      return 'Safari'
    // Chromium calls itself so.
    case 'chrome':
      return 'Chrome'
    default:
      return browserNames[browser]
  }
}
