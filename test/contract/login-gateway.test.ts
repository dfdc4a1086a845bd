// The gateway's contract on the fake, and on the real adapter over Chromium's network stack in a
// real Electron against the real HTTPS service.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoginService, type RunningLoginService } from '../../login-service/server'
import { createAnsweringGateway } from '../support/answering-gateway'
import { gatewayCases } from './login-gateway-contract'
import { contractRun, runInElectron } from './run-in-electron'
import { secondFactorCases } from './second-factor-contract'
import { serviceClockCases } from './service-clock-contract'

const CASES = [...gatewayCases, ...secondFactorCases]

/** An account where MFA is off at the start (demo-people.ts). */
const ACCOUNT = '31415926'

describe('the fake gateway', () => {
  it.each(CASES)('$name', async ({ run }) => {
    await run(createAnsweringGateway())
  })
})

describe('the real gateway, in Electron', () => {
  let service: RunningLoginService
  let outcomes: Readonly<Record<string, string>> = {}

  beforeAll(async () => {
    service = await startLoginService()
    outcomes = await runInElectron(contractRun(service, 'gateway', ACCOUNT))
  })

  afterAll(async () => {
    await service.close()
  })

  it.each([...CASES, ...serviceClockCases])('$name', ({ name }) => {
    expect(outcomes[name]).toBe('passed')
  })
})
