// Puts an answer on the wire: as it should be, or damaged as the scenarios in force say. Knows
// nothing of what the answer means.
import { Readable } from 'node:stream'
import type { Answer, Json, JsonBody, JsonObject } from './answer'
import type { AppReply } from './app-types'
import type { Selection } from './scenario-board'

/** Name in `missingFields` that drops the cookie instead of a field of the body. */
const SET_COOKIE = 'Set-Cookie'

/** Sends `answer`, damaged by whichever of the damaging scenarios apply. */
export async function deliver(
  reply: AppReply,
  answer: Answer,
  selection: Selection,
): Promise<AppReply> {
  const missing = saysSomething(answer) ? (selection.take('missingFields')?.fields ?? []) : []
  const whole = answer.body === null ? '' : JSON.stringify(thinned(answer.body, missing))
  const text = selection.take('malformedJson') === undefined ? whole : malformed(whole)
  const contentType =
    selection.take('wrongContentType')?.contentType ?? (text === '' ? null : 'application/json')

  reply.code(answer.status)
  if (contentType !== null) reply.header('content-type', contentType)
  if (answer.sessionCookie !== undefined && !missing.includes(SET_COOKIE)) {
    reply.header('set-cookie', sessionCookie(reply, answer.sessionCookie))
  }
  if (answer.revision !== undefined) reply.header('ac-revision', answer.revision)
  if (answer.retryAfterSeconds !== undefined) reply.header('retry-after', answer.retryAfterSeconds)

  if (selection.take('truncatedBody') !== undefined) return sendHalf(reply, text)
  const huge = selection.take('hugeBody')
  if (huge !== undefined) return reply.send(Readable.from(padded(text, huge.sizeBytes)))
  return text === '' ? reply.send() : reply.send(Buffer.from(text))
}

/** Attributes are assumed; documented is "httpOnly secure session cookie" of the third party. */
function sessionCookie(reply: AppReply, value: string): string {
  return reply.server.serializeCookie('session_id', value, {
    httpOnly: true,
    secure: true,
    path: '/',
    sameSite: 'none',
  })
}

/** Fields can be missed from a success, and from what an extension says in an error. */
function saysSomething({ status, body }: Answer): boolean {
  const isSuccess = status >= 200 && status < 300
  return isSuccess || (body !== null && extensions.some((name) => name in body))
}

/** What the extensions add to error bodies. */
const extensions = ['mfa', 'reset', 'passwordChange'] as const

function thinned(body: JsonBody, missing: readonly string[]): JsonBody {
  return isList(body)
    ? body.map((each) => withoutFields(each, missing))
    : withoutFields(body, missing)
}

function isList(body: JsonBody): body is readonly JsonObject[] {
  return Array.isArray(body)
}

/** The object without the fields named, each as a path such as `config.userId`. */
export function withoutFields(body: JsonObject, paths: readonly string[]): JsonObject {
  const left = (value: Json, path: string): Json => {
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, inner]) => ({ name, inner, at: path === '' ? name : `${path}.${name}` }))
        .filter(({ at }) => !paths.includes(at))
        .map(({ name, inner, at }) => [name, left(inner, at)]),
    )
  }
  const result = left(body, '')
  return isObject(result) ? result : {}
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Complete and of the stated length, but not JSON. */
function malformed(text: string): string {
  return text.includes('{') ? text.replace('{', '{,') : '{,}'
}

/** States the whole length, sends half of it and drops the connection. */
function sendHalf(reply: AppReply, text: string): AppReply {
  const whole = text === '' ? Buffer.alloc(64, ' ') : Buffer.from(text)
  reply.hijack()
  reply.raw.statusCode = reply.statusCode
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  reply.raw.setHeader('content-length', whole.byteLength)
  reply.raw.write(whole.subarray(0, Math.floor(whole.byteLength / 2)), () => {
    reply.raw.socket?.destroy()
  })
  return reply
}

/** The text, then spaces up to the size: still valid JSON, so only a limit stops a client. */
function* padded(text: string, sizeBytes: number): Generator<Buffer> {
  const start = Buffer.from(text)
  yield start
  const chunk = Buffer.alloc(64 * 1024, ' ')
  for (let left = sizeBytes - start.byteLength; left > 0; left -= chunk.byteLength) {
    yield left < chunk.byteLength ? chunk.subarray(0, left) : chunk
  }
}
