// How long an agent waits for the app, against the bare exchange behind that wait: pairs of both,
// taken in turn. Knows neither the app nor the service; click-time.ts and code-time.ts do.
import { median, ratioOfMedians, summarise, type Summary } from './statistics'

/** One wait, and what passed on the wire during it. */
export interface OneWait {
  readonly durationMs: number
  readonly roundTrips: number
  readonly newConnections: number
}

export interface WaitTime {
  readonly latencyMs: number
  readonly appMs: Summary
  readonly bareMs: Summary
  readonly ratio: number
  /** What the app adds to the bare exchange, median against median. */
  readonly overheadMs: number
  /** During the wait, the most that was seen. */
  readonly roundTrips: number
  readonly newConnections: number
  readonly appRow: readonly number[]
  readonly bareRow: readonly number[]
}

export interface Pair {
  readonly bareMs: number
  readonly app: OneWait
}

/** @param pairs that count; one more comes first and warms up caches and compilers on both sides */
export async function measureWaits(
  latencyMs: number,
  pairs: number,
  takePair: () => Promise<Pair>,
): Promise<WaitTime> {
  await takePair()
  const taken: Pair[] = []
  while (taken.length < pairs) taken.push(await takePair())
  const appRow = taken.map(({ app }) => app.durationMs)
  const bareRow = taken.map(({ bareMs }) => bareMs)
  return {
    latencyMs,
    appMs: summarise(appRow),
    bareMs: summarise(bareRow),
    ratio: ratioOfMedians(appRow, bareRow),
    overheadMs: median(appRow) - median(bareRow),
    roundTrips: Math.max(...taken.map(({ app }) => app.roundTrips)),
    newConnections: Math.max(...taken.map(({ app }) => app.newConnections)),
    appRow,
    bareRow,
  }
}

/**
 * How long nothing has to pass before a wait begins. Nobody types a password, or finds a phone,
 * faster than this; a handshake pauses for one latency at most.
 */
export function quietMs(latencyMs: number): number {
  return 1.5 * latencyMs + 150
}
