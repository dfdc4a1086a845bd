// Reads the list of proxies as Chromium and PAC files write it, such as `PROXY a:3128; DIRECT`.
// Asks nobody.
import type { ProxyHop, ProxyServer } from '../../core/troubleshooting/network-facts'

const SCHEMES: Readonly<Record<string, ProxyServer['scheme']>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks',
  SOCKS4: 'socks',
  SOCKS5: 'socks',
}

/** Where an entry names no port. Source: Chromium, net/base/proxy_server.cc. */
const DEFAULT_PORTS: Readonly<Record<ProxyServer['scheme'], number>> = {
  http: 80,
  https: 443,
  socks: 1080,
}

/** In the order given; entries of a kind that is not known here (QUIC) are left out. */
export function readProxyList(list: string): readonly ProxyHop[] {
  return list.split(';').flatMap((entry) => readEntry(entry.trim()))
}

function readEntry(entry: string): readonly ProxyHop[] {
  if (entry.toUpperCase() === 'DIRECT') return [{ kind: 'direct' }]
  const parts = /^([A-Za-z0-9]+)\s+(?:\[([0-9a-fA-F:.]+)\]|([^\s:[\]]+))(?::([0-9]{1,5}))?$/.exec(
    entry,
  )
  const [, word = '', address, name, port] = parts ?? []
  const scheme = SCHEMES[word.toUpperCase()]
  const host = address ?? name
  if (scheme === undefined || host === undefined) return []
  return [{ kind: 'proxy', scheme, host, port: Number(port ?? DEFAULT_PORTS[scheme]) }]
}
