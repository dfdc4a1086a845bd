// The real people administration over Chromium's network stack, with the sessions of an admin and an
// agent who have both just enrolled, as the account asks them to.
import { createHttpLoginGateway } from '../../../src-main/adapters/http-login-gateway'
import { createHttpPeopleAdministration } from '../../../src-main/adapters/http-people-administration'
import { createCodeOfStep } from '../../../src-main/adapters/otplib-codes'
import { systemClock } from '../../../src-main/adapters/system-clock'
import { toAccountId, toLoginName, type LoginName } from '../../../src-main/core/ids'
import type { AccountHome } from '../../../src-main/core/ports'
import { CODE_STEP_MS } from '../../../src-main/core/second-factor/code-step'
import type { OpenSession } from '../../../src-main/core/session/session-material'
import { controlClient } from '../../../login-service/control-client'
import type { ControlCommandInput } from '../../../login-service/control-commands'
import type { ScenarioInput } from '../../../login-service/scenarios'
import {
  peopleCases,
  type PeopleBehaviour,
  type PeopleSubject,
} from '../people-administration-contract'
import type { Outcomes, Reached } from './contract-main'
import type { ContractRun, RunPerson } from './contract-run'
import { outcomesOf } from './outcomes'

const codeOfStep = createCodeOfStep()

export function runPeopleCases(run: ContractRun, { exchange, config }: Reached): Promise<Outcomes> {
  const { csds, isAllowedHost } = config
  const requests = { isAllowedHost, clock: systemClock }
  const gateway = createHttpLoginGateway(exchange, { csds, ...requests })
  const control = controlClient(run)
  const signal = (): AbortSignal => new AbortController().signal

  async function homeOf(): Promise<AccountHome> {
    const accountId = toAccountId(run.account)
    const home = accountId && (await gateway.resolve(accountId, signal()))
    if (!home?.ok) throw new Error('the account was not found')
    return home.value
  }

  async function enrolled(home: AccountHome, person: RunPerson): Promise<OpenSession> {
    const loginName = named(person.loginName)
    const { password } = person
    const asked = await gateway.signIn(home, { loginName, password }, signal())
    if (!asked.ok || asked.value.kind !== 'challenged') throw new Error('no second factor')
    const { challenge } = asked.value
    const secret = await gateway.fetchEnrolment(home, challenge, signal())
    if (!secret.ok) throw new Error('no secret')
    const code = codeOfStep(secret.value.key, Math.floor(Date.now() / CODE_STEP_MS))
    const session = await gateway.answerChallenge(home, loginName, challenge, code, signal())
    if (!session.ok) throw new Error('the code was not accepted')
    return session.value
  }

  const scenario = (input: ScenarioInput): readonly ControlCommandInput[] => [
    { kind: 'setScenario', scenario: input },
  ]
  const commands: Readonly<Record<PeopleBehaviour, readonly ControlCommandInput[]>> = {
    healthy: [{ kind: 'clearScenarios' }],
    changedByAnother: [
      { kind: 'touchUsers', account: run.account },
      { kind: 'switchMfa', account: run.account, enabled: true },
    ],
    withoutNames: scenario({ kind: 'missingFields', fields: ['fullName'], at: 'users' }),
    sessionsEnded: [{ kind: 'endSessions' }],
    failing: scenario({ kind: 'failing', status: 503, at: 'users' }),
    slow: scenario({ kind: 'slow', delayMs: 5_000, at: 'users' }),
    html: scenario({ kind: 'htmlPage', at: 'users' }),
  }

  return outcomesOf(peopleCases, async (): Promise<PeopleSubject> => {
    await control.reset()
    const home = await homeOf()
    return {
      administration: createHttpPeopleAdministration(exchange, requests),
      home,
      admin: await enrolled(home, run.admin),
      agent: await enrolled(home, run.agent),
      disabledName: named(run.disabledName),
      async behave(behaviour) {
        await control.send(...commands[behaviour])
      },
    }
  })
}

function named(text: string): LoginName {
  const loginName = toLoginName(text)
  if (loginName === null) throw new Error('no usable person is named')
  return loginName
}
