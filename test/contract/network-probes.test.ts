// Every faulty network of the list, made for real on loopback, looked at by the real probes inside
// Electron; and how long a look takes where nothing is wrong.
import { beforeAll, describe, expect, it } from 'vitest'
import { runElectronProgram } from './electron-program'
import type { NetworkOutcomes, NetworkRun } from './in-electron/network-main'
import { HEALTHY_LIMIT_MS } from './network-case'
import { NETWORK_CASES } from './network-cases'

let outcomes: NetworkOutcomes

beforeAll(async () => {
  const run: NetworkRun = { healthyRuns: 1 }
  outcomes = await runElectronProgram('network', run)
})

describe('on a faulty network, the checks find', () => {
  it.each(NETWORK_CASES)('$name', ({ name, expected }) => {
    const outcome = outcomes.cases[name]

    expect(outcome?.thrown).toBeNull()
    expect(outcome?.found).toMatchObject(expected)
    expect(outcome?.found).toHaveLength(expected.length)
  })

  it('never more of a captive portal than its host', () => {
    expect(JSON.stringify(outcomes)).not.toContain('00-11-22')
  })

  it("never the name of a proxy's realm", () => {
    expect(JSON.stringify(outcomes)).not.toContain('ACME staff')
  })
})

describe('on a healthy network', () => {
  it('all checks together take less than three seconds', () => {
    expect(outcomes.healthy.map(({ tookMs }) => tookMs < HEALTHY_LIMIT_MS)).toEqual([true])
  })

  it('nothing fails', () => {
    const found = outcomes.healthy.flatMap((run) => run.found)

    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ status }) => status === 'fail')).toEqual([])
  })
})
