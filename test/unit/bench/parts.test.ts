// Which parts of the bench are measured.
import { expect, it } from 'vitest'
import { PARTS, wantedParts } from '../../bench/parts'

it.each([
  [undefined, PARTS],
  ['checks', ['checks']],
  ['checks,start', ['start', 'checks']],
  ['speed', null],
  ['start,speed', null],
  ['', null],
])('asked for %j: %j', (only, expected) => {
  expect(wantedParts(only)).toEqual(expected)
})
