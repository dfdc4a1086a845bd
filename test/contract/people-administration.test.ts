// The contract of the people administration on the fake, and on the real adapter over Chromium's
// network stack in a real Electron against the real HTTPS service.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoginService, type RunningLoginService } from '../../login-service/server'
import { createAnsweringPeople } from '../support/answering-people-administration'
import { peopleCases } from './people-administration-contract'
import { contractRun, runInElectron } from './run-in-electron'

/** The account where MFA is on at the start, and who is disabled there (demo-people.ts). */
const ACCOUNT = '16180339'
const DISABLED = 'dana.blocked'

describe('the fake administration', () => {
  it.each(peopleCases)('$name', async ({ run }) => {
    await run(createAnsweringPeople())
  })
})

describe('the real administration, in Electron', () => {
  let service: RunningLoginService
  let outcomes: Readonly<Record<string, string>> = {}

  beforeAll(async () => {
    service = await startLoginService()
    outcomes = await runInElectron(contractRun(service, 'people', ACCOUNT, DISABLED))
  })

  afterAll(async () => {
    await service.close()
  })

  it.each(peopleCases)('$name', ({ name }) => {
    expect(outcomes[name]).toBe('passed')
  })
})
