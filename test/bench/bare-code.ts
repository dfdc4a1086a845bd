// The least that a one-time code costs on the wire, and an authenticator app of otplib's making to
// have codes at all. Keys and codes stay in this process; no error names one.
import { generateSync } from 'otplib'
import { z } from 'zod'
import type { Person } from '../support/local-service'
import type { Answer, BareConnection } from './bare-connection'
import { sendPassword, signOut } from './bare-login'

/** RFC 6238, section 5.2. */
const STEP_SECONDS = 30

const askedShape = z.object({ mfa: z.object({ challenge: z.string() }) })
const enrolmentShape = z.object({ otpauth: z.string() })

/**
 * Enrols somebody who has no second factor. The code of the step before the present one proves it
 * (the service takes it), so that the present one and the next are left for two sign-ins.
 * @returns the key of the codes
 */
export async function enrol(connection: BareConnection, person: Person): Promise<string> {
  const challenge = await givePassword(connection, person)
  const path = `/api/account/${person.account}/mfa/v1/enrol`
  const handedOut = await connection.ask({ method: 'POST', path, body: { challenge } })
  const { otpauth } = enrolmentShape.parse(JSON.parse(handedOut.text))
  const key = new URL(otpauth).searchParams.get('secret') ?? ''
  const answer = await sendCode(connection, person, challenge, codeOf(key, -1))
  await signOut(connection, person, answer)
  return key
}

/** Gives the right password; returns the challenge that a code has to answer. */
export async function givePassword(connection: BareConnection, person: Person): Promise<string> {
  const answer = await sendPassword(connection, person)
  return askedShape.parse(JSON.parse(answer.text)).mfa.challenge
}

/** Milliseconds from sending the code until the whole answer has been read. */
export async function answerAndSignOut(
  connection: BareConnection,
  person: Person,
  challenge: string,
  code: string,
): Promise<number> {
  const answer = await sendCode(connection, person, challenge, code)
  await signOut(connection, person, answer)
  return answer.durationMs
}

/** The six digits of the present step, or so many steps from it. */
export function codeOf(key: string, ahead: -1 | 0 | 1): string {
  const epoch = Math.floor(Date.now() / 1_000) + ahead * STEP_SECONDS
  return generateSync({ secret: key, epoch, period: STEP_SECONDS, digits: 6, algorithm: 'sha1' })
}

async function sendCode(
  connection: BareConnection,
  { account }: Person,
  challenge: string,
  code: string,
): Promise<Answer> {
  const path = `/api/account/${account}/mfa/v1/verify`
  const answer = await connection.ask({ method: 'POST', path, body: { challenge, code } })
  if (answer.status !== 200) throw new Error(`a right code was answered ${answer.status}`)
  return answer
}
