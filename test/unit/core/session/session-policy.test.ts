// Pauses between keep-alives and after failures.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepAlivePauseMs, revokePauseMs } from '../../../../src-main/core/session/session-policy'

describe('keepAlivePauseMs', () => {
  it('stays between the documented 3 and 5 minutes, whatever chance says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (fraction) => {
        const pauseMs = keepAlivePauseMs(0, fraction)
        expect(pauseMs).toBeGreaterThanOrEqual(180_000)
        expect(pauseMs).toBeLessThanOrEqual(300_000)
      }),
    )
  })

  it.each([
    [1, 5_000],
    [2, 10_000],
    [3, 15_000],
    [4, 120_000],
    [50, 120_000],
  ])('after %i failures in a row is %i ms', (failures, pauseMs) => {
    expect(keepAlivePauseMs(failures, 0.5)).toBe(pauseMs)
  })
})

describe('revokePauseMs', () => {
  it.each([
    [1, 5_000],
    [2, 10_000],
    [3, 15_000],
    [4, 120_000],
    [5, 240_000],
    [6, 480_000],
    [7, 960_000],
    [500, 960_000],
  ])('after %i failures is %i ms', (failures, pauseMs) => {
    expect(revokePauseMs(failures)).toBe(pauseMs)
  })
})
