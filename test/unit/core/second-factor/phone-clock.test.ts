// A phone whose clock is off is told from a wrong code: every drift at every phase of a time step.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCodeOfStep } from '../../../../src-main/adapters/otplib-codes'
import { toEpochMs } from '../../../../src-main/core/ids'
import { phoneClock, type PhoneClock } from '../../../../src-main/core/second-factor/phone-clock'

/** Begins a time step: a multiple of 30 s. */
const STEP_BEGINS_MS = 1_790_000_010_000
/** The key of RFC 6238, appendix B, and one of 20 random bytes. */
const KEYS = ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'N4XE3CMZ7XJ4Q3GDBXHB5WVJTWRY6B2K'] as const

const codeOfStep = createCodeOfStep()

/** What is said of the code that a phone shows whose clock is off by `driftSeconds`. */
function told(key: string, phaseSeconds: number, driftSeconds: number): PhoneClock {
  const nowMs = STEP_BEGINS_MS + phaseSeconds * 1_000
  const phoneStep = Math.floor((nowMs + driftSeconds * 1_000) / 30_000)
  return phoneClock((step) => codeOfStep(key, step), codeOfStep(key, phoneStep), toEpochMs(nowMs))
}

const words = (clock: PhoneClock): string =>
  clock.kind === 'off'
    ? `${clock.seconds} s ${clock.direction}${clock.lateTyping === 'possible' ? ' or typed late' : ''}`
    : clock.kind

describe.each(KEYS)('a code of the key %s', (key) => {
  it.each([
    // Within one step of the service's own, at some phases: such a code would have been accepted.
    [-45, 0, '60 s slow or typed late'],
    [-45, 7, '60 s slow or typed late'],
    [-45, 15, 'inStep'],
    [-45, 29, 'inStep'],
    [45, 0, 'inStep'],
    [45, 7, 'inStep'],
    [45, 15, '60 s fast'],
    [45, 29, '60 s fast'],
    [-90, 0, '90 s slow'],
    [-90, 7, '90 s slow'],
    [-90, 15, '90 s slow'],
    [-90, 29, '90 s slow'],
    [90, 0, '90 s fast'],
    [90, 7, '90 s fast'],
    [90, 15, '90 s fast'],
    [90, 29, '90 s fast'],
    [-600, 0, '600 s slow'],
    [-600, 7, '600 s slow'],
    [-600, 15, '600 s slow'],
    [-600, 29, '600 s slow'],
    [600, 0, '600 s fast'],
    [600, 7, '600 s fast'],
    [600, 15, '600 s fast'],
    [600, 29, '600 s fast'],
    [0, 0, 'inStep'],
    [0, 29, 'inStep'],
    [-30, 15, 'inStep'],
    [30, 15, 'inStep'],
    [-900, 0, '900 s slow'],
    [900, 29, '900 s fast'],
    [-931, 0, 'notFound'],
    [931, 0, 'notFound'],
    [3_600, 7, 'notFound'],
    [-86_400, 7, 'notFound'],
  ])('of a phone %i s off, %i s into a step: %s', (driftSeconds, phaseSeconds, expected) => {
    expect(words(told(key, phaseSeconds, driftSeconds))).toBe(expected)
  })

  it.each(['000000', '123456', '999999', '12345', '1234567', '', '１２３４５６'])(
    'is not taken for a clock that is off: %s',
    (code) => {
      const said = phoneClock((step) => codeOfStep(key, step), code, toEpochMs(STEP_BEGINS_MS))
      expect(said).toEqual({ kind: 'notFound' })
    },
  )
})

describe('phoneClock', () => {
  /** Codes that never repeat, so that chance plays no part. */
  const uniqueCode = (step: number): string => `of ${step}`
  const drifted = (nowMs: number, driftMs: number): PhoneClock =>
    phoneClock(uniqueCode, uniqueCode(Math.floor((nowMs + driftMs) / 30_000)), toEpochMs(nowMs))

  it('finds any drift within 14 minutes and a half, in the right direction and within 30 s', () => {
    const drift = fc.integer({ min: -870_000, max: 870_000 })
    const now = fc.integer({ min: 1_600_000_000, max: 4_000_000_000 }).map((s) => s * 1_000)
    fc.assert(
      fc.property(now, drift, (nowMs, driftMs) => {
        const said = drifted(nowMs, driftMs)
        if (said.kind === 'off') {
          expect(said.direction).toBe(driftMs < 0 ? 'slow' : 'fast')
          expect(said.seconds % 30).toBe(0)
          expect(said.seconds).toBeGreaterThanOrEqual(30)
          expect(Math.abs(said.seconds * 1_000 - Math.abs(driftMs))).toBeLessThanOrEqual(30_000)
        } else {
          expect(said.kind).toBe('inStep')
          expect(Math.abs(driftMs)).toBeLessThan(60_000)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes the nearest of two steps with the same code, and the past of two as near', () => {
    const present = 100
    const nowMs = toEpochMs(present * 30_000)
    const same =
      (...steps: readonly number[]) =>
      (step: number): string =>
        steps.includes(step) ? 'same' : 'other'

    const direction = (...steps: readonly number[]): string =>
      words(phoneClock(same(...steps), 'same', nowMs))
    expect(direction(present - 5, present + 3)).toMatch(/fast/)
    expect(direction(present - 4, present + 4)).toMatch(/slow/)
    expect(direction(present, present + 4)).toBe('inStep')
  })

  it('says that late typing is possible for no more than a minute, and never of the future', () => {
    const seconds = [-3, -2, 2, 3].map((steps) => words(drifted(STEP_BEGINS_MS, steps * 30_000)))
    expect(seconds).toEqual(['90 s slow', '60 s slow or typed late', '60 s fast', '90 s fast'])
  })

  it('asks for no step before the first', () => {
    const asked: number[] = []
    phoneClock((step) => String(asked.push(step)), 'x', toEpochMs(60_000))
    expect(Math.max(...asked)).toBe(32)
    expect(Math.min(...asked)).toBe(0)
  })
})
