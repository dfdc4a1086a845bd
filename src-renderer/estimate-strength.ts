// Estimates how hard a password is to guess. Heavy, so it is loaded only when a password is chosen.
// Keeps nothing of what it was given.
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

export type Strength = 0 | 1 | 2 | 3 | 4

/** Characters that are looked at: beyond these no password is weak, and the estimate would take long. */
const LOOKED_AT = 64

const estimator = new ZxcvbnFactory({
  dictionary,
  graphs: adjacencyGraphs,
  maxLength: LOOKED_AT,
})

/** Says nothing, and takes every path that remembers its input, so that the last password is replaced. */
const NEUTRAL = 'abcabc'

/** From very weak (0) to strong (4); `known` is what others know of this user. */
export function estimateStrength(password: string, known: readonly string[]): Strength {
  const { score } = estimator.check(password, [...known])
  // The estimator holds its last input in fields of its own.
  estimator.check(NEUTRAL)
  return score
}
