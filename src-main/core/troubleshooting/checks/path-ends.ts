// Where a path may end before TLS, told from one step's fact. Null where that step shows no end.
// Pure.
import { hopText } from '../describe-facts'
import type { NetworkFindingId } from '../network-finding'
import type { ConnectionFact, NameFact, ProxyServer, TunnelFact } from '../network-facts'

export interface PathEnd {
  readonly id: NetworkFindingId
  readonly values?: Readonly<Record<string, string | number>>
}

/** Addresses that no public host has, and that name filters answer with. */
const BLOCKING_ADDRESS = /^(?:0\.0\.0\.0|::|::1|127\..*)$/

export function nameEnd(host: string, name: NameFact): PathEnd | null {
  switch (name.kind) {
    case 'noSuchName':
      return { id: 'nameUnknown' }
    case 'notAnswered':
      return { id: 'nameNotAnswered', values: { code: name.code } }
    case 'timedOut':
      return { id: 'nameNotAnswered', values: { code: name.kind } }
    case 'resolved':
      return isOnThisComputer(host) || !name.addresses.every((it) => BLOCKING_ADDRESS.test(it))
        ? null
        : { id: 'nameBlocked', values: { address: name.addresses.join(', ') } }
    case 'notLooked':
      return null
  }
}

/** Named so on purpose: a practice service, not a filter. */
function isOnThisComputer(host: string): boolean {
  return BLOCKING_ADDRESS.test(host) || host === 'localhost'
}

export function connectionEnd(connection: ConnectionFact): PathEnd | null {
  switch (connection.kind) {
    case 'refused':
      return { id: 'portRefused' }
    case 'timedOut':
      return { id: 'portSilent' }
    case 'reset':
      return { id: 'connectionReset' }
    case 'unreachable':
      return { id: 'hostUnreachable', values: { code: connection.code } }
    case 'connected':
    case 'notLooked':
      return null
  }
}

export function proxyEnd(server: ProxyServer, tunnel: TunnelFact): PathEnd | null {
  const proxy = hopText(server)
  switch (tunnel.kind) {
    case 'wantsPassword':
      return { id: 'proxyWantsPassword', values: { proxy, schemes: tunnel.schemes.join(', ') } }
    case 'refused':
      return { id: 'proxyRefused', values: { proxy, status: tunnel.status } }
    case 'broken':
      return { id: 'proxyBroken', values: { proxy, code: tunnel.code } }
    case 'timedOut':
      return { id: 'proxyBroken', values: { proxy, code: tunnel.kind } }
    case 'opened':
    case 'notNeeded':
    case 'notLooked':
      return null
  }
}
