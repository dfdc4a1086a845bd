// From the sixth digit of a code to the painted signed-in screen, against the bare exchange with a
// code of the same key through the same proxy. A code is taken once only, so each pair enrols anew
// (past the proxy) and uses two steps after the one that proved the enrolment: bare, then app.
import type { ControlClient } from '../../login-service/control-client'
import type { Person } from '../support/local-service'
import { clickToCodeField, fillIn, signOutToEmptyForm, typeCode, untilSaved } from './app-driver'
import { answerAndSignOut, codeOf, enrol, givePassword } from './bare-code'
import type { BareConnection } from './bare-connection'
import type { LatencyProxy } from './latency-proxy'
import type { MeasuredWindow } from './measured-window'
import { countConnections, countRoundTrips } from './round-trips'
import { measureWaits, quietMs, type OneWait, type WaitTime } from './wait-time'

export interface CodeParts {
  readonly app: MeasuredWindow
  readonly bare: BareConnection
  /** To the service itself: what prepares a pair is not to be delayed. */
  readonly direct: BareConnection
  readonly control: ControlClient
  readonly proxy: LatencyProxy
  /** Of an account with a second factor. */
  readonly person: Person
}

export function measureCode(parts: CodeParts, latencyMs: number, pairs: number): Promise<WaitTime> {
  const { control, direct, person, proxy } = parts
  const { account, loginName } = person
  proxy.setLatencyMs(latencyMs)
  return measureWaits(latencyMs, pairs, async () => {
    await control.send({ kind: 'resetMfa', target: { account, loginName } })
    const key = await enrol(direct, person)
    return {
      bareMs: await timeBare(parts, latencyMs, key),
      app: await timeApp(parts, latencyMs, key),
    }
  })
}

async function timeBare(
  { bare, proxy, person }: CodeParts,
  latencyMs: number,
  key: string,
): Promise<number> {
  proxy.dropConnections()
  const challenge = await givePassword(bare, person)
  await proxy.untilQuiet(quietMs(latencyMs))
  return answerAndSignOut(bare, person, challenge, codeOf(key, 0))
}

async function timeApp(
  { app, proxy, person }: CodeParts,
  latencyMs: number,
  key: string,
): Promise<OneWait> {
  proxy.dropConnections()
  await fillIn(app, person)
  await clickToCodeField(app)
  await proxy.untilQuiet(quietMs(latencyMs))
  proxy.takePassages()
  const durationMs = await typeCode(app, codeOf(key, 1))
  const passages = proxy.takePassages()
  await untilSaved(app)
  await signOutToEmptyForm(app)
  return {
    durationMs,
    roundTrips: countRoundTrips(passages),
    newConnections: countConnections(passages),
  }
}
