// A firewall that lets the connection stand and resets it at the first bytes.
import { createServer } from 'node:net'
import { listen, type Listening } from './listening'

export function startResettingHost(): Promise<Listening> {
  return listen(
    createServer((socket) => {
      socket.once('data', () => socket.resetAndDestroy())
    }),
  )
}
