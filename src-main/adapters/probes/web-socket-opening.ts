// The opening of a WebSocket (RFC 6455, section 4), as text. By hand: Node's HTTP client, given a TLS
// connection that stands, failed an assertion of its own in Electron (Node 24). Moves no bytes itself.
import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import type { Endpoint } from '../../core/troubleshooting/network-facts'

/** RFC 6455, section 1.3. */
const ACCEPT_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** No head of an answer is longer; Node's own limit. */
const HEAD_LIMIT_BYTES = 16_384

export type Opening =
  /** With the bytes that came after the head. */
  | { readonly kind: 'opened'; readonly rest: Buffer }
  | { readonly kind: 'notOpened'; readonly status: number }
  | { readonly kind: 'broken'; readonly code: string }

/** @param key 16 random bytes as Base64 */
export function openingRequest({ host, port }: Endpoint, key: string): string {
  const name = isIP(host) === 6 ? `[${host}]` : host
  return [
    'GET / HTTP/1.1',
    `Host: ${port === 443 ? name : `${name}:${port}`}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${key}`,
    '',
    '',
  ].join('\r\n')
}

/** Null while the head of the answer is not complete. */
export function readOpening(received: Buffer, key: string): Opening | null {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0)
    return received.length > HEAD_LIMIT_BYTES ? { kind: 'broken', code: 'HEAD_TOO_LONG' } : null
  const head = received.subarray(0, end).toString('latin1')
  const status = Number(/^HTTP\/1\.[01] ([0-9]{3})\b/.exec(head)?.[1] ?? 0)
  if (status === 0) return { kind: 'broken', code: 'NOT_HTTP' }
  if (status !== 101) return { kind: 'notOpened', status }
  const accept = /^sec-websocket-accept:\s*(\S+)\s*$/im.exec(head)?.[1]
  const wanted = createHash('sha1').update(`${key}${ACCEPT_SUFFIX}`).digest('base64')
  return accept === wanted
    ? { kind: 'opened', rest: received.subarray(end + 4) }
    : { kind: 'broken', code: 'WRONG_ACCEPT' }
}
