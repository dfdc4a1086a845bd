// The real reset over Chromium's network stack, with a solver that does the work, and the mailbox of
// the service in place of the agent's.
import { solveAltcha } from '../../../src-main/adapters/altcha-solver'
import { createHttpLoginGateway } from '../../../src-main/adapters/http-login-gateway'
import { createHttpPasswordReset } from '../../../src-main/adapters/http-password-reset'
import { systemClock } from '../../../src-main/adapters/system-clock'
import { toAccountId, toLoginName, type LoginName } from '../../../src-main/core/ids'
import type { AccountHome } from '../../../src-main/core/ports'
import { controlClient } from '../../../login-service/control-client'
import type { ControlCommandInput } from '../../../login-service/control-commands'
import type { ScenarioInput } from '../../../login-service/scenarios'
import { arrived, readMessage, tokenOf } from '../../login-service/reset-client'
import { newPasswordCases } from '../new-password-contract'
import { requestCases, type ResetBehaviour, type ResetSubject } from '../password-reset-contract'
import type { Outcomes, Reached } from './contract-main'
import type { ContractRun } from './contract-run'
import { outcomesOf } from './outcomes'

export function runResetCases(run: ContractRun, { exchange, config }: Reached): Promise<Outcomes> {
  const { csds, isAllowedHost } = config
  const requests = { isAllowedHost, clock: systemClock }
  const gateway = createHttpLoginGateway(exchange, { csds, ...requests })
  const reset = createHttpPasswordReset(exchange, { ...requests, solveCaptcha: solveAltcha })
  const control = controlClient(run)

  async function homeOf(): Promise<AccountHome> {
    const accountId = toAccountId(run.account)
    const home = accountId && (await gateway.resolve(accountId, new AbortController().signal))
    if (!home?.ok) throw new Error('the account was not found')
    return home.value
  }

  const scenario = (input: ScenarioInput): readonly ControlCommandInput[] => [
    { kind: 'setScenario', scenario: input },
  ]
  const target = { account: run.account, loginName: run.agent.loginName }
  const commands: Readonly<Record<ResetBehaviour, readonly ControlCommandInput[]>> = {
    healthy: [{ kind: 'clearScenarios' }],
    captchaDown: scenario({ kind: 'captchaDown' }),
    clockAhead: scenario({ kind: 'clockSkew', skewMs: 3_600_000 }),
    returnedToForm: scenario({ kind: 'returnedToForm' }),
    failing: scenario({ kind: 'failing', status: 500, at: 'reset' }),
    throttled: scenario({ kind: 'throttled', at: 'reset' }),
    connectionBroken: scenario({ kind: 'connectionReset', at: 'reset' }),
    html: scenario({ kind: 'htmlPage', at: 'reset' }),
    slow: scenario({ kind: 'slow', delayMs: 5_000, at: 'reset' }),
    linksExpireAtOnce: scenario({ kind: 'linkLifetime', lifetimeMs: 1 }),
    userDisabled: scenario({ kind: 'disabled', at: 'reset' }),
    passwordExpired: [{ kind: 'expirePassword', target }],
    passwordToBeChanged: [{ kind: 'requirePasswordChange', target }],
  }

  return outcomesOf([...requestCases, ...newPasswordCases], async (): Promise<ResetSubject> => {
    await control.reset()
    let messages = 0
    return {
      reset,
      gateway,
      home: await homeOf(),
      loginName: named(run.agent.loginName),
      password: run.agent.password,
      unknownName: named('nobody.of-this-name'),
      disabledName: named(run.disabledName),
      async behave(behaviour) {
        await control.send(...commands[behaviour])
      },
      async mailedToken() {
        messages += 1
        const message = (await arrived(control, messages))[messages - 1]
        return message === undefined ? '' : tokenOf((await readMessage(message)).link)
      },
    }
  })
}

function named(text: string): LoginName {
  const loginName = toLoginName(text)
  if (loginName === null) throw new Error('no usable person is named')
  return loginName
}
