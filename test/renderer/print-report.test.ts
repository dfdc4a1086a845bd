// The report for IT as it is printed: its lines, its bounds, and that scrubbing the whole of it once
// more changes nothing, so that what is shown is what is saved.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createValueScrubber,
  scrubReportText,
} from '../../src-main/core/troubleshooting/report-scrubber'
import { composeSupportReport } from '../../src-main/core/troubleshooting/support-report'
import { FACT_IDS, FINDING_IDS } from '../../src-preload/check-views'
import { LIMITS } from '../../src-preload/limits'
import {
  EVENT_FIELD_IDS,
  POLICY_SOURCES,
  REPORT_FIELD_IDS,
  REPORT_SECTION_IDS,
} from '../../src-preload/report-views'
import type { ReportInputs } from '../../src-main/core/troubleshooting/support-report'
import { printReport, textOfReport } from '../../src-renderer/parts/checks/print-report'
import { createWording } from '../../src-renderer/wording'
import { findingWith, HOME, inputsWith, sampleInputs, VALUE_NAMES } from '../support/report-samples'
import { allMessages } from './all-messages'
import { allFacts, findingOf } from './check-views'

const wording = createWording(allMessages, 'en-GB', (problem) => {
  throw problem
})

function print(inputs: ReportInputs, limit: number = LIMITS.report): string {
  const report = composeSupportReport(
    inputs,
    createValueScrubber({ homeDirectory: HOME, known: ['maria.santos'] }),
  )
  return textOfReport(printReport(report, wording, limit), wording)
}

const savedOf = (text: string): string => scrubReportText(text, { homeDirectory: HOME })

describe('the printed report', () => {
  it('has a line for each thing that is told', () => {
    expect(print(sampleInputs)).toMatchInlineSnapshot(`
      "Agent Sign-In report for IT

      This report
        Report | ASI-7K3M-Q9TX
        Checks started | 2026-11-22T10:00:00Z
        Written | 2026-11-22T10:00:09Z

      Environment and versions
        Agent Sign-In | 0.1.0
        Electron | 45.4.1
        Chromium | 152.0.7680.188
        System | linux x64 6.1.0-18-amd64
        Desktop | GNOME, wayland
        Language and region | en-GB
        Time zone | Europe/London

      Settings in force
        maxFailedAttempts | default | 5
        lockOutMinutes | set by the administrator | 30

      Checks
        Failed | networkPath | Do the hosts that a sign-in needs answer?
          Failed | portSilent | api.liveperson.net
            Nothing answered when the connection was asked for: a firewall may drop it
            Way that the system chose | DIRECT
            Addresses of the name | [ip], [ip]
        Fine | keychain | Can the keychain be used?
          Fine | keychainReady
            The keychain answers

      Page in the default browser
        Not tried

      Recent sign-in events, oldest first
        2026-11-22T09:59:58.120Z | accountResolved | from resolving | to waiting
        2026-11-22T09:59:59.007Z | passwordAnswered | attempt 1 | cause rejected | status 401 | 412 ms | host z1.agentvep.liveperson.net:443"
    `)
  })

  it('is as long as the limit at most, and says so where it is cut', () => {
    const findings = Array.from({ length: 200 }, () => findingWith('a word '.repeat(40)))
    const text = print(inputsWith('x', findings), 20_000)

    expect(text.length).toBeLessThanOrEqual(20_000)
    expect(text.length).toBeGreaterThan(15_000)
    expect(text).toMatch(/\n {2}Cut off here, there was no more room\n\nPage in/)
    expect(text).toMatch(/no more room$/)
  })

  it('has words for every id', () => {
    for (const id of REPORT_SECTION_IDS) expect(wording.text(`report.section.${id}`)).not.toBe('')
    for (const id of REPORT_FIELD_IDS) expect(wording.text(`report.field.${id}`)).not.toBe('')
    for (const id of POLICY_SOURCES) expect(wording.text(`report.source.${id}`)).not.toBe('')
    for (const id of EVENT_FIELD_IDS) {
      expect(wording.text(`report.event.${id}`, { value: 'VALUE' })).toContain('VALUE')
    }
  })
})

describe('scrubbed as a whole once more, the report is the same', () => {
  const findings = FINDING_IDS.map((id) => findingOf(id, 'fail', { facts: allFacts }))

  it('with every finding, every fact and their words', () => {
    const run = {
      ...sampleInputs.run,
      browserPage: { phase: 'tried', findings },
    } as const
    const text = print({ ...sampleInputs, run })

    expect(text.length).toBeGreaterThan(50_000)
    expect(text.length).toBeLessThan(LIMITS.report)
    expect(savedOf(text)).toBe(text)
  })

  it('with any texts in any place', () => {
    const names = fc.constantFrom(
      ...[
        'password',
        'token',
        'x-csrf',
        'code',
        'Cookie',
        'Bearer',
        'Basic ',
        'key',
        '"',
        "'",
        ':',
      ],
      ...[
        '=',
        '=>',
        '%3a',
        '@',
        ' ',
        ' | ',
        '[',
        '{',
        '[redacted]',
        'ab2d ',
        'AB2D ',
        '1.2.3',
        '::',
      ],
      ...[`${HOME}/a`, '31415926', 'Maria.Santos', '\\"', '\n', '\u202e', 'otpauth://', '/'],
    )
    const any = fc
      .array(fc.oneof(names, names, fc.string({ maxLength: 9 })), { maxLength: 30 })
      .map((parts) => parts.join(''))
    const finding = fc
      .record({
        findingId: fc.constantFrom(...FINDING_IDS),
        factId: fc.constantFrom(...FACT_IDS),
        text: any,
        other: any,
      })
      .map(({ findingId, factId, text, other }) => ({
        ...findingOf(findingId),
        subject: text,
        values: {
          ...findingOf(findingId).values,
          ...Object.fromEntries(VALUE_NAMES.map((name) => [name, other])),
        },
        facts: [{ factId, value: other }],
      }))
    fc.assert(
      fc.property(any, fc.array(finding, { minLength: 1, maxLength: 4 }), (text, some) => {
        const printed = print(inputsWith(text, some))
        expect(savedOf(printed)).toBe(printed)
      }),
      { numRuns: 200 },
    )
  })
})
