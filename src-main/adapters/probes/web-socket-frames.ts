// The few frames of a WebSocket (RFC 6455, section 5) that an idle connection may see. Reads whole
// small frames only; nothing else is of interest here.
import { randomBytes } from 'node:crypto'

export type ControlFrame =
  | { readonly kind: 'close'; readonly code: number | null }
  | { readonly kind: 'ping'; readonly payload: Buffer }
  | { readonly kind: 'other' }

/** What the first frame of these bytes, which a server sent unmasked, is. */
export function readFrame(bytes: Buffer): ControlFrame {
  const [first = 0, second = 0] = bytes
  const payload = bytes.subarray(2, 2 + (second & 0x7f))
  switch (first & 0x0f) {
    case 0x8:
      return { kind: 'close', code: payload.length >= 2 ? payload.readUInt16BE(0) : null }
    case 0x9:
      return { kind: 'ping', payload }
    default:
      return { kind: 'other' }
  }
}

/** The answer to a ping; a client masks all it sends (section 5.3). */
export function pongFrame(payload: Buffer): Buffer {
  const mask = randomBytes(4)
  const masked = payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))
  return Buffer.concat([Buffer.from([0x8a, 0x80 | payload.length]), mask, masked])
}
