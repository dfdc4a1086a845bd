// `--diagnose`: what it understands, what it prints, and how it ends.
import { describe, expect, it } from 'vitest'
import type { Found } from '../../../src-main/core/troubleshooting/check'
import type { BoundCheck } from '../../../src-main/core/troubleshooting/run-checks'
import { diagnose } from '../../../src-main/diagnose'
import { readDiagnoseOptions } from '../../../src-main/diagnose-options'
import { tellInEnglish } from '../../../src-main/diagnose-words'
import { CHECK_IDS, FACT_IDS, FINDING_IDS } from '../../../src-preload/check-views'
import { createFakeClock } from '../../fakes/fake-clock'
import { findingOf } from '../../renderer/check-views'
import { words } from '../../support/screens/words'

const GOOD: Found = {
  status: 'pass',
  id: 'hostReached',
  subject: 'api.liveperson.net',
  values: {},
  facts: [{ id: 'proxy', value: 'DIRECT' }],
}

describe('readDiagnoseOptions', () => {
  it.each([
    [['electron', '.'], null],
    [['--diagnose'], { accountId: null, isJson: false }],
    [['electron', '--no-sandbox', '.', '--diagnose', '--json'], { accountId: null, isJson: true }],
    [['--diagnose', '--account', '31415926'], { accountId: '31415926', isJson: false }],
    [['--diagnose', '--account', '31415926', '--json'], { accountId: '31415926', isJson: true }],
  ])('understands %j', (argv, options) => {
    const read = readDiagnoseOptions(argv)
    expect(read === null ? null : read.ok && read.value).toEqual(options)
  })

  it.each([
    [['--diagnose', '--csv'], '--csv'],
    [['--diagnose', '--account'], '--account'],
    [['--diagnose', '--account', '12x'], '--account'],
    [['--diagnose', 'now'], 'now'],
  ])('does not guess at %j', (argv, option) => {
    expect(readDiagnoseOptions(argv)).toEqual({
      ok: false,
      failure: { kind: 'wrongOption', option },
    })
  })
})

async function run(found: readonly Found[], isJson: boolean) {
  const printed: string[] = []
  const check: BoundCheck = {
    id: 'networkPath',
    deadlineMs: 1_000,
    run: () => Promise.resolve(found),
  }
  const code = await diagnose(
    { accountId: null, isJson },
    {
      checks: [check],
      contextOf: () => Promise.resolve({ accountNumber: null, hosts: [] }),
      clock: createFakeClock(),
      print: (text) => printed.push(text),
      tell: tellInEnglish,
    },
  )
  return { code, text: printed.join('') }
}

describe('diagnose', () => {
  it.each<[Found['status'], number]>([
    ['pass', 0],
    ['unknown', 0],
    ['notApplicable', 0],
    ['fail', 1],
  ])('ends a run whose gravest finding is %s with %i', async (status, code) => {
    expect((await run([GOOD, { ...GOOD, status }], true)).code).toBe(code)
  })

  it('prints one JSON object on one line', async () => {
    const { text } = await run([GOOD], true)

    expect(text.match(/\n/g)).toHaveLength(1)
    expect(JSON.parse(text)).toMatchObject({
      version: 1,
      status: 'pass',
      checks: [{ checkId: 'networkPath', status: 'pass', findings: [GOOD] }],
    })
  })

  it('prints ids and facts alone for programs', async () => {
    const { text } = await run([{ ...GOOD, id: 'portRefused', status: 'fail' }], true)

    expect(text).toContain('portRefused')
    expect(text).not.toContain('turned down')
  })
})

describe('the words of a diagnosis', () => {
  it('tell what is fine on one line, below the question', async () => {
    const { text } = await run([GOOD], false)

    expect(text).toBe(
      [
        'Do the hosts that a sign-in needs answer? [networkPath]',
        '  pass           api.liveperson.net: The host answers [hostReached]',
        '',
        'pass after 0 ms',
        '',
      ].join('\n'),
    )
  })

  it.each(['fail', 'unknown', 'notApplicable'] as const)(
    'tell what is %s in full: what is so, what to do next, and the facts',
    async (status) => {
      const { text } = await run([{ ...GOOD, status, id: 'portRefused', subject: null }], false)
      const [, what, next, fact] = text.split('\n').map((line) => line.trim())

      expect(what).toMatch(
        new RegExp(`^${status} +The connection was turned down.* \\[portRefused\\]$`),
      )
      expect(next).toMatch(/^Next: .*ask your IT/)
      expect(fact).toBe('Way that the system chose: DIRECT')
    },
  )

  it('fill in numbers in a unit that a person would use', async () => {
    const values = { direction: 'fast', seconds: 7_200 }
    const { text } = await run([{ ...GOOD, status: 'fail', id: 'clockWrong', values }], false)

    expect(text).toContain('This computer’s clock is about 2 hours fast')
  })

  it('keep each thing on its line, whatever a name has in it', async () => {
    const facts = [{ id: 'issuer', value: 'Acme\n\u001b[2J\u202egood' }] as const
    const { text } = await run([{ ...GOOD, status: 'fail', facts }], false)

    expect(text).toContain('Issuer of the certificate: Acme [2J good\n')
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
  })

  it.each([
    ...CHECK_IDS.map((id) => `check.${id}` as const),
    ...FACT_IDS.map((id) => `fact.${id}` as const),
    ...FINDING_IDS.flatMap((id) => [`finding.${id}.what`, `finding.${id}.next`] as const),
  ])('are the page’s own: %s', (id) => {
    const { values } = findingOf(
      FINDING_IDS.find((each) => id.startsWith(`finding.${each}.`)) ?? 'stopped',
    )

    expect(tellInEnglish(id, values)).toBe(words(id, values))
  })

  it('show the id of a message that cannot be filled in', () => {
    expect(tellInEnglish('finding.clockWrong.what', {})).toBe('finding.clockWrong.what')
  })
})
