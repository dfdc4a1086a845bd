// The parts of the bench, in the order in which they are measured, and which of them are wanted.

export const PARTS = ['start', 'click', 'code', 'memory', 'bundle', 'checks'] as const
export type Part = (typeof PARTS)[number]

/**
 * All of them where nothing is said; null where a word is no part.
 *
 * @param only words with commas between them
 */
export function wantedParts(only: string | undefined): readonly Part[] | null {
  if (only === undefined) return PARTS
  const words = only.split(',')
  if (words.some((word) => !PARTS.some((part) => part === word))) return null
  return PARTS.filter((part) => words.includes(part))
}
