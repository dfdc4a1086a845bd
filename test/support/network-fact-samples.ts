// Facts of a healthy network, to be changed one at a time, and probes that answer with given facts.
import type { PathFacts } from '../../src-main/core/troubleshooting/checks/judge-path'
import {
  NOT_LOOKED,
  type ConnectionFact,
  type ProxyFact,
  type ProxyServer,
  type SeenCertificate,
} from '../../src-main/core/troubleshooting/network-facts'
import type { NetworkProbes } from '../../src-main/core/troubleshooting/probes'

export const NOW_MS = Date.UTC(2026, 5, 15)
const DAY_MS = 24 * 60 * 60 * 1000

export const DIRECT: ProxyFact = { kind: 'chosen', hops: [{ kind: 'direct' }] }
export const PROXY: ProxyServer = { kind: 'proxy', scheme: 'http', host: 'proxy.acme', port: 3128 }
export const BY_PROXY: ProxyFact = { kind: 'chosen', hops: [PROXY, { kind: 'direct' }] }

export const CERTIFICATE: SeenCertificate = {
  kind: 'seen',
  protocol: 'TLSv1.3',
  issuer: 'Public Trust',
  vouching: 'public',
  namesHost: true,
  validFromMs: NOW_MS - 30 * DAY_MS,
  validToMs: NOW_MS + 30 * DAY_MS,
  lookedAtMs: NOW_MS,
}

export function connectedOver(interfaceName: string | null): ConnectionFact {
  return { kind: 'connected', tookMs: 12, localAddress: '192.168.1.20', interfaceName }
}

export const HEALTHY_PATH: PathFacts = {
  proxy: DIRECT,
  name: { kind: 'resolved', addresses: ['208.89.12.1'] },
  connection: connectedOver('eth0'),
  tunnel: { kind: 'notNeeded' },
  tls: CERTIFICATE,
  request: { kind: 'answered', status: 404 },
}

export const HEALTHY_PROXY_PATH: PathFacts = {
  ...HEALTHY_PATH,
  proxy: BY_PROXY,
  name: NOT_LOOKED,
  tunnel: { kind: 'opened' },
}

/** Probes of a healthy network, some of them with other answers; and what was asked, in order. */
export function answeringProbes(answers: Partial<NetworkProbes> = {}) {
  const asked: string[] = []
  const noting =
    <Arguments extends readonly unknown[], Answer>(
      name: string,
      probe: (...given: Arguments) => Answer,
    ) =>
    (...given: Arguments): Answer => {
      asked.push(`${name} ${typeof given[0] === 'string' ? given[0] : JSON.stringify(given[0])}`)
      return probe(...given)
    }
  const all: NetworkProbes = {
    chooseProxy: () => Promise.resolve(DIRECT),
    lookUpName: () => Promise.resolve(HEALTHY_PATH.name),
    lookUpDomain: () => Promise.resolve({ kind: 'exists' }),
    connect: () => Promise.resolve(HEALTHY_PATH.connection),
    handshake: () => Promise.resolve({ tunnel: HEALTHY_PATH.tunnel, tls: CERTIFICATE }),
    request: () => Promise.resolve(HEALTHY_PATH.request),
    holdWebSocket: (_target, _hop, heldMs) => Promise.resolve({ kind: 'held', heldMs }),
    interfaceNames: () => ['eth0'],
    ...answers,
  }
  const probes: NetworkProbes = {
    chooseProxy: noting('chooseProxy', all.chooseProxy),
    lookUpName: noting('lookUpName', all.lookUpName),
    lookUpDomain: noting('lookUpDomain', all.lookUpDomain),
    connect: noting('connect', all.connect),
    handshake: noting('handshake', all.handshake),
    request: noting('request', all.request),
    holdWebSocket: noting('holdWebSocket', all.holdWebSocket),
    interfaceNames: all.interfaceNames,
  }
  return { probes, asked }
}
