// One HTTP exchange as the gateway sees it: facts of an answer, or why there was none.
// Types only; chromium-http-exchange.ts does it for real.
import type { EpochMs } from '../core/ids'
import type { Aborted } from '../core/ports'
import type { Result } from '../core/result'
import type { TransportProblem } from '../core/sign-in/service-failure'

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** From the click to the last byte. */
  readonly deadlineMs: number
  /** A longer answer is cut off there and counts as too large. */
  readonly limitBytes: number
}

export type HttpAnswer =
  | {
      readonly kind: 'complete'
      readonly status: number
      /** Lower-case names; several values of one name are joined by a line break. */
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
      /** When the request was given to the network stack; connecting comes after that. */
      readonly sentAtMs: EpochMs
      /** When the answer's head was there. */
      readonly receivedAtMs: EpochMs
    }
  /** Not followed: the service never redirects, a captive portal does. */
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string }
  /** The answer began and broke off. */
  | { readonly kind: 'truncated'; readonly status: number }
  | { readonly kind: 'tooLarge'; readonly status: number }

export interface TransportFailure {
  readonly kind: 'transport'
  readonly problem: TransportProblem
  /** Such as ERR_NAME_NOT_RESOLVED. */
  readonly code: string
}

export interface HttpExchange {
  readonly send: (
    request: HttpRequest,
    signal: AbortSignal,
  ) => Promise<Result<HttpAnswer, TransportFailure | Aborted>>
  /** Opens a connection to this origin ahead of need. */
  readonly warmUp: (origin: string) => void
}
