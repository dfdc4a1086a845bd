// The captcha of the reset form over altcha-lib: a proof of work, made here and checked here. Each
// solution counts once. Knows nothing of who asks.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib/v1'
import { z } from 'zod'
import type { JsonObject } from '../answer'
import { randomToken } from '../random-secrets'

/** 5 minutes, assumed: time to fill in two fields. */
export const CAPTCHA_LIFETIME_MS = 5 * 60 * 1000

/**
 * Most numbers to try. altcha-lib's own solver tries some 20,000 a second on two busy cores, so the
 * worst case takes half a second there; a plain loop takes a tenth of that.
 */
const HIGHEST_NUMBER = 10_000

/** What a client sends, as base64 of JSON; `took` and the like are ignored. */
const payloadShape = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().regex(/^[0-9a-f]{64}$/),
  number: z.int().min(0).max(HIGHEST_NUMBER),
  salt: z.string().max(256),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})
type Payload = z.output<typeof payloadShape>

export class Captcha {
  /** Of this run: a challenge of an earlier start is worth nothing. */
  private readonly key = randomToken()
  /** Challenges whose solution was taken, and when they expire (ms since 1970). */
  private readonly used = new Map<string, number>()

  /** A challenge in the form that ALTCHA gives it; the salt names the second it expires. */
  async challenge(nowMs: number): Promise<JsonObject> {
    const expires = new Date(nowMs + CAPTCHA_LIFETIME_MS)
    const made = await createChallenge({
      ...{ algorithm: 'SHA-256', hmacKey: this.key, maxnumber: HIGHEST_NUMBER },
      expires,
    })
    const { algorithm, challenge, salt, signature } = made
    return { algorithm, challenge, maxnumber: HIGHEST_NUMBER, salt, signature }
  }

  /** Whether this is a right solution, still in time and not taken before; it is taken by this. */
  async takes(solution: string, nowMs: number): Promise<boolean> {
    const payload = readPayload(solution)
    if (payload === null || !this.hasSigned(payload)) return false
    const expiresAtMs = expiryOf(payload)
    if (expiresAtMs === null || expiresAtMs <= nowMs) return false
    // Without the library's look at the clock: here the service's own clock decides.
    if (!(await verifySolution(payload, this.key, false))) return false
    for (const [challenge, endsAtMs] of this.used) {
      if (endsAtMs <= nowMs) this.used.delete(challenge)
    }
    // By challenge and not by salt: two salts that differ in a last `&` are the same challenge.
    if (this.used.has(payload.challenge)) return false
    this.used.set(payload.challenge, expiresAtMs)
    return true
  }

  forgetUsed(): void {
    this.used.clear()
  }

  /** The library compares with `===`; a signature is compared in constant time first. */
  private hasSigned({ challenge, signature }: Payload): boolean {
    const expected = createHmac('sha256', this.key).update(challenge).digest()
    return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
  }
}

function readPayload(solution: string): Payload | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(solution, 'base64').toString('utf8'))
    return payloadShape.safeParse(value).data ?? null
  } catch {
    return null
  }
}

/** The moment that the salt names, in milliseconds since 1970. */
function expiryOf({ salt }: Payload): number | null {
  const seconds = new URLSearchParams(salt.split('?')[1] ?? '').get('expires') ?? ''
  return /^\d{1,12}$/.test(seconds) ? Number(seconds) * 1000 : null
}
