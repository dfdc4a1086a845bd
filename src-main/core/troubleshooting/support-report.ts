// Composes the report for IT out of what it may hold, and of nothing else. Pure but for the ports. No
// account number, user name, address or secret is among what goes in; each text is scrubbed all the same.
import type {
  EventFieldId,
  FindingView,
  ReportFieldId,
  ReportLine,
  ReportView,
  TroubleshootingView,
} from '../../../src-preload/contract'
import type { PolicyLine } from '../managed-policy/effective-policy'
import type { Clock, EventHistory, LoggedEvent } from '../ports'
import { redact } from '../redact'
import { createValueScrubber, type ScrubValue } from './report-scrubber'
import type { AppPlace, Versions } from './system-probes'

export type ReportEnvironment = Versions & AppPlace

/** What of the screen goes into the report. */
export type CheckedRun = Pick<
  TroubleshootingView,
  'reportId' | 'startedAtMs' | 'checks' | 'browserPage'
>

export interface ReportInputs {
  readonly run: CheckedRun
  readonly writtenAtMs: number
  readonly environment: ReportEnvironment
  readonly policy: readonly PolicyLine[]
  readonly events: readonly LoggedEvent[]
}

export interface ReportPorts extends EventHistory {
  readonly environment: () => ReportEnvironment
  readonly policyLines: () => readonly PolicyLine[]
  readonly clock: Pick<Clock, 'nowMs'>
  readonly homeDirectory: string
  /** Texts of the form: what must not get in by any other way either. */
  readonly known: () => readonly string[]
}

/** Reads the events, then composes with the run as it is by then. */
export type ReadReport = () => Promise<(run: CheckedRun) => ReportView>

export function createReportReader(ports: ReportPorts): ReadReport {
  return async () => {
    const events = await ports.recentEvents()
    return (run) =>
      composeSupportReport(
        {
          run,
          events,
          writtenAtMs: ports.clock.nowMs(),
          environment: ports.environment(),
          policy: ports.policyLines(),
        },
        createValueScrubber({ homeDirectory: ports.homeDirectory, known: ports.known() }),
      )
  }
}

export function composeSupportReport(inputs: ReportInputs, scrub: ScrubValue): ReportView {
  const { run, writtenAtMs, policy, events } = inputs
  return {
    sections: [
      {
        id: 'run',
        lines: fields(
          [
            ['reportId', run.reportId],
            ['checksStarted', isoTime(run.startedAtMs)],
            ['written', isoTime(writtenAtMs)],
          ],
          scrub,
        ),
      },
      { id: 'environment', lines: environmentLines(inputs.environment, scrub) },
      { id: 'policy', lines: policy.map((line) => policyLine(line, scrub)) },
      {
        id: 'checks',
        lines: run.checks.flatMap(({ checkId, status, findings }): readonly ReportLine[] => [
          { kind: 'check', checkId, status },
          ...findingLines(findings, scrub),
        ]),
      },
      { id: 'browser', lines: findingLines(run.browserPage.findings, scrub) },
      { id: 'events', lines: events.map((event) => eventLine(event, scrub)) },
    ],
  }
}

function environmentLines(
  { app, electron, chromium, system, desktop, locale, timeZone }: ReportEnvironment,
  scrub: ScrubValue,
): readonly ReportLine[] {
  return fields(
    [
      ['app', app],
      ['electron', electron],
      ['chromium', chromium],
      ['system', system],
      ['desktop', desktop],
      ['locale', locale],
      ['timeZone', timeZone],
    ],
    scrub,
  )
}

function fields(
  given: readonly (readonly [ReportFieldId, string | null])[],
  scrub: ScrubValue,
): readonly ReportLine[] {
  return given.flatMap(([fieldId, value]): readonly ReportLine[] =>
    value === null ? [] : [{ kind: 'field', fieldId, value: scrub(value) }],
  )
}

function policyLine({ key, value, source }: PolicyLine, scrub: ScrubValue): ReportLine {
  return { kind: 'policy', key: scrub(key), value: scrub(value), source }
}

function findingLines(findings: readonly FindingView[], scrub: ScrubValue): readonly ReportLine[] {
  return findings.flatMap(
    ({ findingId, status, subject, values, facts }): readonly ReportLine[] => [
      {
        kind: 'finding',
        findingId,
        status,
        subject: subject === null ? null : scrub(subject),
        values: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'string' ? inSentence(scrub(value)) : value,
          ]),
        ),
      },
      ...facts.map(({ factId, value }): ReportLine => ({
        kind: 'fact',
        factId,
        value: scrub(value),
      })),
    ],
  )
}

/** What may follow a value in the words of a finding. */
const FOLLOWING = [': x', '), x', '.', '”,'] as const

/**
 * In a sentence a colon may follow, and a host such as `token.example.com` before it would be taken
 * for the name of a secret when the whole text is scrubbed once more; in quotes it is not.
 */
function inSentence(value: string): string {
  const isSteady = (text: string): boolean =>
    FOLLOWING.every((next) => redact(text + next) === text + next)
  return [value, `‘${value}’`].find(isSteady) ?? '[redacted]'
}

/** The host last: it is the one text among them with a colon in it. */
const EVENT_FIELDS: readonly EventFieldId[] = [
  'attempt',
  'from',
  'to',
  'cause',
  'code',
  'status',
  'durationMs',
  'host',
]

function eventLine(logged: LoggedEvent, scrub: ScrubValue): ReportLine {
  return {
    kind: 'event',
    time: scrub(logged.time),
    event: scrub(logged.event),
    details: EVENT_FIELDS.flatMap((fieldId) => {
      const value = logged[fieldId]
      return value === undefined ? [] : [{ fieldId, value: scrub(String(value)) }]
    }),
  }
}

const isoFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** ISO 8601 to the second, UTC, as in the log. */
function isoTime(epochMs: number): string {
  return `${isoFormat.format(epochMs).replace(' ', 'T')}Z`
}
