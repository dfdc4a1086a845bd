// QR codes as rows of modules. That a camera reads them is shown end to end, from a screenshot.
import { describe, expect, it } from 'vitest'
import { drawQrCode } from '../../../src-main/adapters/qr-picture'

const ADDRESS =
  'otpauth://totp/LivePerson:31415926%20%2F%20maria.santos?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=LivePerson&algorithm=SHA1&digits=6&period=30'

/** The three corners' sign, ISO/IEC 18004, 7.3.2. */
const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']

describe('a QR code', () => {
  const rows = drawQrCode(ADDRESS)

  it('is a square of dark and light modules of a size that there is', () => {
    expect(rows.every((row) => row.length === rows.length && /^[01]+$/.test(row))).toBe(true)
    expect((rows.length - 17) % 4).toBe(0)
  })

  it('begins with its corners, so that it has no border of its own', () => {
    const end = rows.length - 7
    expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(FINDER)
    expect(rows.slice(0, 7).map((row) => row.slice(end))).toEqual(FINDER)
    expect(rows.slice(end).map((row) => row.slice(0, 7))).toEqual(FINDER)
  })

  it('of an ordinary address is small enough for a camera at arm’s length', () => {
    expect(rows.length).toBeLessThanOrEqual(17 + 4 * 8)
  })

  it('can be drawn of the longest address that is taken', () => {
    expect(drawQrCode('~'.repeat(2_331)).length).toBe(17 + 4 * 40)
  })
})
