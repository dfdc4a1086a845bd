// A TCP forwarder on a port of its own between the app and the local service, so that a test can
// take the network away and give it back while the service keeps its sessions. Never looks inside.
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

export interface NetworkGate {
  readonly port: number
  /** How many connections were accepted so far. */
  readonly connections: () => number
  /** Cuts every connection and refuses new ones. */
  readonly shut: () => Promise<void>
  /** Listens again, on the same port. */
  readonly open: () => Promise<void>
  /** Requests go through, answers do not come back until they are released. */
  readonly holdAnswers: () => void
  readonly releaseAnswers: () => void
}

export async function startNetworkGate(targetPort: number): Promise<NetworkGate> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let server: Server | null = null
  let port = 0
  let accepted = 0
  let isHolding = false

  function forward(client: Socket): void {
    accepted += 1
    const target = connect({ host: '127.0.0.1', port: targetPort, noDelay: true })
    const pair = [client, target] as const
    pairs.add(pair)
    const cut = (): void => {
      pairs.delete(pair)
      client.destroy()
      target.destroy()
    }
    for (const [from, to] of [pair, [target, client] as const]) {
      from.on('data', (bytes) => to.write(bytes))
      from.once('end', () => to.end())
      // A reset travels on as a reset: the app must see what the service did.
      from.once('error', (error) => {
        if ('code' in error && error.code === 'ECONNRESET') to.resetAndDestroy()
        cut()
      })
      from.once('close', cut)
    }
    if (isHolding) target.pause()
  }

  async function open(): Promise<void> {
    server = createServer({ noDelay: true }, forward)
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = addressOf(server).port
  }

  async function shut(): Promise<void> {
    if (server === null) return
    const closed = once(server, 'close')
    server.close()
    server = null
    for (const [client, target] of pairs) {
      client.destroy()
      target.destroy()
    }
    await closed
  }

  function hold(isHeld: boolean): void {
    isHolding = isHeld
    for (const [, target] of pairs) {
      if (isHeld) target.pause()
      else target.resume()
    }
  }

  await open()
  return {
    get port() {
      return port
    },
    connections: () => accepted,
    shut,
    open,
    holdAnswers: () => {
      hold(true)
    },
    releaseAnswers: () => {
      hold(false)
    },
  }
}

function addressOf(server: Server): AddressInfo {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the gate does not listen')
  return address
}
