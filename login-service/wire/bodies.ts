// What clients send in request bodies, read without trust. Fields beyond these are ignored, as an
// unmodified client may send more.
import { z } from 'zod'
import type { Credential } from '../people'

export type SentBody =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'none' }

export interface LoginBody {
  readonly username: string
  readonly credential: Credential
}

const text = z.string().min(1)
const appKeysBody = z.object({
  username: text,
  appKey: text,
  secret: text,
  accessToken: text,
  accessTokenSecret: text,
})
const passwordBody = z.object({ username: text, password: text })
const csrfBody = z.object({ csrf: text })
const nameOnly = z.object({ username: text })

/** The body as JSON; `none` where it is absent, of another type, or not JSON. */
export function readJson(contentType: string | undefined, body: unknown): SentBody {
  const isJson = /^application\/json\s*(;|$)/i.test(contentType ?? '')
  if (!isJson || !Buffer.isBuffer(body)) return { kind: 'none' }
  try {
    return { kind: 'json', value: JSON.parse(body.toString('utf8')) }
  } catch {
    return { kind: 'none' }
  }
}

/** Who wants in with what: four keys make an application login, else a password; null = neither. */
export function readLogin(body: SentBody): LoginBody | null {
  if (body.kind === 'none') return null
  const keys = appKeysBody.safeParse(body.value)
  if (keys.success) {
    const { username, ...four } = keys.data
    return { username, credential: { kind: 'appKeys', ...four } }
  }
  const password = passwordBody.safeParse(body.value)
  if (!password.success) return null
  const { username, password: given } = password.data
  return { username, credential: { kind: 'password', password: given } }
}

/** The `csrf` value of a refresh or logout; null where it is missing or not a text. */
export function readCsrf(body: SentBody): string | null {
  const parsed = body.kind === 'json' ? csrfBody.safeParse(body.value) : undefined
  return parsed?.success === true ? parsed.data.csrf : null
}

/** The `username` of a body that may otherwise be wrong. */
export function readUsername(body: SentBody): string | null {
  const parsed = body.kind === 'json' ? nameOnly.safeParse(body.value) : undefined
  return parsed?.success === true ? parsed.data.username : null
}
