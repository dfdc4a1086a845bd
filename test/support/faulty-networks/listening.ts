// A server of a test network on a loopback port of its own, which ends with all its connections.
import { once } from 'node:events'
import type { Server, Socket } from 'node:net'

export interface Listening {
  readonly port: number
  /** `127.0.0.1:<port>` */
  readonly host: string
  readonly close: () => Promise<void>
}

export async function listen(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    port: address.port,
    host: `127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
