// The saved session as the text of one keychain entry, version 1, and back. This text is the
// secret: it goes into the keychain and nowhere else.
import * as z from 'zod/mini'
import { toAccountId, toEpochMs, toLoginName, toUserId } from '../core/ids'
import type { OpenSession } from '../core/session/session-material'

/**
 * Largest entry, in bytes, on every system alike.
 *
 * CRED_MAX_CREDENTIAL_BLOB_SIZE (5 × 512) of Windows' wincred.h. keytar hands over UTF-8 there
 * (`CredentialBlobSize = password.size()` of a std::string, its src/keytar_win.cc), so a byte of
 * UTF-8 is a byte of the limit.
 */
export const ENTRY_LIMIT_BYTES = 2_560

export interface KeychainEntry {
  /** Names this one write, so that a marker can vouch for it. Random, not secret. */
  readonly entryId: string
  readonly session: OpenSession
}

// Short keys: every byte of a key is one less for the service's tokens.
const entrySchema = z.object({
  v: z.literal(1),
  id: z.string().check(z.minLength(1)),
  a: z.string(),
  n: z.string(),
  h: z.string().check(z.minLength(1)),
  w: z.nullable(z.string().check(z.minLength(1))),
  // Entries written before there was a second factor say nothing of it.
  m: z.optional(z.boolean()),
  // The user's own id, in entries written since it is kept; null where the service did not tell.
  i: z.optional(z.nullable(z.string())),
  s: z.int().check(z.nonnegative()),
  u: z.int().check(z.nonnegative()),
  b: z.string().check(z.minLength(1)),
  c: z.string().check(z.minLength(1)),
  k: z.string().check(z.minLength(1)),
})

export function encodeKeychainEntry({ entryId, session }: KeychainEntry): string {
  const { facts, secrets } = session
  const wire: z.input<typeof entrySchema> = {
    v: 1,
    id: entryId,
    a: facts.accountId,
    n: facts.loginName,
    h: facts.loginHost,
    w: facts.workspaceHost,
    m: facts.isAdmin,
    i: facts.userId,
    s: facts.sinceMs,
    u: facts.untilMs,
    b: secrets.bearer,
    c: secrets.csrf,
    k: secrets.sessionCookie,
  }
  return JSON.stringify(wire)
}

/** null where the text is no entry of a known version. */
export function decodeKeychainEntry(text: string): KeychainEntry | null {
  const parsed = entrySchema.safeParse(parseJson(text))
  if (!parsed.success) return null

  const wire = parsed.data
  const accountId = toAccountId(wire.a)
  const loginName = toLoginName(wire.n)
  if (accountId === null || loginName === null) return null

  return {
    entryId: wire.id,
    session: {
      facts: {
        accountId,
        loginName,
        loginHost: wire.h,
        workspaceHost: wire.w,
        userId: toUserId(wire.i ?? ''),
        isAdmin: wire.m ?? false,
        sinceMs: toEpochMs(wire.s),
        untilMs: toEpochMs(wire.u),
      },
      secrets: { bearer: wire.b, csrf: wire.c, sessionCookie: wire.k },
    },
  }
}

export function entrySizeBytes(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
