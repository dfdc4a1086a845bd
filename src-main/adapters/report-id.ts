// A name for one run of the checks, to be read out on the phone. Random and never looked up anywhere.
import { randomInt } from 'node:crypto'

/** No vowels, so that no word comes of it, and none of 0, 1, O, I, L that are taken for one another. */
const LETTERS = '23456789BCDFGHJKMNPQRSTVWXZ'

/** @returns such as `ASI-7K3M-Q9TX`: 27^8, some 280,000 million */
export function newReportId(): string {
  return `ASI-${randomPart()}-${randomPart()}`
}

function randomPart(): string {
  return Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
}
