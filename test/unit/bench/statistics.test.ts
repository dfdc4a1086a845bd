// The numbers of the bench, on rows whose answer is known.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, ratioOfMedians, summarise } from '../../bench/statistics'

const row = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 })

describe('median', () => {
  it.each([
    ['one value', [7], 7],
    ['an odd row in any order', [9, 1, 5], 5],
    ['an even row', [4, 1, 3, 2], 2.5],
    ['numbers, not texts', [100, 9, 20], 20],
  ])('of %s', (_name, values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it('does not change the row', () => {
    const values = [3, 1, 2]

    median(values)

    expect(values).toEqual([3, 1, 2])
  })

  it('has no more than half of the row on either side', () => {
    fc.assert(
      fc.property(row, (values) => {
        const middle = median(values)
        const below = values.filter((value) => value < middle).length
        const above = values.filter((value) => value > middle).length
        return below <= values.length / 2 && above <= values.length / 2
      }),
    )
  })

  it('of nothing is a bug', () => {
    expect(() => median([])).toThrow('no values')
  })

  it('of a row with something that was not measured is a bug', () => {
    expect(() => median([1, Number.NaN, 3])).toThrow('no number')
  })
})

it('a summary tells the middle, the ends and how many', () => {
  expect(summarise([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9, count: 3 })
})

it('one outlier does not change the ratio', () => {
  expect(ratioOfMedians([110, 110, 9000], [100, 100, 100])).toBe(1.1)
})
