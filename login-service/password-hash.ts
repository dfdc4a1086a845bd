// Salted slow hashing of passwords with scrypt, and comparison that takes as long for a right
// password as for a wrong one. Never stores or returns the password itself.
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** What is kept of a user's password and of those before it. */
export interface PasswordHash {
  /** One for all passwords of a user: a candidate is hashed once to be compared with them all. */
  readonly salt: Buffer
  readonly key: Buffer
  /** Keys of earlier passwords, newest first. */
  readonly earlierKeys: readonly Buffer[]
}

/**
 * Cost of one hash: about 0.2 s of one core and 16 MiB.
 * Source: OWASP Password Storage Cheat Sheet, scrypt, "N=2^14 (16 MiB), r=8, p=5".
 */
const cost = { N: 2 ** 14, r: 8, p: 5 }
const KEY_BYTES = 32

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16)
  return { salt, key: await deriveKey(password, salt), earlierKeys: [] }
}

/**
 * What is kept after a change to `password`; null where it is the present one or among the earlier
 * ones, `remembered` passwords in all. One hash of work, however many are remembered.
 */
export async function followingHash(
  password: string,
  present: PasswordHash,
  remembered: number,
): Promise<PasswordHash | null> {
  const key = await deriveKey(password, present.salt)
  const known = [present.key, ...present.earlierKeys].slice(0, remembered)
  const matches = known.filter((each) => timingSafeEqual(each, key))
  if (matches.length > 0) return null
  return { salt: present.salt, key, earlierKeys: known.slice(0, remembered - 1) }
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
