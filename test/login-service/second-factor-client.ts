// A client of the extension `mfaLogin.v1` for the tests: challenge, enrolment, code, and a clock of
// the service that stands in the middle of a time step.
import { z } from 'zod'
import type { ControlClient } from '../../login-service/control-client'
import type { RunningLoginService } from '../../login-service/server'
import { codeAt } from './authenticator'
import { exchange, logIn, type Received, type Someone } from './https-exchange'

type Reached = Pick<RunningLoginService, 'origin' | 'caPath'>

export interface Asked {
  readonly account: string
  readonly step: 'enrol' | 'verify'
  readonly challenge: string
}

const challengeShape = z.object({
  mfa: z.object({ step: z.enum(['enrol', 'verify']), challenge: z.string() }),
})
const enrolmentShape = z.object({ otpauth: z.string() })

/** Gives the right password of an account with MFA and reads what is asked then. */
export async function askedFor(service: Reached, person: Someone): Promise<Asked> {
  const { mfa } = challengeShape.parse((await logIn(service, person)).json)
  return { account: person.account, step: mfa.step, challenge: mfa.challenge }
}

export function enrol(service: Reached, { account, challenge }: Asked): Promise<Received> {
  return exchange(service, { path: `/api/account/${account}/mfa/v1/enrol`, body: { challenge } })
}

export function verify(
  service: Reached,
  { account, challenge }: Asked,
  code: unknown,
): Promise<Received> {
  const path = `/api/account/${account}/mfa/v1/verify`
  return exchange(service, { path, body: { challenge, code } })
}

export function secretOf(enrolment: Received): string {
  const { otpauth } = enrolmentShape.parse(enrolment.json)
  return new URL(otpauth).searchParams.get('secret') ?? ''
}

/**
 * Puts the service's clock into the middle of a step, so many steps from the present one, and
 * returns that step. The clock runs on; the half step that is left outlasts any test here.
 */
export async function standInStep(control: ControlClient, ahead = 0): Promise<number> {
  const nowMs = Date.now()
  const step = Math.floor(nowMs / 30_000) + ahead
  const skewMs = step * 30_000 + 15_000 - nowMs
  await control.send({ kind: 'setScenario', scenario: { kind: 'clockSkew', skewMs } })
  return step
}

export interface Enrolled {
  readonly secret: string
  readonly answer: Received
}

/** Password, secret and first code, all of it in that step. */
export async function enrolCompletely(
  service: Reached,
  person: Someone,
  step: number,
): Promise<Enrolled> {
  const asked = await askedFor(service, person)
  const secret = secretOf(await enrol(service, asked))
  return { secret, answer: await verify(service, asked, codeAt(secret, step)) }
}

/** Status and what the extension says of a refusal. */
export function refusalOf({ status, json }: Received): readonly [number, unknown] {
  const said = z.object({ mfa: z.unknown() }).safeParse(json)
  return [status, said.success ? said.data.mfa : json]
}
