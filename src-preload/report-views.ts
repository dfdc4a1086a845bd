// What the page may know of the report for IT: ids and values, already scrubbed. The page adds words
// and no facts, so that what it shows is what is saved.
import type { CheckId, CheckStatusId, CheckView, FactId, FindingId } from './check-views'

export interface ReportView {
  /** In the order of `REPORT_SECTION_IDS`, each of them once. */
  readonly sections: readonly ReportSection[]
}

export interface ReportSection {
  readonly id: ReportSectionId
  /** Of none, that there is nothing to tell. */
  readonly lines: readonly ReportLine[]
}

export const REPORT_SECTION_IDS = [
  'run',
  'environment',
  'policy',
  'checks',
  'browser',
  'events',
] as const
export type ReportSectionId = (typeof REPORT_SECTION_IDS)[number]

export const REPORT_FIELD_IDS = [
  'reportId',
  'checksStarted',
  'written',
  'app',
  'electron',
  'chromium',
  'system',
  'desktop',
  'locale',
  'timeZone',
] as const
export type ReportFieldId = (typeof REPORT_FIELD_IDS)[number]

/** Of a line of the log, without its time and its event. */
export const EVENT_FIELD_IDS = [
  'attempt',
  'from',
  'to',
  'cause',
  'code',
  'status',
  'durationMs',
  'host',
] as const
export type EventFieldId = (typeof EVENT_FIELD_IDS)[number]

export const POLICY_SOURCES = ['managed', 'default'] as const
export type PolicySourceId = (typeof POLICY_SOURCES)[number]

export type ReportLine =
  | { readonly kind: 'field'; readonly fieldId: ReportFieldId; readonly value: string }
  | {
      readonly kind: 'policy'
      /** As the administrator writes it. */
      readonly key: string
      readonly value: string
      readonly source: PolicySourceId
    }
  | { readonly kind: 'check'; readonly checkId: CheckId; readonly status: CheckView['status'] }
  | {
      readonly kind: 'finding'
      readonly findingId: FindingId
      readonly status: CheckStatusId
      readonly subject: string | null
      readonly values: Readonly<Record<string, string | number>>
    }
  | { readonly kind: 'fact'; readonly factId: FactId; readonly value: string }
  | {
      readonly kind: 'event'
      /** ISO 8601, UTC. */
      readonly time: string
      readonly event: string
      readonly details: readonly { readonly fieldId: EventFieldId; readonly value: string }[]
    }
