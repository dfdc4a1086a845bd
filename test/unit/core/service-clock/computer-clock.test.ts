// When the computer's clock is called wrong: only when no doubt is left.
import { describe, expect, it } from 'vitest'
import { computerClockView } from '../../../../src-main/core/service-clock/computer-clock'

describe('the clock of the computer', () => {
  it.each([
    [null, { kind: 'notMeasured' }],
    [{ aheadMs: 0, uncertaintyMs: 500 }, { kind: 'right' }],
    [{ aheadMs: 15_400, uncertaintyMs: 500 }, { kind: 'right' }],
    [
      { aheadMs: 15_500, uncertaintyMs: 500 },
      { kind: 'wrong', direction: 'slow', seconds: 16 },
    ],
    [
      { aheadMs: -15_500, uncertaintyMs: 500 },
      { kind: 'wrong', direction: 'fast', seconds: 16 },
    ],
    [
      { aheadMs: 94_000, uncertaintyMs: 700 },
      { kind: 'wrong', direction: 'slow', seconds: 94 },
    ],
    [{ aheadMs: 40_000, uncertaintyMs: 30_000 }, { kind: 'right' }],
  ] as const)('measured as %o is %o', (skew, expected) => {
    expect(computerClockView(skew)).toEqual(expected)
  })
})
