// The least that a sign-in costs on the wire: one POST on a connection that is open already. What
// the click in the app is measured against.
import { z } from 'zod'
import type { Person } from '../support/local-service'
import type { Answer, BareConnection } from './bare-connection'

const openedShape = z.object({ csrf: z.string() })

/** Opens the connection that the next sign-in uses. */
export async function warmUp(connection: BareConnection, { account }: Person): Promise<void> {
  await connection.ask({
    method: 'GET',
    path: `/api/account/${account}/service/baseURI.json?version=1.0`,
  })
}

/** Milliseconds from sending the password until the whole answer has been read. */
export async function signInAndOut(connection: BareConnection, person: Person): Promise<number> {
  const answer = await sendPassword(connection, person)
  if (answer.status !== 200) throw new Error(`the bare sign-in was answered ${answer.status}`)
  await signOut(connection, person, answer)
  return answer.durationMs
}

export function sendPassword(connection: BareConnection, person: Person): Promise<Answer> {
  const { account, loginName, password } = person
  return connection.ask({
    method: 'POST',
    path: `/api/account/${account}/login?v=1.3`,
    body: { username: loginName, password },
  })
}

/** Ends the session that an answer has opened. */
export async function signOut(
  connection: BareConnection,
  { account }: Person,
  { text, cookie }: Answer,
): Promise<void> {
  const { csrf } = openedShape.parse(JSON.parse(text))
  const path = `/api/account/${account}/logout`
  await connection.ask({ method: 'POST', path, body: { csrf }, cookie })
}
