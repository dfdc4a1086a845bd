// What the guide makes of its steps: passed over is neither done nor failed, and is said.
import { expect, it } from 'vitest'
import { summarise } from '../../tour/guide'

const none = { asExpected: 0, failed: 0, passedOver: 0 }
const phone = ['oathtool', 'zbarimg']

it.each([
  ['all is well', { ...none, asExpected: 3 }, [], 'every step as expected'],
  ['one failed', { ...none, asExpected: 2, failed: 1 }, [], '1 of 3 steps failed'],
  [
    'some were passed over',
    { ...none, asExpected: 2, passedOver: 1 },
    phone,
    '2 of 3 steps as expected, 1 passed over for want of oathtool and zbarimg',
  ],
  [
    'some were passed over and one failed',
    { asExpected: 1, failed: 1, passedOver: 1 },
    ['zbarimg'],
    '1 of 3 steps failed, 1 passed over for want of zbarimg',
  ],
])('the summary where %s', (_name, outcomes, lacking, expected) => {
  expect(summarise(outcomes, lacking)).toBe(expected)
})
