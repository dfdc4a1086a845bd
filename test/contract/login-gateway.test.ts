// The gateway's contract on the fake, and on the real adapter over Chromium's network stack in a
// real Electron against the real HTTPS service.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoginService, type RunningLoginService } from '../../login-service/server'
import { SANDBOX_ARGUMENTS } from '../support/sandbox-arguments'
import { createAnsweringGateway } from '../support/answering-gateway'
import { gatewayCases } from './login-gateway-contract'
import type { GatewayRun } from './in-electron/gateway-run'

describe('the fake gateway', () => {
  it.each(gatewayCases)('$name', async ({ run }) => {
    await run(createAnsweringGateway())
  })
})

describe('the real gateway, in Electron', () => {
  let service: RunningLoginService
  let outcomes: Readonly<Record<string, string>> = {}

  beforeAll(async () => {
    service = await startLoginService()
    const [account] = service.accounts
    const user = account?.users.find(({ role }) => role === 'agent')
    if (account === undefined || user === undefined) throw new Error('the service has nobody')
    outcomes = await runInElectron({
      csds: service.csds,
      caPath: service.caPath,
      controlUrl: service.controlUrl,
      account: account.account,
      loginName: user.loginName,
      password: user.password,
    })
  })

  afterAll(async () => {
    await service.close()
  })

  it.each(gatewayCases)('$name', ({ name }) => {
    expect(outcomes[name]).toBe('passed')
  })
})

function runInElectron(run: GatewayRun): Promise<Readonly<Record<string, string>>> {
  const electronPath = createRequire(import.meta.url)('electron') as string
  const entry = fileURLToPath(new URL('in-electron/start.cjs', import.meta.url))
  const child = spawn(electronPath, [...SANDBOX_ARGUMENTS, entry], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(JSON.stringify(run))
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
      else resolve(JSON.parse(line) as Readonly<Record<string, string>>)
    })
  })
}
