// The Login Service as one end-to-end test sees it: as new, behind a gate of the test's own, with
// the requests that it saw as lines to compare. The app must reach it through the gate only.
import { controlClient, type ControlClient } from '../../login-service/control-client'
import type { ScenarioInput } from '../../login-service/scenarios'
import type { RunningLoginService } from '../../login-service/server'
import type { ServiceAddress } from './app-under-test'
import { startNetworkGate, type NetworkGate } from './network-gate'

export interface Person {
  readonly account: string
  readonly loginName: string
  readonly password: string
}

/** As the control names people: it takes no password along. */
export function targetOf({ account, loginName }: Person): {
  readonly account: string
  readonly loginName: string
} {
  return { account, loginName }
}

export interface LocalService extends ServiceAddress {
  /** The service itself, past the gate: for requests that are not the app's. */
  readonly origin: string
  readonly gate: NetworkGate
  readonly control: ControlClient
  readonly person: (loginName: string) => Person
  /** Makes the whole service misbehave, or only what the scenario names. */
  readonly misbehave: (...scenarios: readonly ScenarioInput[]) => Promise<void>
  readonly behave: () => Promise<void>
  /** In one step from one misbehaviour to the next, with no good answer in between. */
  readonly misbehaveOnly: (scenario: ScenarioInput) => Promise<void>
  /** Lines such as `POST /api/account/123/login 401`; `unanswered` where there was no status. */
  readonly requests: () => Promise<readonly string[]>
  /** Those of them that may carry a secret or change something: all but look-ups. */
  readonly posts: () => Promise<readonly string[]>
  /** Those of an admin that change something. */
  readonly puts: () => Promise<readonly string[]>
  readonly forgetRequests: () => Promise<void>
  /** Closes the gate; the service itself goes on for the next test. */
  readonly leave: () => Promise<void>
}

/**
 * Takes a running service back to how it started. Tests share one, because a start hashes the
 * password of every demo person, a second or two of a core.
 */
export async function enterLocalService(service: RunningLoginService): Promise<LocalService> {
  const control = controlClient(service)
  await control.reset()
  const gate = await startNetworkGate(Number(new URL(service.origin).port))
  const people = service.accounts.flatMap(({ account, users }) =>
    users.map(({ loginName, password }) => ({ account, loginName, password })),
  )
  async function requests(): Promise<readonly string[]> {
    const seen = (await control.status()).requests
    return seen.map(({ method, path, status }) => `${method} ${path} ${status ?? 'unanswered'}`)
  }
  return {
    csds: `https://127.0.0.1:${gate.port}`,
    caPath: service.caPath,
    origin: service.origin,
    gate,
    control,
    person(loginName) {
      const person = people.find((each) => each.loginName === loginName)
      if (person === undefined) throw new Error(`no such demo person: ${loginName}`)
      return person
    },
    async misbehave(...scenarios) {
      await control.send(
        ...scenarios.map((scenario) => ({ kind: 'setScenario', scenario }) as const),
      )
    },
    async misbehaveOnly(scenario) {
      await control.send({ kind: 'clearScenarios' }, { kind: 'setScenario', scenario })
    },
    async behave() {
      await control.send({ kind: 'clearScenarios' })
    },
    requests,
    posts: async () => (await requests()).filter((line) => line.startsWith('POST ')),
    puts: async () => (await requests()).filter((line) => line.startsWith('PUT ')),
    async forgetRequests() {
      await control.send({ kind: 'clearRequests' })
    },
    leave: () => gate.shut(),
  }
}

type Outcome = number | 'unanswered'

/** The lines of `LocalService.requests` for one account. */
export function wireOf(account: string): {
  readonly lookUp: (outcome: Outcome) => string
  readonly login: (outcome: Outcome) => string
  readonly refresh: (outcome: Outcome) => string
  readonly logout: (outcome: Outcome) => string
  /** The extension mfaLogin.v1: its secret, and a code. */
  readonly enrol: (outcome: Outcome) => string
  readonly verify: (outcome: Outcome) => string
  readonly switchMfa: (outcome: Outcome) => string
  /** The extension passwordReset.v1: the form's captcha and request, a link, a new password. */
  readonly captcha: (outcome: Outcome) => string
  readonly request: (outcome: Outcome) => string
  readonly link: (outcome: Outcome) => string
  readonly password: (outcome: Outcome) => string
} {
  const path = `/api/account/${account}`
  const reset = `${path}/password-reset/v1`
  return {
    lookUp: (outcome) => `GET ${path}/service/baseURI.json ${outcome}`,
    login: (outcome) => `POST ${path}/login ${outcome}`,
    refresh: (outcome) => `POST ${path}/refresh ${outcome}`,
    logout: (outcome) => `POST ${path}/logout ${outcome}`,
    enrol: (outcome) => `POST ${path}/mfa/v1/enrol ${outcome}`,
    verify: (outcome) => `POST ${path}/mfa/v1/verify ${outcome}`,
    switchMfa: (outcome) => `PUT ${path}/mfa/v1/switch ${outcome}`,
    captcha: (outcome) => `GET ${reset}/captcha ${outcome}`,
    request: (outcome) => `POST ${reset}/request ${outcome}`,
    link: (outcome) => `POST ${reset}/link ${outcome}`,
    password: (outcome) => `POST ${reset}/password ${outcome}`,
  }
}
