// Runs the gateway's contract cases on the real adapter, inside Electron's main process, against
// the service named in the environment. Prints one JSON line: the outcome of each case.
import { app, session } from 'electron'
import { createChromiumHttpExchange } from '../../../src-main/adapters/chromium-http-exchange'
import { createHttpLoginGateway } from '../../../src-main/adapters/http-login-gateway'
import { systemClock } from '../../../src-main/adapters/system-clock'
import { developmentConfig } from '../../../src-main/config'
import { toAccountId, toLoginName } from '../../../src-main/core/ids'
import { trustStandIn } from '../../../src-main/stand-in-trust'
import { controlClient } from '../../../login-service/control-client'
import type { ScenarioInput } from '../../../login-service/scenarios'
import { gatewayCases, type Behaviour, type GatewaySubject } from '../login-gateway-contract'
import type { GatewayRun } from './gateway-run'

const SCENARIOS: Readonly<Record<Exclude<Behaviour, 'healthy' | 'sessionsEnded'>, ScenarioInput>> =
  {
    loginSlow: { kind: 'slow', delayMs: 5_000, at: 'login' },
    loginThrottled: { kind: 'throttled', at: 'login' },
    loginBlocked: { kind: 'blocked', at: 'login' },
    loginFailing: { kind: 'failing', status: 503, at: 'login' },
    loginHtml: { kind: 'htmlPage', at: 'login' },
    loginRedirected: { kind: 'redirect', at: 'login' },
    loginTruncated: { kind: 'truncatedBody', at: 'login' },
    loginMalformed: { kind: 'malformedJson', at: 'login' },
    loginHuge: { kind: 'hugeBody', sizeBytes: 3_000_000, at: 'login' },
    loginWithoutBearer: { kind: 'missingFields', fields: ['bearer'], at: 'login' },
    loginWithoutCookie: { kind: 'missingFields', fields: ['Set-Cookie'], at: 'login' },
    domainFailing: { kind: 'failing', status: 500, at: 'domain' },
    refreshFailing: { kind: 'failing', status: 500, at: 'refresh' },
  }

export async function runGatewayCases(run: GatewayRun): Promise<Record<string, string>> {
  await app.whenReady()
  const config = developmentConfig({ AGENT_SIGN_IN_CSDS: run.csds, AGENT_SIGN_IN_CA: run.caPath })
  const accountId = toAccountId(run.account)
  const unknownAccountId = toAccountId('99999999')
  const loginName = toLoginName(run.loginName)
  if (!config.ok || config.value.standIn === null) throw new Error('no stand-in is named')
  if (accountId === null || unknownAccountId === null || loginName === null) {
    throw new Error('no usable person is named')
  }
  const service = session.fromPartition('contract', { cache: false })
  trustStandIn(service, config.value.standIn)
  const control = controlClient(run)
  const subject: GatewaySubject = {
    gateway: createHttpLoginGateway(createChromiumHttpExchange(service), {
      csds: config.value.csds,
      isAllowedHost: config.value.isAllowedHost,
      clock: systemClock,
    }),
    accountId,
    unknownAccountId,
    loginName,
    password: run.password,
    async behave(behaviour) {
      if (behaviour === 'healthy') await control.send({ kind: 'clearScenarios' })
      else if (behaviour === 'sessionsEnded') await control.send({ kind: 'endSessions' })
      else await control.send({ kind: 'setScenario', scenario: SCENARIOS[behaviour] })
    },
  }
  const outcomes: Record<string, string> = {}
  for (const { name, run: runCase } of gatewayCases) {
    await subject.behave('healthy')
    outcomes[name] = await runCase(subject).then(
      () => 'passed',
      (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : 'failed'),
    )
  }
  return outcomes
}
