// Runs the cases of a contract on the real adapters, inside Electron's main process, against the
// service named in the run. Answers with the outcome of each case.
import { app, session } from 'electron'
import { createChromiumHttpExchange } from '../../../src-main/adapters/chromium-http-exchange'
import type { HttpExchange } from '../../../src-main/adapters/http-exchange'
import { systemClock } from '../../../src-main/adapters/system-clock'
import { developmentConfig, type AppConfig } from '../../../src-main/config'
import { trustStandIn } from '../../../src-main/stand-in-trust'
import type { ContractRun } from './contract-run'
import { runGatewayCases } from './gateway-subject'
import { runPeopleCases } from './people-subject'
import { runResetCases } from './reset-subject'

export type Outcomes = Readonly<Record<string, string>>

/** The real adapters' outside: Chromium's network, and the stand-in that it trusts. */
export interface Reached {
  readonly exchange: HttpExchange
  readonly config: AppConfig
}

const RUNNERS: Readonly<
  Record<ContractRun['suite'], (run: ContractRun, reached: Reached) => Promise<Outcomes>>
> = { gateway: runGatewayCases, people: runPeopleCases, reset: runResetCases }

export async function runContract(run: ContractRun): Promise<Outcomes> {
  await app.whenReady()
  const config = developmentConfig({ AGENT_SIGN_IN_CSDS: run.csds, AGENT_SIGN_IN_CA: run.caPath })
  if (!config.ok || config.value.standIn === null) throw new Error('no stand-in is named')
  const service = session.fromPartition('contract', { cache: false })
  trustStandIn(service, config.value.standIn)
  const reached = {
    exchange: createChromiumHttpExchange(service, systemClock),
    config: config.value,
  }
  return RUNNERS[run.suite](run, reached)
}
