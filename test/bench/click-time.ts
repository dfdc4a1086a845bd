// From the click to the painted signed-in screen, against the bare exchange through the same proxy
// with the same credentials. Before each, every connection is dropped: the app has to open its own
// while the agent types, the bare client does it with a request that is not counted.
import type { Person } from '../support/local-service'
import { clickToSignedIn, fillIn, signOutToEmptyForm, untilSaved } from './app-driver'
import type { BareClient } from './bare-login'
import type { LatencyProxy } from './latency-proxy'
import type { MeasuredWindow } from './measured-window'
import { countConnections, countRoundTrips } from './round-trips'
import { median, ratioOfMedians, summarise, type Summary } from './statistics'

export interface ClickTime {
  readonly latencyMs: number
  readonly appMs: Summary
  readonly bareMs: Summary
  readonly ratio: number
  /** What the app adds to the bare exchange, median against median. */
  readonly overheadMs: number
  /** Between the click and the screen, the most that was seen. */
  readonly roundTrips: number
  readonly newConnections: number
  readonly appRow: readonly number[]
  readonly bareRow: readonly number[]
}

export interface ClickParts {
  readonly app: MeasuredWindow
  readonly bare: BareClient
  readonly proxy: LatencyProxy
  readonly person: Person
}

interface OneClick {
  readonly durationMs: number
  readonly roundTrips: number
  readonly newConnections: number
}

export async function measureClick(
  parts: ClickParts,
  latencyMs: number,
  pairs: number,
): Promise<ClickTime> {
  parts.proxy.setLatencyMs(latencyMs)
  const clicks: OneClick[] = []
  const bareRow: number[] = []
  for (let pair = 0; pair <= pairs; pair += 1) {
    const bareMs = await timeBare(parts, latencyMs)
    const click = await timeClick(parts, latencyMs)
    // The first pair warms up caches and compilers on both sides.
    if (pair === 0) continue
    bareRow.push(bareMs)
    clicks.push(click)
  }
  const appRow = clicks.map(({ durationMs }) => durationMs)
  return {
    latencyMs,
    appMs: summarise(appRow),
    bareMs: summarise(bareRow),
    ratio: ratioOfMedians(appRow, bareRow),
    overheadMs: median(appRow) - median(bareRow),
    roundTrips: Math.max(...clicks.map(({ roundTrips }) => roundTrips)),
    newConnections: Math.max(...clicks.map(({ newConnections }) => newConnections)),
    appRow,
    bareRow,
  }
}

async function timeBare({ bare, proxy }: ClickParts, latencyMs: number): Promise<number> {
  proxy.dropConnections()
  await bare.warmUp()
  await proxy.untilQuiet(quietMs(latencyMs))
  return bare.signInAndOut()
}

async function timeClick({ app, proxy, person }: ClickParts, latencyMs: number): Promise<OneClick> {
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

/** Nobody types a password faster than this; a handshake pauses for one latency at most. */
function quietMs(latencyMs: number): number {
  return 1.5 * latencyMs + 150
}
