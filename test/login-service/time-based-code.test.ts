// The codes themselves: RFC 6238's own test values, the tolerance to the millisecond, the URI.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeOfStep,
  matchingStep,
  newSecret,
  otpauthUri,
  stepAt,
} from '../../login-service/mfa/time-based-code'
import { codeAt } from './authenticator'

/** The RFC's secret, the ASCII text `12345678901234567890`, in base32. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('codeOfStep', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('gives at %i s the code of RFC 6238, appendix B', (seconds, code) => {
    const step = stepAt(seconds * 1000)

    expect(codeOfStep(RFC_SECRET, step, 8)).toBe(code)
    expect(codeOfStep(RFC_SECRET, step)).toBe(code.slice(2))
  })

  it('agrees with another implementation for any secret and step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (step) => {
        const secret = newSecret()

        expect(codeOfStep(secret, step)).toBe(codeAt(secret, step))
      }),
    )
  })
})

describe('newSecret', () => {
  it('is 20 random bytes in base32', () => {
    const secrets = Array.from({ length: 100 }, newSecret)

    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(new Set(secrets).size).toBe(100)
  })
})

describe('matchingStep', () => {
  const step = 57_000_000
  const startMs = step * 30_000
  const code = codeOfStep(RFC_SECRET, step)

  it.each([
    ['a millisecond before the step before it', -30_001, null],
    ['the start of the step before it', -30_000, step],
    ['the last millisecond before it', -1, step],
    ['its start', 0, step],
    ['its last millisecond', 29_999, step],
    ['the start of the step after it', 30_000, step],
    ['the end of the step after it', 59_999, step],
    ['a millisecond later', 60_000, null],
  ])('judges a code at %s (%i ms)', (_when, offsetMs, expected) => {
    expect(matchingStep(RFC_SECRET, code, startMs + offsetMs)).toBe(expected)
  })

  it.each(['', '1', '28708', '2870822', '９４２８７０', 'abcdef'])(
    'takes %j for no code',
    (text) => {
      expect(matchingStep(RFC_SECRET, text, 59_000)).toBeNull()
    },
  )

  it.each([0, 29_999, -1, -3_155_760_000_000])('judges at %i ms since 1970, too', (nowMs) => {
    const expected = nowMs >= -30_000 ? 0 : null

    expect(matchingStep(RFC_SECRET, codeOfStep(RFC_SECRET, 0), nowMs)).toBe(expected)
  })
})

describe('otpauthUri', () => {
  it('names account, user and every parameter', () => {
    const user = { account: '31415926', loginName: 'maria.santos' }

    expect(otpauthUri(user, RFC_SECRET)).toBe(
      `otpauth://totp/LivePerson:31415926%20%2F%20maria.santos?secret=${RFC_SECRET}` +
        '&issuer=LivePerson&algorithm=SHA1&digits=6&period=30',
    )
  })

  it.each(['j.müller+1@example.com', 'a&secret=b#c?d', '%41'])(
    'keeps the name %j readable',
    (loginName) => {
      const uri = new URL(otpauthUri({ account: '1', loginName }, RFC_SECRET))

      expect(decodeURIComponent(uri.pathname)).toBe(`/LivePerson:1 / ${loginName}`)
      expect(uri.searchParams.get('secret')).toBe(RFC_SECRET)
    },
  )
})
