// One connection of Node's own HTTPS client to the Login Service, kept open between requests: the
// least that an exchange costs on the wire. Knows no endpoint; see bare-login.ts and bare-code.ts.
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:https'

export interface Answer {
  readonly status: number
  readonly text: string
  readonly cookie: string
  /** From sending the request until the whole answer has been read. */
  readonly durationMs: number
}

export interface Question {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: object
  readonly cookie?: string
}

export interface BareConnection {
  /** Rejects where no whole answer arrives. */
  readonly ask: (question: Question) => Promise<Answer>
  readonly close: () => void
}

export function openBareConnection(origin: string, caPath: string): BareConnection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: readFileSync(caPath) })
  return {
    ask({ method, path, body, cookie }) {
      const text = body === undefined ? '' : JSON.stringify(body)
      const headers = {
        accept: 'application/json',
        ...(text === ''
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        ...(cookie === undefined ? {} : { cookie }),
      }
      return new Promise((resolve, reject) => {
        const startedMs = performance.now()
        const outgoing = request(new URL(path, origin), { method, agent, headers }, (incoming) => {
          const chunks: Buffer[] = []
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
          incoming.once('error', reject)
          incoming.once('end', () => {
            resolve({
              status: incoming.statusCode ?? 0,
              text: Buffer.concat(chunks).toString('utf8'),
              cookie: incoming.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
              durationMs: performance.now() - startedMs,
            })
          })
        })
        outgoing.once('error', reject)
        outgoing.end(text === '' ? undefined : text)
      })
    },
    close() {
      agent.destroy()
    },
  }
}
