// Unpacking, held against the zlib that Node brings.
import { constants, deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflated } from '../../../../src-main/core/link-doctor/inflate'

const LIMIT_BYTES = 16 * 1024
const strategies = fc.constantFrom(
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
)
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }),
  fc
    .array(fc.constantFrom('https://', 'va.liveperson.net', '/reset', 'a', '%2B'), {
      maxLength: 500,
    })
    .map((words) => Buffer.from(words.join('')).subarray(0, LIMIT_BYTES)),
)

describe('inflated', () => {
  it('unpacks what zlib packs, at every level and in every way', () => {
    fc.assert(
      fc.property(contents, fc.integer({ min: 0, max: 9 }), strategies, (data, level, strategy) => {
        const packed = deflateSync(data, { level, strategy })

        expect(Buffer.from(inflated(packed, LIMIT_BYTES) ?? 'refused')).toEqual(Buffer.from(data))
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with zlib on damaged data', () => {
    const damage = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(contents, fc.array(damage, { minLength: 1, maxLength: 3 }), (data, changes) => {
        const packed = deflateSync(data)
        for (const [place, byte] of changes) packed[place % packed.length] = byte

        expect(asBuffer(inflated(packed, LIMIT_BYTES))).toEqual(unpackedByZlib(packed))
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no zlib header', Buffer.from('https://va.liveperson.net')],
    ['a cut end', deflateSync('https://va.liveperson.net').subarray(0, -1)],
    ['bytes behind the end', Buffer.concat([deflateSync('x'), Buffer.from('y')])],
    ['more than the limit', deflateSync(Buffer.alloc(LIMIT_BYTES + 1))],
    ['a reserved block type', Buffer.from([0x78, 0x9c, 0x07, 0, 0, 0, 0, 0])],
  ])('refuses %s', (_name, bytes) => {
    expect(inflated(bytes, LIMIT_BYTES)).toBeNull()
  })
})

function asBuffer(bytes: Uint8Array | null): Buffer | null {
  return bytes === null ? null : Buffer.from(bytes)
}

function unpackedByZlib(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: LIMIT_BYTES })
  } catch {
    return null
  }
}
