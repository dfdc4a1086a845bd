// A plain HTTPS client for the tests of the stand-in: says exactly what was received, follows no
// redirect, keeps no cookie, trusts only the service's own authority.
import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { Agent, request } from 'node:https'
import type { RunningLoginService } from '../../login-service/server'

export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** The body as JSON; throws where it is none. */
  readonly json: unknown
}

export interface Sent {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON, a text as it is. */
  readonly body?: object | string
  readonly agent?: Agent
  readonly signal?: AbortSignal
}

type Reached = Pick<RunningLoginService, 'origin' | 'caPath'>

/** Rejects with the network's error where no complete answer arrives. */
export function exchange(service: Reached, sent: Sent): Promise<Received> {
  const isJson = typeof sent.body === 'object'
  const headers = {
    accept: 'application/json',
    ...(isJson ? { 'content-type': 'application/json' } : {}),
    ...sent.headers,
  }
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(sent.path, service.origin),
      {
        method: sent.method ?? (sent.body === undefined ? 'GET' : 'POST'),
        headers,
        ca: readFileSync(service.caPath),
        servername: 'localhost', // else Node takes the name from a Host header of the test
        agent: sent.agent ?? new Agent({ keepAlive: false }),
        ...(sent.signal === undefined ? {} : { signal: sent.signal }),
      },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.once('error', reject)
        incoming.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
            get json() {
              const parsed: unknown = JSON.parse(text)
              return parsed
            },
          })
        })
      },
    )
    outgoing.once('error', reject)
    outgoing.end(isJson ? JSON.stringify(sent.body) : sent.body)
  })
}

/** A demo person with the password of this run. */
export interface Someone {
  readonly account: string
  readonly username: string
  readonly password: string
}

export function someone(service: RunningLoginService, loginName: string): Someone {
  for (const { account, users } of service.accounts) {
    const user = users.find((candidate) => candidate.loginName === loginName)
    if (user !== undefined) return { account, username: loginName, password: user.password }
  }
  throw new Error(`No demo user ${loginName}`)
}

export function logIn(
  service: Reached,
  { account, username, password }: Someone,
  version = '?v=1.3',
): Promise<Received> {
  const path = `/api/account/${account}/login${version}`
  return exchange(service, { path, body: { username, password } })
}

/** What a client keeps of a login. */
export interface Opened {
  readonly account: string
  readonly csrf: string
  readonly bearer: string
  readonly cookie: string
}

export async function openSession(service: Reached, person: Someone): Promise<Opened> {
  const answer = await logIn(service, person)
  const body = textFields(answer.json)
  const cookie = (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
  return {
    account: person.account,
    csrf: body['csrf'] ?? '',
    bearer: body['bearer'] ?? '',
    cookie,
  }
}

export function refresh(service: Reached, { account, csrf, cookie }: Opened): Promise<Received> {
  return exchange(service, {
    path: `/api/account/${account}/refresh?v=1.3`,
    headers: { cookie },
    body: { csrf },
  })
}

export function logOut(service: Reached, { account, csrf, cookie }: Opened): Promise<Received> {
  return exchange(service, {
    path: `/api/account/${account}/logout`,
    headers: { cookie },
    body: { csrf },
  })
}

/** The fields of an object whose values are texts. */
export function textFields(value: unknown): Readonly<Record<string, string>> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(
    entries.flatMap(([name, field]): [string, string][] =>
      typeof field === 'string' ? [[name, field]] : [],
    ),
  )
}
