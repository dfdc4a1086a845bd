// Gives somebody an authenticator app without the app under test, for tests that begin after that.
import { z } from 'zod'
import { askedFor, enrol, verify } from '../login-service/second-factor-client'
import type { LocalService, Person } from './local-service'
import type { Phone } from './phone'

const enrolment = z.object({ otpauth: z.string() })

/** Leaves no session and no request behind; the code of the phone's moment is used afterwards. */
export async function enrolByWire(
  service: LocalService,
  person: Person,
  phone: Phone,
): Promise<void> {
  const { account, loginName } = person
  const asked = await askedFor(service, { ...person, username: loginName })
  phone.scan(enrolment.parse((await enrol(service, asked)).json).otpauth)
  const { status } = await verify(service, asked, await phone.code())
  if (status !== 200) throw new Error(`the service did not take the first code: ${status}`)
  await service.control.send(
    { kind: 'endSessions', target: { account, loginName } },
    { kind: 'clearRequests' },
  )
}
