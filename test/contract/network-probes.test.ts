// Every faulty network of the list, made for real on loopback, looked at by the real probes inside
// Electron; and how long a look takes where nothing is wrong.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { SANDBOX_ARGUMENTS } from '../support/sandbox-arguments'
import type { NetworkOutcomes } from './in-electron/network-main'
import { NETWORK_CASES } from './network-cases'

/** The issue's own limit for a healthy machine. */
const HEALTHY_LIMIT_MS = 3_000

let outcomes: NetworkOutcomes

beforeAll(async () => {
  outcomes = await runInElectron()
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
    expect(outcomes.healthy.tookMs).toBeLessThan(HEALTHY_LIMIT_MS)
  })

  it('nothing fails', () => {
    expect(outcomes.healthy.found.filter(({ status }) => status === 'fail')).toEqual([])
  })
})

function runInElectron(): Promise<NetworkOutcomes> {
  const electronPath = createRequire(import.meta.url)('electron') as string
  const entry = fileURLToPath(new URL('in-electron/network-start.cjs', import.meta.url))
  const child = spawn(electronPath, [...SANDBOX_ARGUMENTS, entry])
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const line = /^OUTCOMES (.*)$/m.exec(output)?.[1]
      if (line === undefined)
        reject(new Error(`Electron ended with ${code ?? 'a signal'}: ${errors}`))
      else resolve(JSON.parse(line) as NetworkOutcomes)
    })
  })
}
