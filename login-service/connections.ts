// Numbers the TLS connections and can break one with a TCP reset, which a TLS socket alone cannot
// do: it finds the plain socket below by the peer's port.
import type { Server } from 'node:https'
import type { Socket } from 'node:net'

interface Connection {
  readonly number: number
  readonly plain: Socket
}

export class Connections {
  private readonly waiting = new Map<string, Connection>()
  private readonly known = new WeakMap<Socket, Connection>()
  private opened = 0

  watch(server: Server): void {
    server.on('connection', (plain: Socket) => {
      const peer = peerOf(plain)
      this.waiting.set(peer, { number: ++this.opened, plain })
      plain.once('close', () => this.waiting.delete(peer))
    })
    server.on('secureConnection', (secure: Socket) => {
      const peer = peerOf(secure)
      const connection = this.waiting.get(peer)
      if (connection !== undefined) this.known.set(secure, connection)
      this.waiting.delete(peer)
    })
  }

  /** Counts from 1; 0 = a connection that was not seen to open. */
  numberOf(secure: Socket): number {
    return this.known.get(secure)?.number ?? 0
  }

  /** Ends the connection with RST, as a crashing server or a firewall does. */
  reset(secure: Socket): void {
    this.known.get(secure)?.plain.resetAndDestroy()
    secure.destroy()
  }
}

function peerOf(socket: Socket): string {
  return `${socket.remoteAddress ?? ''} ${socket.remotePort ?? 0}`
}
