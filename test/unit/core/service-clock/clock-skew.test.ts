// How far this computer's clock is off, from Date headers that are cut to the second.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEpochMs } from '../../../../src-main/core/ids'
import {
  clockSkew,
  createServiceClock,
  serviceTime,
  type TimeSample,
} from '../../../../src-main/core/service-clock/clock-skew'

/** By this computer's clock; not at the beginning of a second. */
const SENT_MS = 1_790_000_000_400

interface Exchange {
  /** The service's clock minus this computer's. */
  readonly skewMs: number
  readonly sentAtMs?: number
  /** From sending to the service's look at its clock, and from there back. */
  readonly thereMs?: number
  readonly backMs?: number
}

/** Times may have fractions; what is read off a clock has none, and a Date header whole seconds. */
function sample({ skewMs, sentAtMs = SENT_MS, thereMs = 20, backMs = 20 }: Exchange): TimeSample {
  return {
    serviceMs: toEpochMs(Math.floor((sentAtMs + thereMs + skewMs) / 1_000) * 1_000),
    sentAtMs: toEpochMs(Math.floor(sentAtMs)),
    receivedAtMs: toEpochMs(Math.floor(sentAtMs + thereMs + backMs)),
  }
}

describe('clockSkew', () => {
  it('knows nothing without an answer', () => {
    expect(clockSkew([])).toBeNull()
  })

  it.each([
    ['right', 0],
    ['94 s slow', 94_000],
    ['94 s fast', -94_000],
    ['10 min slow', 600_000],
    ['10 min fast', -600_000],
  ])(
    'reads one answer to the second, and half the round trip more, of a clock that is %s',
    (_case, skewMs) => {
      const skew = clockSkew([sample({ skewMs })])

      // The service looked at …0.420 of its second and said …0: from 41 ms before to 600 ms after.
      expect(skew).toEqual({ aheadMs: skewMs + 80, uncertaintyMs: 521 })
    },
  )

  it('takes the doubt of a slow answer for what it is', () => {
    const skew = clockSkew([sample({ skewMs: 94_000, thereMs: 4_000, backMs: 6_000 })])
    expect(skew).toMatchObject({ uncertaintyMs: 5_501 })
  })

  it.each([0, 94_000, -94_000, 600_000, -600_000])(
    'narrows it down with answers at several moments of a second: %i ms',
    (skewMs) => {
      const samples = [0, 1_150, 2_300, 3_450, 4_600, 5_750].map((laterMs) =>
        sample({ skewMs, sentAtMs: SENT_MS + laterMs }),
      )
      const skew = clockSkew(samples)
      expect(skew?.uncertaintyMs).toBeLessThan(150)
      expect(Math.abs((skew?.aheadMs ?? Infinity) - skewMs)).toBeLessThan(150)
    },
  )

  it('allows for its own readings being cut to the millisecond', () => {
    const skewMs = 599.1
    const skew = clockSkew([sample({ skewMs, sentAtMs: SENT_MS + 0.9, thereMs: 0, backMs: 0 })])
    expect(skew).toEqual({ aheadMs: 1_100, uncertaintyMs: 501 })
  })

  it('believes the newest alone when the clock was set in between', () => {
    const before = sample({ skewMs: 600_000 })
    const after = sample({ skewMs: 0, sentAtMs: SENT_MS + 700_000 })

    expect(clockSkew([before, before, after])).toEqual(clockSkew([after]))
    expect(clockSkew([after, before])).toEqual(clockSkew([before]))
  })

  it('does not go back to answers from before a contradiction', () => {
    const right = sample({ skewMs: 0, sentAtMs: SENT_MS + 1_500 })
    const wrong = sample({ skewMs: 94_000 })
    const now = sample({ skewMs: 0 })

    expect(clockSkew([right, wrong, now])).toEqual(clockSkew([now]))
  })

  /** Microseconds, so that readings are cut as real ones are. */
  const fraction = (min: number, max: number): fc.Arbitrary<number> =>
    fc.integer({ min: min * 1_000, max: max * 1_000 }).map((us) => us / 1_000)

  it('never leaves the truth out, whatever the round trips', () => {
    const exchange = fc.record({
      sentAtMs: fraction(0, 3_600_000),
      thereMs: fraction(0, 20_000),
      backMs: fraction(0, 20_000),
    })
    fc.assert(
      fc.property(
        fraction(-900_000, 900_000),
        fc.array(exchange, { minLength: 1, maxLength: 8 }),
        (skewMs, exchanges) => {
          const skew = clockSkew(
            exchanges.map((each) => sample({ ...each, sentAtMs: SENT_MS + each.sentAtMs, skewMs })),
          )
          expect(skew).not.toBeNull()
          if (skew === null) return
          expect(Math.abs(skew.aheadMs - skewMs)).toBeLessThanOrEqual(skew.uncertaintyMs)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('never leaves the truth out after the clock was set', () => {
    const skew = fraction(-900_000, 900_000)
    fc.assert(
      fc.property(skew, skew, fraction(0, 5_000), (beforeMs, afterMs, thereMs) => {
        const samples = [
          sample({ skewMs: beforeMs }),
          sample({ skewMs: afterMs, thereMs, sentAtMs: SENT_MS + 60_000 }),
        ]
        const both = clockSkew(samples)
        if (both === null || Math.abs(beforeMs - afterMs) < 7_000) return
        expect(Math.abs(both.aheadMs - afterMs)).toBeLessThanOrEqual(both.uncertaintyMs)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the service clock', () => {
  it('knows nothing before the first answer', () => {
    expect(createServiceClock().skew()).toBeNull()
  })

  it('says what its samples say together', () => {
    const clock = createServiceClock()
    const samples = [0, 1_300, 2_600].map((laterMs) =>
      sample({ skewMs: 94_000, sentAtMs: SENT_MS + laterMs }),
    )
    samples.forEach(clock.note)
    expect(clock.skew()).toEqual(clockSkew(samples))
  })

  it('forgets all but the newest eight', () => {
    const clock = createServiceClock()
    const wide = { skewMs: 94_000, thereMs: 3_000, backMs: 3_000 }
    clock.note(sample({ skewMs: 94_000 }))
    for (let count = 0; count < 8; count += 1) clock.note(sample(wide))
    expect(clock.skew()).toEqual(clockSkew([sample(wide)]))
  })

  it('drops an answer that came before it was asked for', () => {
    const clock = createServiceClock()
    clock.note({ ...sample({ skewMs: 0 }), receivedAtMs: toEpochMs(SENT_MS - 1) })
    expect(clock.skew()).toBeNull()
  })
})

describe('serviceTime', () => {
  it.each([
    ['of a slow computer', { aheadMs: 94_000, uncertaintyMs: 500 }, 94_000],
    ['of a fast computer', { aheadMs: -94_000, uncertaintyMs: 500 }, -94_000],
  ])('%s', (_case, skew, differenceMs) => {
    expect(serviceTime(toEpochMs(SENT_MS), skew)).toBe(SENT_MS + differenceMs)
  })
})
