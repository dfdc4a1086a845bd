// What a row of pairs is boiled down to, on pairs whose answer is known.
import { expect, it } from 'vitest'
import { measureWaits, quietMs, type Pair } from '../../bench/wait-time'

function pair(appMs: number, bareMs: number, roundTrips = 1, newConnections = 0): Pair {
  return { bareMs, app: { durationMs: appMs, roundTrips, newConnections } }
}

function inTurn(pairs: readonly Pair[]): () => Promise<Pair> {
  const left = [...pairs]
  return () => {
    const next = left.shift()
    return next === undefined ? Promise.reject(new Error('one too many')) : Promise.resolve(next)
  }
}

it('the first pair does not count', async () => {
  const pairs = inTurn([pair(9_000, 1, 7, 7), pair(120, 100), pair(110, 100), pair(130, 100)])

  const waits = await measureWaits(50, 3, pairs)

  expect(waits).toMatchObject({ latencyMs: 50, ratio: 1.2, overheadMs: 20, roundTrips: 1 })
  expect(waits.appRow).toEqual([120, 110, 130])
  expect(waits.bareRow).toEqual([100, 100, 100])
})

it('one wait with a second round trip or a new connection is enough to be told', async () => {
  const pairs = inTurn([pair(1, 1), pair(1, 1), pair(1, 1, 4, 1), pair(1, 1)])

  expect(await measureWaits(0, 3, pairs)).toMatchObject({ roundTrips: 4, newConnections: 1 })
})

it.each([0, 50, 200])('%i ms of latency are no longer than the rest before a wait', (latencyMs) => {
  expect(quietMs(latencyMs)).toBeGreaterThan(latencyMs)
})
