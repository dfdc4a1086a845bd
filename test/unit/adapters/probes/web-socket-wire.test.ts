// The opening and the frames of a WebSocket, byte by byte.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pongFrame, readFrame } from '../../../../src-main/adapters/probes/web-socket-frames'
import {
  openingRequest,
  readOpening,
} from '../../../../src-main/adapters/probes/web-socket-opening'

/** The example of RFC 6455, section 1.3. */
const KEY = 'dGhlIHNhbXBsZSBub25jZQ=='
const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='

const head = (...lines: readonly string[]) => Buffer.from([...lines, '', ''].join('\r\n'))

describe('the answer to an opening', () => {
  it('opens, with the bytes that follow it', () => {
    const answer = head('HTTP/1.1 101 Switching Protocols', `sec-websocket-accept: ${ACCEPT}`)

    const opening = readOpening(Buffer.concat([answer, Buffer.from([0x89, 0])]), KEY)

    expect(opening).toEqual({ kind: 'opened', rest: Buffer.from([0x89, 0]) })
  })

  it.each([
    [
      'another status',
      head('HTTP/1.1 401 No', 'Content-Length: 0'),
      { kind: 'notOpened', status: 401 },
    ],
    [
      'a foreign accept',
      head('HTTP/1.1 101 Yes', 'Sec-WebSocket-Accept: abc'),
      { kind: 'broken', code: 'WRONG_ACCEPT' },
    ],
    ['no accept', head('HTTP/1.1 101 Yes'), { kind: 'broken', code: 'WRONG_ACCEPT' }],
    ['something else', head('SSH-2.0-OpenSSH'), { kind: 'broken', code: 'NOT_HTTP' }],
    ['no end', Buffer.alloc(20_000, 'a'), { kind: 'broken', code: 'HEAD_TOO_LONG' }],
    ['half a head', Buffer.from('HTTP/1.1 101 Yes\r\n'), null],
  ])('%s', (_what, received, opening) => {
    expect(readOpening(received, KEY)).toEqual(opening)
  })

  it('is read without an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        readOpening(Buffer.from(bytes), KEY)
        readFrame(Buffer.from(bytes))
      }),
    )
  })
})

describe('the opening request', () => {
  it.each([
    [{ host: 'a.test', port: 443 }, 'Host: a.test\r\n'],
    [{ host: 'a.test', port: 8443 }, 'Host: a.test:8443\r\n'],
    [{ host: '::1', port: 8443 }, 'Host: [::1]:8443\r\n'],
  ])('to %o names the host', (target, line) => {
    expect(openingRequest(target, KEY)).toContain(line)
  })
})

describe('a frame', () => {
  it.each([
    ['a close with its code', [0x88, 2, 0x11, 0x31], { kind: 'close', code: 4401 }],
    ['a close without', [0x88, 0], { kind: 'close', code: null }],
    ['a text', [0x81, 1, 0x41], { kind: 'other' }],
    ['nothing', [], { kind: 'other' }],
  ])('%s', (_what, bytes, frame) => {
    expect(readFrame(Buffer.from(bytes))).toEqual(frame)
  })

  it('of a ping is answered with the same payload, masked', () => {
    const frame = readFrame(Buffer.from([0x89, 2, 7, 9]))
    if (frame.kind !== 'ping') throw new Error('no ping was read')

    const pong = pongFrame(frame.payload)

    expect([...pong.subarray(0, 2)]).toEqual([0x8a, 0x82])
    const unmasked = [...pong.subarray(6)].map((byte, index) => byte ^ pong.readUInt8(2 + index))
    expect(unmasked).toEqual([7, 9])
  })
})
