// Where the first connection on the way to a host goes. Pure.
import type { Endpoint, NameFact, ProxyHop } from './network-facts'

/** The proxy, or the host itself; null where the way is not known, or the host's name leads nowhere. */
export function nextEndpoint(
  target: Endpoint,
  hop: ProxyHop | null,
  name: NameFact,
): Endpoint | null {
  if (hop === null) return null
  if (hop.kind === 'proxy') return { host: hop.host, port: hop.port }
  return name.kind === 'resolved' ? target : null
}
