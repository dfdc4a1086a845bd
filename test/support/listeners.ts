// Listeners on loopback that notice any attempt to reach them. They answer nothing useful.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'

export interface Listener {
  readonly port: number
  /** How many connections (TCP) or datagrams (UDP) arrived. */
  readonly contacts: () => number
  readonly stop: () => void
}

export async function listenTcp(): Promise<Listener> {
  let contacts = 0
  const server = createServer((socket) => {
    contacts += 1
    socket.once('error', () => undefined)
    socket.end('HTTP/1.1 204 No Content\r\naccess-control-allow-origin: *\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, contacts: () => contacts, stop: () => server.close() }
}

export async function listenUdp(): Promise<Listener> {
  let contacts = 0
  const socket = createSocket('udp4', () => {
    contacts += 1
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return { port: socket.address().port, contacts: () => contacts, stop: () => socket.close() }
}
