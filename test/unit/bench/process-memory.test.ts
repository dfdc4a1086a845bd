// Reading /proc's own words.
import { expect, it } from 'vitest'
import { fieldOfRollup } from '../../bench/process-memory'

const rollup = [
  '55d0c0a0e000-7ffd1d9f5000 ---p 00000000 00:00 0                          [rollup]',
  'Rss:              101200 kB',
  'Pss:               40123 kB',
  'Pss_Dirty:         20000 kB',
  'Private_Dirty:     19000 kB',
  '',
].join('\n')

it.each([
  ['Rss', 101_200],
  ['Pss', 40_123],
  ['Private_Dirty', 19_000],
  ['Private_Clean', 0],
])('%s is %i kB', (field, expected) => {
  expect(fieldOfRollup(rollup, field)).toBe(expected)
})
