// Facts of the network as short lines of evidence, the same in every language. No verdict here, and
// nothing that is not in the fact.
import type {
  ConnectionFact,
  NameFact,
  ProxyFact,
  ProxyHop,
  RequestFact,
  SeenCertificate,
  TlsFact,
  TunnelFact,
  WebSocketFact,
} from './network-facts'

/** Dates as ISO 8601 writes them, in UTC. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' })

/** The way that is tried first; null where Chromium's choice is not known. */
export function firstHop(proxy: ProxyFact): ProxyHop | null {
  return proxy.kind === 'chosen' ? (proxy.hops[0] ?? null) : null
}

export function hopText(hop: ProxyHop): string {
  return hop.kind === 'direct' ? 'DIRECT' : `${hop.scheme}://${hop.host}:${hop.port}`
}

export function proxyText(proxy: ProxyFact): string {
  return proxy.kind === 'chosen' ? proxy.hops.map(hopText).join(', ') : proxy.kind
}

export function tunnelText(tunnel: TunnelFact): string | null {
  switch (tunnel.kind) {
    case 'wantsPassword':
      return ['407', ...tunnel.schemes].join(' ')
    case 'refused':
      return String(tunnel.status)
    case 'broken':
      return tunnel.code
    case 'notNeeded':
    case 'notLooked':
      return null
    case 'opened':
    case 'timedOut':
      return tunnel.kind
  }
}

export function nameText(name: NameFact): string | null {
  switch (name.kind) {
    case 'resolved':
      return name.addresses.join(', ')
    case 'notAnswered':
      return name.code
    case 'notLooked':
      return null
    case 'noSuchName':
    case 'timedOut':
      return name.kind
  }
}

export function connectionText(connection: ConnectionFact): string | null {
  switch (connection.kind) {
    case 'connected':
      return `${Math.round(connection.tookMs)} ms`
    case 'unreachable':
      return connection.code
    case 'notLooked':
      return null
    case 'refused':
    case 'reset':
    case 'timedOut':
      return connection.kind
  }
}

export function tlsText(tls: TlsFact): string | null {
  switch (tls.kind) {
    case 'seen':
      return tls.protocol
    case 'noTls':
      return tls.code
    case 'notLooked':
      return null
    case 'reset':
    case 'timedOut':
      return tls.kind
  }
}

export function validityText({ validFromMs, validToMs }: SeenCertificate): string {
  return `${isoDay.format(validFromMs)}/${isoDay.format(validToMs)}`
}

export function requestText(request: RequestFact): string | null {
  switch (request.kind) {
    case 'answered':
      return String(request.status)
    case 'redirected':
      return `${request.status} → ${request.toHost}`
    case 'failed':
      return request.code
    case 'notLooked':
      return null
  }
}

export function webSocketText(webSocket: WebSocketFact): string | null {
  switch (webSocket.kind) {
    case 'held':
      return `${webSocket.heldMs} ms`
    case 'cut':
      return `cut ${Math.round(webSocket.afterMs)} ms`
    case 'closed':
      return `closed ${webSocket.closeCode ?? ''}`.trim()
    case 'notOpened':
      return String(webSocket.status)
    case 'broken':
      return webSocket.code
    case 'notLooked':
    case 'noWay':
      return null
    case 'timedOut':
      return webSocket.kind
  }
}
