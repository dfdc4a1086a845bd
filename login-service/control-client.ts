// A typed client of the control address for tests, benches and tours: HTTPS with the service's own
// authority, one connection a call. Imports nothing that starts a service.
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { z } from 'zod'
import type { ControlCommandInput, ControlStatus } from './control-commands'

export interface ControlClient {
  status(): Promise<ControlStatus>
  /** Carries out the commands in order and returns the status after them. */
  send(...commands: readonly ControlCommandInput[]): Promise<ControlStatus>
  /** Back to how the service started: no scenario, session, request, failed try or added user. */
  reset(): Promise<ControlStatus>
}

/** Where the control is, as the service announces it. */
export interface ControlAddress {
  readonly controlUrl: string
  readonly caPath: string
}

/** Its calls reject where the service refuses or does not answer: in a test that is a bug. */
export function controlClient({ controlUrl, caPath }: ControlAddress): ControlClient {
  const url = new URL(controlUrl)
  const token = url.searchParams.get('token') ?? ''
  url.search = '' // the header is quieter than an address that ends up in error messages
  const ca = readFileSync(caPath)

  const call = (
    method: string,
    commands: readonly ControlCommandInput[] | null,
  ): Promise<ControlStatus> =>
    new Promise((resolve, reject) => {
      const headers = { 'x-control-token': token, 'content-type': 'application/json' }
      const outgoing = request(url, { method, ca, headers, agent: false }, (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.once('error', reject)
        incoming.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          if (incoming.statusCode === 200) resolve(statusSchema.parse(JSON.parse(text)))
          else reject(new Error(`Control ${method}: ${incoming.statusCode ?? 0} ${text}`))
        })
      })
      outgoing.once('error', reject)
      outgoing.end(commands === null ? undefined : JSON.stringify(commands))
    })

  return {
    status: () => call('GET', null),
    send: (...commands) => call('POST', commands),
    reset: () => call('DELETE', null),
  }
}

/** The service is of the same version as this client: its answer is taken as it is. */
const statusSchema = z.custom<ControlStatus>((value) => typeof value === 'object')
