// A TCP proxy on loopback that makes the way to the service longer: each direction is held back by
// half the latency. It notes what passes, never what is in it.
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Passage } from './round-trips'

export interface LatencyProxy {
  readonly port: number
  /** Of everything that passes from now on; also of a connection's TCP handshake. */
  readonly setLatencyMs: (latencyMs: number) => void
  /** What passed since the last call. */
  readonly takePassages: () => readonly Passage[]
  /** Resolves when nothing has passed for `quietMs`. */
  readonly untilQuiet: (quietMs: number) => Promise<void>
  readonly dropConnections: () => void
  readonly close: () => Promise<void>
}

const POLL_MS = 10

export async function startLatencyProxy(targetPort: number): Promise<LatencyProxy> {
  const sockets = new Set<Socket>()
  let latencyMs = 0
  let accepted = 0
  let passages: Passage[] = []
  let lastPassageMs = 0

  function note(passage: Passage): void {
    passages.push(passage)
    lastPassageMs = performance.now()
  }

  const server = createServer({ noDelay: true }, (client) => {
    const connection = ++accepted
    const target = connect({ host: '127.0.0.1', port: targetPort, noDelay: true })
    // Loopback has made the TCP handshake in no time; on a real way it takes a round trip.
    const handshakeDoneMs = performance.now() + latencyMs
    note({ connection, kind: 'opened' })
    const cut = (): void => {
      for (const socket of [client, target]) {
        socket.destroy()
        sockets.delete(socket)
      }
    }
    for (const socket of [client, target]) {
      sockets.add(socket)
      socket.once('error', cut)
      socket.once('close', cut)
    }
    relay(client, target, 'up', handshakeDoneMs)
    relay(target, client, 'down', 0)

    function relay(from: Socket, to: Socket, kind: 'up' | 'down', notBeforeMs: number): void {
      const waiting: Buffer[] = []
      from.on('data', (bytes: Buffer) => {
        note({ connection, kind })
        const nowMs = performance.now()
        const delayMs = Math.max(nowMs, notBeforeMs) - nowMs + latencyMs / 2
        if (delayMs === 0 && waiting.length === 0) {
          to.write(bytes)
          return
        }
        // Each timer sends the oldest, so that the order holds whatever the timers do.
        waiting.push(bytes)
        setTimeout(() => {
          const oldest = waiting.shift()
          if (oldest !== undefined && !to.destroyed) to.write(oldest)
        }, delayMs)
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy does not listen')

  function dropConnections(): void {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }

  return {
    port: address.port,
    setLatencyMs(wanted) {
      latencyMs = wanted
    },
    takePassages() {
      const taken = passages
      passages = []
      return taken
    },
    async untilQuiet(quietMs) {
      while (performance.now() - lastPassageMs < quietMs) await pause(POLL_MS)
    },
    dropConnections,
    async close() {
      const closed = once(server, 'close')
      server.close()
      dropConnections()
      await closed
    },
  }
}
