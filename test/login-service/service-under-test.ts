// Starts one stand-in for a test file, with its own data directory, and resets it between tests.
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type ControlClient, controlClient } from '../../login-service/control-client'
import {
  type LoginServiceOptions,
  type RunningLoginService,
  startLoginService,
} from '../../login-service/server'
import { makeFreshDirectory, removeDirectory } from './fresh-directory'

export interface ServiceUnderTest {
  readonly service: () => RunningLoginService
  readonly control: () => ControlClient
}

export function serviceUnderTest(options: LoginServiceOptions = {}): ServiceUnderTest {
  let running: { service: RunningLoginService; control: ControlClient; dataDir: string } | undefined

  const present = (): { service: RunningLoginService; control: ControlClient } => {
    if (running === undefined) throw new Error('The service was not started.')
    return running
  }
  beforeAll(async () => {
    const dataDir = await makeFreshDirectory()
    const service = await startLoginService({ ...options, dataDir })
    running = { service, control: controlClient(service), dataDir }
  })
  afterEach(async () => {
    await present().control.reset()
  })
  afterAll(async () => {
    await running?.service.close()
    if (running !== undefined) await removeDirectory(running.dataDir)
  })
  return { service: () => present().service, control: () => present().control }
}
