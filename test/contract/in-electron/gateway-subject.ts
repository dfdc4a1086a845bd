// The real gateway over Chromium's network stack, and a service that behaves as a case wants.
import { createHttpLoginGateway } from '../../../src-main/adapters/http-login-gateway'
import { systemClock } from '../../../src-main/adapters/system-clock'
import { createServiceClock } from '../../../src-main/core/service-clock/clock-skew'
import { toAccountId, toLoginName } from '../../../src-main/core/ids'
import { controlClient } from '../../../login-service/control-client'
import type { ControlCommandInput } from '../../../login-service/control-commands'
import type { ScenarioInput } from '../../../login-service/scenarios'
import { gatewayCases, type Behaviour, type GatewaySubject } from '../login-gateway-contract'
import { secondFactorCases } from '../second-factor-contract'
import { serviceClockCases, type ServiceClockSubject } from '../service-clock-contract'
import type { Outcomes, Reached } from './contract-main'
import type { ContractRun } from './contract-run'
import { outcomesOf } from './outcomes'

const MFA = 'switchMfa'

/** What lets the service misbehave so; `switchMfa` turns it on for the account. */
const BEHAVIOURS: Readonly<
  Record<Exclude<Behaviour, 'healthy' | 'sessionsEnded'>, readonly (ScenarioInput | typeof MFA)[]>
> = {
  loginSlow: [{ kind: 'slow', delayMs: 5_000, at: 'login' }],
  loginThrottled: [{ kind: 'throttled', at: 'login' }],
  loginBlocked: [{ kind: 'blocked', at: 'login' }],
  loginFailing: [{ kind: 'failing', status: 503, at: 'login' }],
  loginHtml: [{ kind: 'htmlPage', at: 'login' }],
  loginRedirected: [{ kind: 'redirect', at: 'login' }],
  loginTruncated: [{ kind: 'truncatedBody', at: 'login' }],
  loginMalformed: [{ kind: 'malformedJson', at: 'login' }],
  loginHuge: [{ kind: 'hugeBody', sizeBytes: 3_000_000, at: 'login' }],
  loginWithoutBearer: [{ kind: 'missingFields', fields: ['bearer'], at: 'login' }],
  loginWithoutCookie: [{ kind: 'missingFields', fields: ['Set-Cookie'], at: 'login' }],
  domainFailing: [{ kind: 'failing', status: 500, at: 'domain' }],
  refreshFailing: [{ kind: 'failing', status: 500, at: 'refresh' }],
  mfaOn: [MFA],
  mfaElsewhere: [MFA, { kind: 'servicesNotListed', services: ['mfaLogin.v1'] }],
  mfaExpiringAtOnce: [MFA, { kind: 'challengeLifetime', lifetimeMs: 1 }],
  enrolmentMalformed: [MFA, { kind: 'malformedEnrolment', otpauth: 'otpauth://totp/x?secret=1' }],
  verifySlow: [MFA, { kind: 'slow', delayMs: 5_000, at: 'verify' }],
  userDisabledAtVerify: [MFA, { kind: 'disabled', at: 'verify' }],
}

export async function runGatewayCases(
  run: ContractRun,
  { exchange, config }: Reached,
): Promise<Outcomes> {
  const accountId = toAccountId(run.account)
  const unknownAccountId = toAccountId('99999999')
  const loginName = toLoginName(run.agent.loginName)
  if (accountId === null || unknownAccountId === null || loginName === null) {
    throw new Error('no usable person is named')
  }
  const control = controlClient(run)
  const { csds, isAllowedHost } = config

  async function behave(behaviour: Behaviour): Promise<void> {
    if (behaviour === 'healthy') await control.reset()
    else if (behaviour === 'sessionsEnded') await control.send({ kind: 'endSessions' })
    else await control.send(...BEHAVIOURS[behaviour].map(command))
  }

  function command(part: ScenarioInput | typeof MFA): ControlCommandInput {
    return part === MFA
      ? { kind: 'switchMfa', account: run.account, enabled: true }
      : { kind: 'setScenario', scenario: part }
  }

  const subject: GatewaySubject = {
    gateway: createHttpLoginGateway(exchange, { csds, isAllowedHost, clock: systemClock }),
    accountId,
    unknownAccountId,
    loginName,
    password: run.agent.password,
    behave,
  }
  const clockSubject: ServiceClockSubject = {
    async measure(aheadMs) {
      const serviceClock = createServiceClock()
      const { note: noteTime } = serviceClock
      const options = { csds, isAllowedHost, clock: systemClock, noteTime }
      const gateway = createHttpLoginGateway(exchange, options)
      const scenario = { kind: 'clockSkew', skewMs: aheadMs } as const
      if (aheadMs !== 0) await control.send({ kind: 'setScenario', scenario })
      for (let count = 0; count < 3; count += 1) {
        await gateway.resolve(accountId, new AbortController().signal)
      }
      return serviceClock.skew()
    },
  }

  const afresh =
    <Subject>(given: Subject) =>
    async (): Promise<Subject> => {
      await behave('healthy')
      return given
    }
  return {
    ...(await outcomesOf([...gatewayCases, ...secondFactorCases], afresh(subject))),
    ...(await outcomesOf(serviceClockCases, afresh(clockSubject))),
  }
}
