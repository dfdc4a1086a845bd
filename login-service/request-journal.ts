// The list of requests received, so that tests can assert what was and was not sent. Keeps method,
// path, status and times; never a query, a header or a body.
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface RecordedRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** Null while there is no answer, and for good where the connection ended without one. */
  readonly status: number | null
  /** When the request's head had arrived, in milliseconds since 1970. */
  readonly atMs: number
  /** From then to the end of the answer or of the connection; null until then. */
  readonly durationMs: number | null
  /** Counts TLS connections: equal numbers mean that a connection was used again. */
  readonly connection: number
}

/** Older entries are dropped: a service that stays up for weeks must not fill the memory. */
const MAX_ENTRIES = 10_000

export class RequestJournal {
  private readonly entries = new Map<number, RecordedRequest>()
  private received = 0

  /** `log` gets each finished request. */
  constructor(private readonly log: (request: RecordedRequest) => void) {}

  record(request: IncomingMessage, response: ServerResponse, connection: number): void {
    const startedAt = performance.now()
    const number = this.received++
    const arrived: RecordedRequest = {
      method: request.method ?? '',
      path: pathOf(request),
      status: null,
      atMs: Date.now(),
      durationMs: null,
      connection,
    }
    this.entries.set(number, arrived)
    this.entries.delete(number - MAX_ENTRIES)
    let isFinished = false
    const finish = (): void => {
      if (isFinished) return
      isFinished = true
      const status = response.headersSent ? response.statusCode : null
      const durationMs = Math.round((performance.now() - startedAt) * 10) / 10
      const finished = { ...arrived, status, durationMs }
      if (this.entries.has(number)) this.entries.set(number, finished)
      this.log(finished)
    }
    response.once('finish', finish)
    response.once('close', finish)
  }

  list(): readonly RecordedRequest[] {
    return [...this.entries.values()]
  }

  clear(): void {
    this.entries.clear()
  }
}

export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? ''
}
