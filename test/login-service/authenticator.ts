// An authenticator app for the tests: RFC 6238 written anew over node:crypto, so that the stand-in
// and its tests do not share the library that makes the codes.
import { createHmac } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The six digits of a base32 secret at a time step. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', base32(secret)).update(counter).digest()
  const start = hash.readUInt8(hash.byteLength - 1) & 0x0f
  const number = hash.readUInt32BE(start) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** A code that is none of the secret's around that step. */
export function wrongCodeAt(secret: string, step: number): string {
  const near = [-2, -1, 0, 1, 2].map((distance) => codeAt(secret, step + distance))
  const candidates = ['000000', '111111', '222222', '333333', '444444', '555555']
  return candidates.find((code) => !near.includes(code)) ?? ''
}

function base32(text: string): Buffer {
  const bits = Array.from(text, (character) =>
    ALPHABET.indexOf(character).toString(2).padStart(5, '0'),
  ).join('')
  const bytes = bits.match(/[01]{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => parseInt(byte, 2)))
}
