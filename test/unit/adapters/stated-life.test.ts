// Whatever the service states, a life ends within the app's bounds.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endOfLife } from '../../../src-main/adapters/stated-life'
import { NOW_MS } from '../../support/sign-in-samples'

it.each([
  ['as stated', 600_000, 600_000],
  ['in whole milliseconds', 1_500.9, 1_500],
  ['after a second where none is left', -5_000, 1_000],
  ['after an hour where it has no end', Number.POSITIVE_INFINITY, 3_600_000],
])('ends %s', (_how, lifeMs, afterMs) => {
  expect(endOfLife(lifeMs, NOW_MS) - NOW_MS).toBe(afterMs)
})

it('ends between a second and an hour from now', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (lifeMs) => {
      const leftMs = endOfLife(lifeMs, NOW_MS) - NOW_MS
      expect(leftMs).toBeGreaterThanOrEqual(1_000)
      expect(leftMs).toBeLessThanOrEqual(3_600_000)
    }),
  )
})
