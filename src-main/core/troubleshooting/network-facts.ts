// What the network probes bring home: one union a step, as seen and nothing more. Types and the
// two facts that every step shares; what they mean is judged in checks/.
import type { TransportProblem } from '../sign-in/service-failure'

/** Not asked, not askable, or stopped before there was an answer. Never a reason to pass. */
export interface NotLooked {
  readonly kind: 'notLooked'
}
/** Asked, and no answer within the probe's deadline. */
export interface TimedOut {
  readonly kind: 'timedOut'
}
export const NOT_LOOKED: NotLooked = { kind: 'notLooked' }
export const TIMED_OUT: TimedOut = { kind: 'timedOut' }

/** A name or an address (IPv6 without brackets), and a port. */
export interface Endpoint {
  readonly host: string
  readonly port: number
}

export interface ProxyServer extends Endpoint {
  readonly kind: 'proxy'
  /** How the proxy itself is spoken to. */
  readonly scheme: 'http' | 'https' | 'socks'
}

/** One way that Chromium may take, in the order in which it tries them. */
export type ProxyHop = { readonly kind: 'direct' } | ProxyServer

/** What Chromium chose for one URL. Whether the system's settings or a PAC file said so, it does not tell. */
export type ProxyFact =
  { readonly kind: 'chosen'; readonly hops: readonly ProxyHop[] } | TimedOut | NotLooked

/** The answer of the system's own name service. */
export type NameFact =
  | { readonly kind: 'resolved'; readonly addresses: readonly string[] }
  | { readonly kind: 'noSuchName' }
  /** The name service itself could not be asked, or failed. */
  | { readonly kind: 'notAnswered'; readonly code: string }
  | TimedOut
  | NotLooked

/** Whether a domain is registered at all, whatever addresses it has. */
export type DomainFact =
  | { readonly kind: 'exists' }
  | { readonly kind: 'noSuchName' }
  | { readonly kind: 'notAnswered'; readonly code: string }
  | TimedOut
  | NotLooked

export type ConnectionFact =
  | {
      readonly kind: 'connected'
      readonly tookMs: number
      /** This computer's own address on that connection, and its interface where one has it. */
      readonly localAddress: string
      readonly interfaceName: string | null
    }
  | { readonly kind: 'refused' }
  | { readonly kind: 'reset' }
  /** No way there: no route, no network, no address for the name. */
  | { readonly kind: 'unreachable'; readonly code: string }
  | TimedOut
  | NotLooked

/** What a proxy said when asked, without a password, for a way to the host (RFC 9110, section 9.3.6). */
export type TunnelFact =
  | { readonly kind: 'notNeeded' }
  | { readonly kind: 'opened' }
  /** 407; the schemes as the proxy names them, such as Basic or Negotiate. */
  | { readonly kind: 'wantsPassword'; readonly schemes: readonly string[] }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'broken'; readonly code: string }
  | TimedOut
  | NotLooked

/**
 * Who vouches for a certificate: an authority of the public list that Node carries, one that is not
 * on it, or not to be told, because the server sent too little of the chain.
 */
export type Vouching = 'public' | 'private' | 'unknown'

export interface SeenCertificate {
  readonly kind: 'seen'
  /** As TLS names it, such as TLSv1.3. */
  readonly protocol: string
  /** The organisation or else the common name that signed the server's certificate. */
  readonly issuer: string
  readonly vouching: Vouching
  readonly namesHost: boolean
  readonly validFromMs: number
  readonly validToMs: number
  /** This computer's clock at that moment. */
  readonly lookedAtMs: number
}

export type TlsFact =
  | SeenCertificate
  /** The other side does not speak TLS, or no version that this side does. */
  | { readonly kind: 'noTls'; readonly code: string }
  | { readonly kind: 'reset' }
  | TimedOut
  | NotLooked

export interface HandshakeFacts {
  readonly tunnel: TunnelFact
  readonly tls: TlsFact
}

/** What Chromium, the stack of the sign-in itself, got for one GET without any cookie or password. */
export type RequestFact =
  | { readonly kind: 'answered'; readonly status: number }
  /** The name alone, without a port: the rest of such an address may tell who the computer is. */
  | { readonly kind: 'redirected'; readonly status: number; readonly toHost: string }
  | { readonly kind: 'failed'; readonly problem: TransportProblem; readonly code: string }
  | NotLooked

export type WebSocketFact =
  /** Opened, and still open when the hold was over. */
  | { readonly kind: 'held'; readonly heldMs: number }
  /** Opened, then ended without the closing frame that a service sends. */
  | { readonly kind: 'cut'; readonly afterMs: number }
  /** Opened, then closed by the other side in due form. */
  | { readonly kind: 'closed'; readonly afterMs: number; readonly closeCode: number | null }
  /** An answer to the opening request that is not an opening. */
  | { readonly kind: 'notOpened'; readonly status: number }
  /** TLS stood, and the connection broke when WebSocket was asked for. */
  | { readonly kind: 'broken'; readonly code: string }
  /** The way there, up to TLS, did not stand. */
  | { readonly kind: 'noWay' }
  | TimedOut
  | NotLooked
