// A host as it should be: https, answers every request, opens WebSockets and answers nothing on
// them. With a certificate of the test's choice, and a WebSocket that may be cut or refused.
import { createHash } from 'node:crypto'
import { createServer } from 'node:https'
import type { Duplex } from 'node:stream'
import type { ServerCertificate } from './certificates'
import { listen, type Listening } from './listening'

export type WebSocketManners =
  | { readonly kind: 'holds' }
  /** Ends the connection without a closing frame, as a middlebox does. */
  | { readonly kind: 'cuts'; readonly afterMs: number }
  /** Breaks the connection when it is asked, as an inspecting proxy may. */
  | { readonly kind: 'breaks' }
  /** Pings once, and cuts unless there is a pong. */
  | { readonly kind: 'pings' }
  | { readonly kind: 'closes'; readonly code: number }
  | { readonly kind: 'refuses'; readonly status: number }

export interface HttpsHostOptions {
  readonly certificate: ServerCertificate
  readonly webSocket?: WebSocketManners
  readonly status?: number
  readonly location?: string
}

/** RFC 6455, section 1.3. */
const ACCEPT_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

export function startHttpsHost(options: HttpsHostOptions): Promise<Listening> {
  const { certificate, webSocket = { kind: 'holds' }, status = 404, location } = options
  const server = createServer(certificate, (_request, response) => {
    response.writeHead(status, location === undefined ? {} : { Location: location })
    response.end()
  })
  server.on('tlsClientError', () => undefined)
  server.on('upgrade', (request, socket: Duplex) => {
    socket.on('error', () => undefined)
    behave(webSocket, String(request.headers['sec-websocket-key']), socket)
  })
  return listen(server)
}

function behave(manners: WebSocketManners, key: string, socket: Duplex): void {
  if (manners.kind === 'breaks') {
    socket.destroy()
    return
  }
  if (manners.kind === 'refuses') {
    socket.end(`HTTP/1.1 ${manners.status} No\r\nContent-Length: 0\r\n\r\n`)
    return
  }
  const accept = createHash('sha1').update(`${key}${ACCEPT_SUFFIX}`).digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  if (manners.kind === 'cuts') setTimeout(() => socket.destroy(), manners.afterMs)
  if (manners.kind === 'closes')
    socket.end(Buffer.from([0x88, 2, manners.code >> 8, manners.code & 0xff]))
  if (manners.kind === 'pings') pingOnce(socket)
}

function pingOnce(socket: Duplex): void {
  const impatience = setTimeout(() => socket.destroy(), 300)
  socket.write(Buffer.from([0x89, 1, 0x21]))
  socket.once('data', (frame: Buffer) => {
    const [first = 0, second = 0] = frame
    const unmasked = (frame[6] ?? 0) ^ (frame[2] ?? 0)
    if (first === 0x8a && second === 0x81 && unmasked === 0x21) clearTimeout(impatience)
  })
}
