// The closed list of what can go wrong between this app and the service, each with the evidence
// for it. It names what was seen, never a cause that the service did not state: status 401 is
// `rejected`, not "wrong password". (Causes behind 401 are not documented: contract, section 13.)
import type { EpochMs } from '../ids'

/** Where and when an answer was seen. */
export interface Seen {
  /** Host and port that was asked. */
  readonly host: string
  readonly atMs: EpochMs
}

/** An answer with a status that carries a meaning of its own. */
export interface SeenStatus extends Seen {
  readonly status: number
  /** The service's own short text, cut to 200 characters and stripped of control characters. */
  readonly serviceMessage?: string
  readonly internalCode?: number
}

/** Why a connection gave no answer at all. */
export type TransportProblem =
  | 'offline'
  | 'nameNotFound'
  | 'connectionRefused'
  | 'connectionBroken'
  | 'proxyFailed'
  | 'certificateNotTrusted'
  | 'timedOut'
  | 'unreachable'

/** What was wrong with an answer that did arrive. */
export type AnswerProblem =
  | {
      readonly kind: 'redirect'
      readonly toHost: string
      /** Where the address carries a result code of LivePerson's older web sign-in. */
      readonly olderCode?: number
    }
  | { readonly kind: 'notJson'; readonly contentType: string }
  | { readonly kind: 'malformedJson' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'tooLarge'; readonly limitBytes: number }
  | { readonly kind: 'missingFields'; readonly fields: readonly string[] }
  | { readonly kind: 'unexpectedStatus' }

export type ServiceFailure =
  /** 401: account, user name or password not accepted, or the user may not sign in; not told which. */
  | ({ readonly kind: 'rejected' } & SeenStatus)
  /** The Domain API lists nothing for this account number. */
  | ({ readonly kind: 'accountUnknown' } & Seen)
  /** The Domain API knows the account but names no Login Service for it. */
  | ({ readonly kind: 'loginServiceNotListed' } & Seen)
  /** 429: too many sign-ins; try again after `waitMs`. */
  | ({ readonly kind: 'tooManyAttempts'; readonly waitMs: number } & SeenStatus)
  /** 451: blocked by LivePerson Support. */
  | ({ readonly kind: 'blockedBySupport' } & SeenStatus)
  /** 400 and every other 4xx that has no meaning of its own here. */
  | ({ readonly kind: 'requestRefused' } & SeenStatus)
  /** 5xx. */
  | ({ readonly kind: 'serviceFailed' } & SeenStatus)
  | ({
      readonly kind: 'unexpectedAnswer'
      readonly status: number
      readonly problem: AnswerProblem
    } & Seen)
  /** The service asks for a second factor in a way that it did not announce to this app. */
  | ({ readonly kind: 'secondFactorElsewhere' } & SeenStatus)
  /** The service wants a new password in a way that it did not announce to this app. */
  | ({ readonly kind: 'passwordChangeElsewhere' } & SeenStatus)
  /** The Domain API named a host outside the allow-list; nothing was sent there. */
  | ({ readonly kind: 'hostNotAllowed'; readonly namedHost: string } & Seen)
  | ({
      readonly kind: 'noAnswer'
      readonly problem: TransportProblem
      /** The network stack's own code, such as ERR_CONNECTION_REFUSED. */
      readonly code: string
    } & Seen)
