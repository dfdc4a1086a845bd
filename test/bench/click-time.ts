// From the click to the painted signed-in screen, against the bare exchange through the same proxy
// with the same credentials. Before each, every connection is dropped: the app has to open its own
// while the agent types, the bare client does it with a request that is not counted.
import type { Person } from '../support/local-service'
import { clickToSignedIn, fillIn, signOutToEmptyForm, untilSaved } from './app-driver'
import type { BareConnection } from './bare-connection'
import { signInAndOut, warmUp } from './bare-login'
import type { LatencyProxy } from './latency-proxy'
import type { MeasuredWindow } from './measured-window'
import { countConnections, countRoundTrips } from './round-trips'
import { measureWaits, quietMs, type OneWait, type WaitTime } from './wait-time'

export interface ClickParts {
  readonly app: MeasuredWindow
  readonly bare: BareConnection
  readonly proxy: LatencyProxy
  readonly person: Person
}

export function measureClick(
  parts: ClickParts,
  latencyMs: number,
  pairs: number,
): Promise<WaitTime> {
  parts.proxy.setLatencyMs(latencyMs)
  return measureWaits(latencyMs, pairs, async () => ({
    bareMs: await timeBare(parts, latencyMs),
    app: await timeApp(parts, latencyMs),
  }))
}

async function timeBare({ bare, proxy, person }: ClickParts, latencyMs: number): Promise<number> {
  proxy.dropConnections()
  await warmUp(bare, person)
  await proxy.untilQuiet(quietMs(latencyMs))
  return signInAndOut(bare, person)
}

async function timeApp({ app, proxy, person }: ClickParts, latencyMs: number): Promise<OneWait> {
  proxy.dropConnections()
  await fillIn(app, person)
  await proxy.untilQuiet(quietMs(latencyMs))
  proxy.takePassages()
  const durationMs = await clickToSignedIn(app)
  const passages = proxy.takePassages()
  await untilSaved(app)
  await signOutToEmptyForm(app)
  return {
    durationMs,
    roundTrips: countRoundTrips(passages),
    newConnections: countConnections(passages),
  }
}
