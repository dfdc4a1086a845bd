// The few numbers that a row of measurements is boiled down to. Pure.

export interface Summary {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly count: number
}

/**
 * Middle value, or the mean of the two in the middle. Throws on an empty row and on what is no
 * number: both are bugs of whoever measured.
 */
export function median(values: readonly number[]): number {
  if (!values.every(Number.isFinite)) throw new Error('a value is no number')
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) throw new Error('no values to summarise')
  return (lower + upper) / 2
}

export function summarise(values: readonly number[]): Summary {
  return {
    median: median(values),
    least: Math.min(...values),
    most: Math.max(...values),
    count: values.length,
  }
}

/** How many times the first row's median is the second's. */
export function ratioOfMedians(values: readonly number[], against: readonly number[]): number {
  return median(values) / median(against)
}
