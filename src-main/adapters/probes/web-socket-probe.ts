// Opens a WebSocket by the handshake of RFC 6455 over TLS, by the way that Chromium would take, and
// holds it idle. Sends no account, cookie or password; answers pings and says nothing else.
import { randomBytes } from 'node:crypto'
import type { TLSSocket } from 'node:tls'
import type { Endpoint, WebSocketFact } from '../../core/troubleshooting/network-facts'
import type { NetworkProbes } from '../../core/troubleshooting/probes'
import { answerWithin } from './answer-within'
import { errorCode } from './error-code'
import { openWay } from './open-way'
import { lookOver } from './tls-probe'
import { pongFrame, readFrame } from './web-socket-frames'
import { openingRequest, readOpening } from './web-socket-opening'

type Answer = (fact: WebSocketFact) => void

export const holdWebSocket: NetworkProbes['holdWebSocket'] = (target, hop, holdMs, limit) =>
  answerWithin<WebSocketFact>(
    { ...limit, deadlineMs: limit.deadlineMs + holdMs },
    (answer: Answer) => {
      const ends: (() => void)[] = []
      ends.push(
        openWay(target, hop, (way) => {
          if (way.kind !== 'open') {
            answer({ kind: 'noWay' })
            return
          }
          const tls = lookOver(way.socket, target.host)
          ends.push(() => tls.destroy())
          let isSecure = false
          tls.on('error', () => {
            if (!isSecure) answer({ kind: 'noWay' })
          })
          tls.once('secureConnect', () => {
            isSecure = true
            ends.push(ask(tls, target, holdMs, answer))
          })
        }),
      )
      return () => {
        for (const end of ends) end()
      }
    },
  )

/** Asks for the opening; what it returns ends the wait. */
function ask(tls: TLSSocket, target: Endpoint, holdMs: number, answer: Answer): () => void {
  const key = randomBytes(16).toString('base64')
  let endHold: (() => void) | null = null
  let received = Buffer.alloc(0)
  const onBytes = (bytes: Buffer): void => {
    received = Buffer.concat([received, bytes])
    const head = readOpening(received, key)
    if (head === null) return
    tls.off('data', onBytes)
    tls.off('close', onClose)
    if (head.kind === 'opened') endHold = hold(tls, head.rest, holdMs, answer)
    else answer(head)
  }
  const onClose = (): void => {
    answer({ kind: 'broken', code: 'ENDED' })
  }
  tls.on('data', onBytes)
  tls.once('close', onClose)
  tls.on('error', (error) => {
    answer({ kind: 'broken', code: errorCode(error) })
  })
  tls.write(openingRequest(target, key))
  return () => {
    endHold?.()
  }
}

function hold(tls: TLSSocket, first: Buffer, holdMs: number, answer: Answer): () => void {
  const openedAtMs = performance.now()
  const afterMs = (): number => performance.now() - openedAtMs
  const timer = setTimeout(() => {
    answer({ kind: 'held', heldMs: holdMs })
  }, holdMs)
  const onBytes = (bytes: Buffer): void => {
    const frame = readFrame(bytes)
    if (frame.kind === 'close')
      answer({ kind: 'closed', afterMs: afterMs(), closeCode: frame.code })
    if (frame.kind === 'ping') tls.write(pongFrame(frame.payload))
  }
  const onEnd = (): void => {
    answer({ kind: 'cut', afterMs: afterMs() })
  }
  if (first.length > 0) onBytes(first)
  tls.on('data', onBytes)
  tls.prependListener('error', onEnd)
  tls.once('end', onEnd)
  tls.once('close', onEnd)
  return () => {
    clearTimeout(timer)
  }
}
