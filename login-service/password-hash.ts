// Salted slow hashing of passwords with scrypt, and comparison that takes as long for a right
// password as for a wrong one. Never stores or returns the password itself.
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** What is kept of a password. */
export interface PasswordHash {
  readonly salt: Buffer
  readonly key: Buffer
}

/**
 * Cost of one hash: about 0.2 s of one core and 16 MiB.
 * Source: OWASP Password Storage Cheat Sheet, scrypt, "N=2^14 (16 MiB), r=8, p=5".
 */
const cost = { N: 2 ** 14, r: 8, p: 5 }
const KEY_BYTES = 32

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16)
  return { salt, key: await deriveKey(password, salt) }
}

/** True when `password` is the one that was hashed; the comparison is constant-time. */
export async function passwordMatches(password: string, hash: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await deriveKey(password, hash.salt), hash.key)
}

/** Compares two unguessable texts in constant time, whatever their lengths. */
export function secretsMatch(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function deriveKey(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, cost, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
