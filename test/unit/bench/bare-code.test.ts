// The bench's own authenticator app, by the values of RFC 6238, appendix B (their last six digits).
import { afterEach, expect, it, vi } from 'vitest'
import { codeOf } from '../../bench/bare-code'

/** The RFC's "12345678901234567890" in base32. */
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

afterEach(() => {
  vi.useRealTimers()
})

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i s the code is %s', (atSeconds, expected) => {
  vi.setSystemTime(atSeconds * 1_000)

  expect(codeOf(KEY, 0)).toBe(expected)
})

it('the step before and the step after have the codes of 30 s earlier and later', () => {
  vi.setSystemTime(59_000 + 30_000)
  expect(codeOf(KEY, -1)).toBe('287082')

  vi.setSystemTime(59_000 - 30_000)
  expect(codeOf(KEY, 1)).toBe('287082')
})
