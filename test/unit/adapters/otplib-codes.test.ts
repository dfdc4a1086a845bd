// Codes as RFC 6238 has them, and as a second implementation makes them.
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCodeOfStep } from '../../../src-main/adapters/otplib-codes'

/** The ASCII text 12345678901234567890 of the RFC, as base32. */
const RFC_KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('codes of RFC 6238, appendix B, for SHA-1', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('%i s since 1970: %s', (seconds, code) => {
    const step = Math.floor(seconds / 30)
    expect(createCodeOfStep(8)(RFC_KEY, step)).toBe(code)
    expect(createCodeOfStep()(RFC_KEY, step)).toBe(code.slice(-6))
  })
})

describe('codes of any key and step', () => {
  const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

  /** RFC 4226, section 5.3, word for word. */
  function expectedCode(key: Uint8Array, step: number): string {
    const counter = Buffer.alloc(8)
    counter.writeBigUInt64BE(BigInt(step))
    const digest = createHmac('sha1', key).update(counter).digest()
    const offset = digest.readUInt8(digest.length - 1) & 0xf
    const number = digest.readUInt32BE(offset) & 0x7f_ff_ff_ff
    return String(number % 1_000_000).padStart(6, '0')
  }

  function base32(bytes: Uint8Array): string {
    const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
    const digits = bits.match(/.{1,5}/g) ?? []
    return digits.map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
  }

  it('are those of a second implementation', () => {
    const codeOfStep = createCodeOfStep()
    const keys = fc.uint8Array({ minLength: 16, maxLength: 64 })
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 666_666_666 }), (key, step) => {
        expect(codeOfStep(base32(key), step)).toBe(expectedCode(key, step))
      }),
      { numRuns: 300 },
    )
  })
})
