// The report for IT: what it is composed of and in which order, and that no canary gets through.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createValueScrubber } from '../../../../src-main/core/troubleshooting/report-scrubber'
import {
  composeSupportReport,
  createReportReader,
  type ReportInputs,
} from '../../../../src-main/core/troubleshooting/support-report'
import type { ReportView } from '../../../../src-preload/contract'
import { REPORT_SECTION_IDS } from '../../../../src-preload/report-views'
import { createFakeClock } from '../../../fakes/fake-clock'
import {
  findingWith,
  HOME,
  inputsWith,
  sampleEvents,
  sampleInputs,
} from '../../../support/report-samples'

const KNOWN = { homeDirectory: HOME, known: ['maria.santos', '31415926'] } as const

function compose(inputs: ReportInputs): ReportView {
  return composeSupportReport(inputs, createValueScrubber(KNOWN))
}

const linesOf = (report: ReportView, id: string): unknown =>
  report.sections.find((section) => section.id === id)?.lines

describe('the report', () => {
  it('has every section once, in order', () => {
    expect(compose(sampleInputs).sections.map(({ id }) => id)).toEqual(REPORT_SECTION_IDS)
  })

  it('names the run and its moments in UTC', () => {
    expect(linesOf(compose(sampleInputs), 'run')).toEqual([
      { kind: 'field', fieldId: 'reportId', value: 'ASI-7K3M-Q9TX' },
      { kind: 'field', fieldId: 'checksStarted', value: '2026-11-22T10:00:00Z' },
      { kind: 'field', fieldId: 'written', value: '2026-11-22T10:00:09Z' },
    ])
  })

  it('names versions, language and place, and no desktop where there is but one kind', () => {
    const environment = { ...sampleInputs.environment, desktop: null }
    const fields = linesOf(compose({ ...sampleInputs, environment }), 'environment')

    expect(fields).toMatchObject([
      { fieldId: 'app', value: '0.1.0' },
      { fieldId: 'electron', value: '45.4.1' },
      { fieldId: 'chromium', value: '152.0.7680.188' },
      { fieldId: 'system', value: 'linux x64 6.1.0-18-amd64' },
      { fieldId: 'locale', value: 'en-GB' },
      { fieldId: 'timeZone', value: 'Europe/London' },
    ])
  })

  it('tells each check, its findings below it and their facts below those, without addresses', () => {
    expect(linesOf(compose(sampleInputs), 'checks')).toEqual([
      { kind: 'check', checkId: 'networkPath', status: 'fail' },
      {
        ...{ kind: 'finding', findingId: 'portSilent', status: 'fail' },
        ...{ subject: 'api.liveperson.net', values: {} },
      },
      { kind: 'fact', factId: 'proxy', value: 'DIRECT' },
      { kind: 'fact', factId: 'addresses', value: '[ip], [ip]' },
      { kind: 'check', checkId: 'keychain', status: 'pass' },
      {
        ...{ kind: 'finding', findingId: 'keychainReady', status: 'pass' },
        ...{ subject: null, values: {} },
      },
    ])
  })

  it('says where each setting comes from', () => {
    expect(linesOf(compose(sampleInputs), 'policy')).toEqual([
      { kind: 'policy', key: 'maxFailedAttempts', value: '5', source: 'default' },
      { kind: 'policy', key: 'lockOutMinutes', value: '30', source: 'managed' },
    ])
  })

  it('lists the events with the fields that they have, the host last', () => {
    expect(linesOf(compose(sampleInputs), 'events')).toEqual([
      {
        ...{ kind: 'event', time: '2026-11-22T09:59:58.120Z', event: 'accountResolved' },
        details: [
          { fieldId: 'from', value: 'resolving' },
          { fieldId: 'to', value: 'waiting' },
        ],
      },
      {
        ...{ kind: 'event', time: '2026-11-22T09:59:59.007Z', event: 'passwordAnswered' },
        details: [
          { fieldId: 'attempt', value: '1' },
          { fieldId: 'cause', value: 'rejected' },
          { fieldId: 'status', value: '401' },
          { fieldId: 'durationMs', value: '412' },
          { fieldId: 'host', value: 'z1.agentvep.liveperson.net:443' },
        ],
      },
    ])
  })

  it('leaves numbers of findings to the words', () => {
    const finding = { ...findingWith('x'), values: { megabytes: 3_814_697 }, facts: [] }
    const run = {
      ...sampleInputs.run,
      browserPage: { phase: 'tried', findings: [finding] },
    } as const

    expect(linesOf(compose({ ...sampleInputs, run }), 'browser')).toMatchObject([
      { values: { megabytes: 3_814_697 } },
    ])
  })
})

describe('the reader', () => {
  it('composes of the run that it is given when the events are read', async () => {
    const clock = createFakeClock()
    const { environment, policy, run } = sampleInputs
    const read = createReportReader({
      ...{ clock, homeDirectory: HOME, known: () => ['maria.santos'] },
      environment: () => environment,
      policyLines: () => policy,
      recentEvents: () => Promise.resolve(sampleEvents),
    })
    const report = (await read())({ ...run, reportId: 'of maria.santos' })

    expect(linesOf(report, 'run')).toMatchObject([{ value: '[redacted]' }, {}, {}])
    expect(linesOf(report, 'events')).toHaveLength(2)
  })
})

const textOf = (alphabet: string, least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...alphabet.split('')), { minLength: least, maxLength: most })
    .map((signs) => signs.join(''))

const SMALL = 'abcdefghijklmnopqrstuvwxyz'
const CAPITALS = SMALL.toUpperCase()
const DIGITS = '0123456789'

/** As they are made: with a capital, a small letter and a digit, as all but one in a thousand have. */
const token = textOf(`${SMALL}${CAPITALS}${DIGITS}-_`, 40, 40).map((text) => `aB3${text}`)

/** What must not survive, and how it may stand in a text. */
const CANARIES: readonly (readonly [
  string,
  fc.Arbitrary<readonly [canary: string, text: string]>,
])[] = [
  ['a bearer', textOf(`${DIGITS}abcdef`, 64, 64).map((text) => [text, text])],
  ['a csrf value', textOf(`${DIGITS}abcdef`, 32, 32).map((text) => [text, `csrf ${text}`])],
  [
    'a session id by its name',
    textOf(`${SMALL}${DIGITS}`, 12, 12).map((text) => [text, `sessionId=${text}; Path=/`]),
  ],
  ['a TOTP seed', textOf(`${CAPITALS}234567`, 31, 31).map((text) => [text, `2${text}`])],
  [
    'a TOTP seed in groups',
    textOf(`${CAPITALS}234567`, 31, 31).map((text) => [
      text.slice(0, 4),
      `2${text}`.replace(/(.{4})(?=.)/g, '$1 '),
    ]),
  ],
  [
    'an otpauth address',
    textOf(`${CAPITALS}234567`, 16, 16).map((text) => [text, `otpauth://totp/LP?secret=${text}`]),
  ],
  ['a reset token', token.map((text) => [text, text])],
  ['a reset link', token.map((text) => [text, `https://z.example/reset?token=${text}&a=1`])],
  [
    'a password by its name',
    textOf(`${SMALL}${CAPITALS}${DIGITS}!?#`, 8, 24).map((text) => [text, `"password":"${text}"`]),
  ],
  ['a code by its name', textOf(DIGITS, 6, 6).map((text) => [text, `code=${text}`])],
  ['an account number', textOf(DIGITS, 7, 20).map((text) => [text, `account ${text}`])],
  ['an account number in a word', textOf(DIGITS, 7, 20).map((text) => [text, `le${text}`])],
  ['the user name of the form', fc.constant(['maria.santos', 'of Maria.Santos, agent'])],
  ['the home folder', fc.constant([HOME, `${HOME}/.config/agent`])],
  [
    'an e-mail address',
    textOf(SMALL, 9, 12).map((text) => [text, `to ${text}@mail.example, please`]),
  ],
  ['an IPv4 address', fc.ipV4().map((text) => [text, `at ${text}:8443`])],
  [
    'an IPv6 address',
    fc
      .ipV6()
      .filter((text) => text !== '::')
      .map((text) => [text, `at ${text} now`]),
  ],
]

/** Pieces that are looked for: whoever has six signs in a row of a secret has a part of it. */
const PIECE = 6

function piecesOf(canary: string): readonly string[] {
  const count = Math.max(1, canary.length - PIECE + 1)
  return Array.from({ length: count }, (_, at) => canary.slice(at, at + PIECE))
}

describe('no canary survives in any input that lets a text in', () => {
  const before = fc.constantFrom('', 'Ad Away ', 'word '.repeat(57))
  const after = fc.constantFrom('', ' of Ad Away', ', and more')

  it.each(CANARIES)('%s', (_what, canaries) => {
    const noise = JSON.stringify(compose(inputsWith('', [findingWith('')]))).toLowerCase()
    fc.assert(
      fc.property(canaries, before, after, ([canary, text], front, back) => {
        const planted = `${front}${text}${back}`
        const report = JSON.stringify(compose(inputsWith(planted, [findingWith(planted)])))
        const found = piecesOf(canary.toLowerCase()).filter(
          (piece) => report.toLowerCase().includes(piece) && !noise.includes(piece),
        )
        expect(found).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('and the search would find one: a harmless word comes through', () => {
    const report = JSON.stringify(compose(inputsWith('harmless', [findingWith('harmless')])))

    expect(piecesOf('harmless').every((piece) => report.includes(piece))).toBe(true)
  })

  it('each plants a canary that stands in the text', () => {
    for (const [, canaries] of CANARIES) {
      fc.assert(
        fc.property(canaries, ([canary, text]) => {
          expect(text.toLowerCase().replaceAll(' ', '')).toContain(canary.toLowerCase().slice(0, 3))
        }),
        { numRuns: 5 },
      )
    }
  })
})
