// The report that the page sends, as it is written on the wire, and what it becomes. Anything on
// this computer may send one: shapes and lengths are checked.
import * as z from 'zod/mini'
import type { PageReport, ReportingBrowser } from '../../../core/troubleshooting/browser-facts'
import { BAIT_NAMES } from './page-files'

/** A whole report has some hundred bytes. */
export const LARGEST_REPORT_BYTES = 4_096

const tried = z.enum(['worked', 'refused', 'notTried'])
const baitNames = z.array(z.enum(BAIT_NAMES)).check(z.maxLength(BAIT_NAMES.length))

const reportSchema = z.strictObject({
  isBrave: z.boolean(),
  scriptCookie: tried,
  sentCookie: tried,
  localStorage: tried,
  sessionStorage: tried,
  indexedDb: tried,
  thirdPartyCookie: z.enum(['worked', 'refused', 'notTried', 'partitionedOnly']),
  thirdPartySentCookie: tried,
  thirdPartyStorage: tried,
  plainScript: tried,
  baitLoaded: baitNames,
  baitBlocked: baitNames,
  popUp: tried,
})

/** Headers that the browser sent along, or an extension in it. */
export interface ReportHeaders {
  readonly userAgent: string
  readonly asksNotToTrack: boolean
}

/** Null for what this app's page does not send. */
export function pageReport(
  text: string,
  { userAgent, asksNotToTrack }: ReportHeaders,
): PageReport | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = reportSchema.safeParse(json)
  if (!parsed.success) return null
  const { isBrave, ...report } = parsed.data
  const browser = isBrave ? 'brave' : reportingBrowser(userAgent)
  return { ...report, browser, asksNotToTrack }
}

/** In this order: the others name Chrome and Safari as well, for old sites' sake. */
const TOKENS: readonly (readonly [RegExp, ReportingBrowser])[] = [
  [/\bEdg(?:A|iOS)?\//, 'edge'],
  [/\bOPR\//, 'opera'],
  [/\bVivaldi\//, 'vivaldi'],
  [/\bFirefox\//, 'firefox'],
  [/\b(?:Chrome|Chromium)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
]

/** Vivaldi calls itself Chrome unless its owner changed that. */
export function reportingBrowser(userAgent: string): ReportingBrowser {
  return TOKENS.find(([token]) => token.test(userAgent))?.[1] ?? 'unknown'
}
