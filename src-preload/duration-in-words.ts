// Chooses the unit in which a person would say how long something is. Pure; the words are messages,
// which the page and `--diagnose` both fill in.

export interface DurationInWords {
  readonly unit: 'seconds' | 'minutes' | 'hours' | 'days'
  /** Of that unit, rounded. */
  readonly count: number
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A larger unit only from two of it on: "90 seconds" says more than "2 minutes". */
export function durationInWords(seconds: number): DurationInWords {
  if (seconds < 2 * MINUTE) return { unit: 'seconds', count: Math.round(seconds) }
  if (seconds < 2 * HOUR) return { unit: 'minutes', count: Math.round(seconds / MINUTE) }
  if (seconds < 2 * DAY) return { unit: 'hours', count: Math.round(seconds / HOUR) }
  return { unit: 'days', count: Math.round(seconds / DAY) }
}

/** What a message is filled in with: `seconds` come with a `unit` and a `count` of it. */
export function withDuration(
  values: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> {
  const { seconds } = values
  return typeof seconds === 'number' ? { ...values, ...durationInWords(seconds) } : values
}
