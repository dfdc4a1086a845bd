// What a report is composed of, for tests: plain inputs, and inputs in which a text stands wherever the
// types let one in.
import type { LoggedEvent } from '../../src-main/core/ports'
import type { ReportInputs } from '../../src-main/core/troubleshooting/support-report'
import { CHECK_IDS, FACT_IDS, FINDING_IDS, type FindingView } from '../../src-preload/check-views'

export const HOME = '/home/ada.lovelace'

export const sampleEvents: readonly LoggedEvent[] = [
  { time: '2026-11-22T09:59:58.120Z', event: 'accountResolved', from: 'resolving', to: 'waiting' },
  {
    ...{ time: '2026-11-22T09:59:59.007Z', event: 'passwordAnswered', attempt: 1, status: 401 },
    ...{ cause: 'rejected', host: 'z1.agentvep.liveperson.net:443', durationMs: 412 },
  },
]

export const sampleInputs: ReportInputs = {
  run: {
    reportId: 'ASI-7K3M-Q9TX',
    startedAtMs: Date.parse('2026-11-22T10:00:00Z'),
    checks: [
      {
        checkId: 'networkPath',
        status: 'fail',
        findings: [
          {
            ...{ findingId: 'portSilent', status: 'fail', values: {}, steps: null },
            subject: 'api.liveperson.net',
            facts: [
              { factId: 'proxy', value: 'DIRECT' },
              { factId: 'addresses', value: '203.0.113.7, 2001:db8::7' },
            ],
          },
        ],
      },
      {
        checkId: 'keychain',
        status: 'pass',
        findings: [
          {
            ...{ findingId: 'keychainReady', status: 'pass', subject: null, values: {} },
            facts: [],
            steps: null,
          },
        ],
      },
    ],
    browserPage: { phase: 'notTried', findings: [] },
  },
  writtenAtMs: Date.parse('2026-11-22T10:00:09.5Z'),
  environment: {
    app: '0.1.0',
    electron: '45.4.1',
    chromium: '152.0.7680.188',
    system: 'linux x64 6.1.0-18-amd64',
    desktop: 'GNOME, wayland',
    locale: 'en-GB',
    timeZone: 'Europe/London',
  },
  policy: [
    { key: 'maxFailedAttempts', value: '5', source: 'default' },
    { key: 'lockOutMinutes', value: '30', source: 'managed' },
  ],
  events: sampleEvents,
}

/**
 * The text in the place of every text that is not an id of the contract's lists.
 *
 * @param findings with `text` in them, such as all of `findingsWith`
 */
export function inputsWith(text: string, findings: readonly FindingView[]): ReportInputs {
  return {
    run: {
      reportId: text,
      startedAtMs: 0,
      checks: CHECK_IDS.slice(0, 1).map((checkId) => ({ checkId, status: 'unknown', findings })),
      browserPage: { phase: 'tried', findings },
    },
    writtenAtMs: 0,
    environment: {
      ...{ app: text, electron: text, chromium: text, system: text },
      ...{ desktop: text, locale: text, timeZone: text },
    },
    policy: [{ key: text, value: text, source: 'managed' }],
    events: [
      {
        ...{ time: text, event: text, from: text, to: text, cause: text, host: text, code: text },
        ...{ attempt: Number(text), status: Number(text), durationMs: Number(text) },
      },
    ],
  }
}

/** Names that the words of the findings fill in. */
export const VALUE_NAMES = [
  ...['host', 'toHost', 'issuer', 'proxy', 'code', 'schemes', 'address', 'protocol', 'way', 'vpn'],
  ...['accountWay', 'domain', 'direction', 'version', 'extension', 'extensions', 'browser'],
  'blocked',
] as const

export function findingWith(text: string): FindingView {
  return {
    ...{ findingId: FINDING_IDS[0], status: 'unknown', subject: text, steps: null },
    values: Object.fromEntries(VALUE_NAMES.map((name) => [name, text])),
    facts: FACT_IDS.slice(0, 3).map((factId) => ({ factId, value: text })),
  }
}
