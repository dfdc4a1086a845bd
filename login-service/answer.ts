// What a route wants said, as a value; how it goes over the wire, and what may go wrong with it
// on purpose, is in delivery.ts.

export interface Answer {
  readonly status: number
  /** Sent as JSON; null = an empty body. */
  readonly body: JsonBody | null
  /** Value of the cookie `session_id` to set. */
  readonly sessionCookie?: string
  readonly retryAfterSeconds?: number
  /** Sent as the header `ac-revision`. */
  readonly revision?: number
}

export type JsonBody = JsonObject | readonly JsonObject[]

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json
}
