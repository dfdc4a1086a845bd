// `--diagnose`: what it understands, what it prints, and how it ends.
import { describe, expect, it } from 'vitest'
import type { Found } from '../../../src-main/core/troubleshooting/check'
import type { BoundCheck } from '../../../src-main/core/troubleshooting/run-checks'
import { diagnose } from '../../../src-main/diagnose'
import { readDiagnoseOptions } from '../../../src-main/diagnose-options'
import { createFakeClock } from '../../fakes/fake-clock'

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

  it('prints a line for each finding, with its facts below', async () => {
    const { text } = await run([GOOD], false)

    expect(text).toContain('pass           networkPath  hostReached  api.liveperson.net\n')
    expect(text).toContain('proxy: DIRECT\n')
  })
})
