// What the network checks ask of the outside. Types only; adapters/probes and adapters/chromium-*
// answer. A probe brings facts, never a verdict, and never rejects.
import type {
  ConnectionFact,
  DomainFact,
  Endpoint,
  HandshakeFacts,
  NameFact,
  ProxyFact,
  ProxyHop,
  RequestFact,
  WebSocketFact,
} from './network-facts'

/** A stop through the signal makes the fact `notLooked`, the deadline makes it `timedOut`. */
export interface ProbeLimit {
  readonly deadlineMs: number
  readonly signal: AbortSignal
}

export interface NetworkProbes {
  /** The proxies that Chromium would take for this URL. */
  readonly chooseProxy: (url: string, limit: ProbeLimit) => Promise<ProxyFact>
  /** The addresses of a host, as the system's programs get them. */
  readonly lookUpName: (host: string, limit: ProbeLimit) => Promise<NameFact>
  readonly lookUpDomain: (domain: string, limit: ProbeLimit) => Promise<DomainFact>
  /** Opens a TCP connection and closes it. Sends nothing. */
  readonly connect: (target: Endpoint, limit: ProbeLimit) => Promise<ConnectionFact>
  /** TLS handshake over this hop, then closes. Sends a proxy its CONNECT, the host nothing more. */
  readonly handshake: (
    target: Endpoint,
    hop: ProxyHop,
    limit: ProbeLimit,
  ) => Promise<HandshakeFacts>
  /** One GET over Chromium's stack. Sends no account, cookie or password, follows no redirect. */
  readonly request: (url: string, limit: ProbeLimit) => Promise<RequestFact>
  /**
   * Opens a WebSocket at `/` of the host and holds it idle.
   * @param holdMs how long after opening; comes on top of the limit's deadline
   */
  readonly holdWebSocket: (
    target: Endpoint,
    hop: ProxyHop,
    holdMs: number,
    limit: ProbeLimit,
  ) => Promise<WebSocketFact>
  /** Names of the interfaces that have an address beyond this link; loopback left out. */
  readonly interfaceNames: () => readonly string[]
}
