// The least that a sign-in costs on the wire: one POST on a connection that is open already, sent
// with Node's own HTTPS client. What the click in the app is measured against.
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { z } from 'zod'
import { textFields } from '../login-service/https-exchange'
import type { Person } from '../support/local-service'

interface Answer {
  readonly status: number
  readonly text: string
  readonly cookie: string
  readonly durationMs: number
}

export interface BareClient {
  /** Opens the connection that the next sign-in uses. */
  readonly warmUp: () => Promise<void>
  /** Milliseconds from sending the request until the whole answer has been read as JSON. */
  readonly signInAndOut: () => Promise<number>
  readonly close: () => void
}

export function createBareClient(origin: string, caPath: string, person: Person): BareClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: readFileSync(caPath) })
  const account = `/api/account/${person.account}`

  function ask(method: string, path: string, body?: object, cookie = ''): Promise<Answer> {
    const text = body === undefined ? '' : JSON.stringify(body)
    const headers = {
      accept: 'application/json',
      ...(text === ''
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...(cookie === '' ? {} : { cookie }),
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
  }

  return {
    async warmUp() {
      await ask('GET', `${account}/service/baseURI.json?version=1.0`)
    },
    async signInAndOut() {
      const credentials = { username: person.loginName, password: person.password }
      const login = await ask('POST', `${account}/login?v=1.3`, credentials)
      const fields = textFields(z.unknown().parse(JSON.parse(login.text)))
      if (login.status !== 200) throw new Error(`the bare sign-in was answered ${login.status}`)
      await ask('POST', `${account}/logout`, { csrf: fields['csrf'] ?? '' }, login.cookie)
      return login.durationMs
    },
    close() {
      agent.destroy()
    },
  }
}
