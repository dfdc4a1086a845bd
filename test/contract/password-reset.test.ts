// The contract of the password reset on the fake, and on the real adapter over Chromium's network
// stack in a real Electron against the real HTTPS service.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoginService, type RunningLoginService } from '../../login-service/server'
import { createAnsweringReset } from '../support/answering-password-reset'
import { newPasswordCases } from './new-password-contract'
import { requestCases } from './password-reset-contract'
import { contractRun, runInElectron } from './run-in-electron'

const CASES = [...requestCases, ...newPasswordCases]

/** An account where MFA is off at the start, and who is disabled there (demo-people.ts). */
const ACCOUNT = '31415926'
const DISABLED = 'sam.retired'

describe('the fake reset', () => {
  it.each(CASES)('$name', async ({ run }) => {
    await run(createAnsweringReset())
  })
})

describe('the real reset, in Electron', () => {
  let service: RunningLoginService
  let outcomes: Readonly<Record<string, string>> = {}

  beforeAll(async () => {
    service = await startLoginService()
    outcomes = await runInElectron(contractRun(service, 'reset', ACCOUNT, DISABLED))
  })

  afterAll(async () => {
    await service.close()
  })

  it.each(CASES)('$name', ({ name }) => {
    expect(outcomes[name]).toBe('passed')
  })
})
