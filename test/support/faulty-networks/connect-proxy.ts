// A proxy as companies have them: opens tunnels by CONNECT, always to the one host given, whatever
// name is asked for. Or wants a password (407), or says no.
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { listen, type Listening } from './listening'

export type ProxyManners =
  | { readonly kind: 'opens'; readonly toPort: number }
  | { readonly kind: 'wantsPassword'; readonly challenges: readonly string[] }
  | { readonly kind: 'refuses'; readonly status: number }

export interface ConnectProxy extends Listening {
  /** Everything that was asked for, and the headers that came with it. */
  readonly asked: readonly { readonly authority: string; readonly headers: string }[]
}

export async function startConnectProxy(manners: ProxyManners): Promise<ConnectProxy> {
  const asked: { authority: string; headers: string }[] = []
  const server = createServer((_request, response) => {
    response.writeHead(manners.kind === 'wantsPassword' ? 407 : 502).end()
  })
  server.on('connect', (request, client: Duplex) => {
    client.on('error', () => undefined)
    asked.push({ authority: request.url ?? '', headers: request.rawHeaders.join(' ') })
    if (manners.kind === 'opens') {
      tunnel(client, manners.toPort)
      return
    }
    client.end(refusal(manners))
  })
  return { ...(await listen(server)), asked }
}

function refusal(manners: Exclude<ProxyManners, { kind: 'opens' }>): string {
  const head =
    manners.kind === 'refuses'
      ? [`HTTP/1.1 ${manners.status} No`]
      : [
          'HTTP/1.1 407 Proxy Authentication Required',
          ...manners.challenges.map((challenge) => `Proxy-Authenticate: ${challenge}`),
        ]
  return [...head, 'Content-Length: 0', 'Connection: close', '', ''].join('\r\n')
}

function tunnel(client: Duplex, port: number): void {
  const target = connect({ host: '127.0.0.1', port })
  target.once('connect', () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n')
    target.pipe(client)
    client.pipe(target)
  })
  target.on('error', () => client.destroy())
  client.once('close', () => target.destroy())
}
