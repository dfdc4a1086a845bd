// What the facts of one path mean. Chromium's request decides whether the path works, as it is the
// stack that signs in; the steps before it say where and why it ends. Pure.
import type { Fact, Found } from '../check'
import {
  connectionText,
  firstHop,
  hopText,
  nameText,
  proxyText,
  requestText,
  tlsText,
  tunnelText,
  validityText,
} from '../describe-facts'
import { endpointOf, isLivePersonHost } from '../needed-hosts'
import { fact, found, type NetworkFindingId } from '../network-finding'
import type {
  ConnectionFact,
  NameFact,
  ProxyFact,
  ProxyServer,
  RequestFact,
  TlsFact,
  TunnelFact,
} from '../network-facts'
import { judgeCertificate } from './judge-certificate'
import { nameEnd, connectionEnd, proxyEnd, type PathEnd } from './path-ends'

export interface PathFacts {
  readonly proxy: ProxyFact
  readonly name: NameFact
  /** To the host, or to the proxy where one is taken. */
  readonly connection: ConnectionFact
  readonly tunnel: TunnelFact
  readonly tls: TlsFact
  readonly request: RequestFact
}

export function judgePath(host: string, facts: PathFacts): Found {
  const { id, values = {} } = endOf(host, facts)
  return found(id, host, evidence(facts), { host, ...values })
}

function endOf(host: string, facts: PathFacts): PathEnd {
  const { request, tls } = facts
  switch (request.kind) {
    case 'answered':
      return answered(facts, request.status)
    case 'redirected':
      return isOwn(host, request.toHost)
        ? reached(tls)
        : { id: 'answeredByOther', values: { toHost: request.toHost } }
    case 'failed':
      return failedRequest(host, facts, request)
    case 'notLooked':
      return { id: 'pathUnknown' }
  }
}

/** 407 and 511 are never the host's own words (RFC 9110, section 15.5.8; RFC 6585, section 6). */
function answered({ proxy, tunnel, tls }: PathFacts, status: number): PathEnd {
  if (status === 511) return { id: 'answeredByOther', values: { toHost: '' } }
  if (status !== 407) return reached(tls)
  const server = proxyOf(proxy)
  return server === null
    ? { id: 'pathUnknown' }
    : (proxyEnd(server, tunnel) ?? {
        id: 'proxyWantsPassword',
        values: { proxy: hopText(server), schemes: '' },
      })
}

function reached(tls: TlsFact): PathEnd {
  return tls.kind === 'seen' && tls.vouching === 'private'
    ? { id: 'hostReachedInspected', values: { issuer: tls.issuer } }
    : { id: 'hostReached' }
}

function failedRequest(
  host: string,
  facts: PathFacts,
  { problem, code }: { readonly problem: string; readonly code: string },
): PathEnd {
  if (problem === 'offline') return { id: 'computerOffline' }
  const server = proxyOf(facts.proxy)
  const before =
    server === null
      ? (nameEnd(endpointOf(host).host, facts.name) ?? connectionEnd(facts.connection))
      : (proxyConnectionEnd(server, facts.connection) ?? proxyEnd(server, facts.tunnel))
  return (
    before ??
    judgeCertificate(facts.tls, problem === 'certificateNotTrusted') ??
    (problem === 'timedOut' ? { id: 'answerLate' } : { id: lastWord(problem), values: { code } })
  )
}

/** Where no step of our own shows the reason, Chromium's own word is all there is. */
function lastWord(problem: string): NetworkFindingId {
  switch (problem) {
    case 'proxyFailed':
      return 'proxyBroken'
    case 'certificateNotTrusted':
      return 'certificateNotTrusted'
    case 'nameNotFound':
      return 'nameUnknown'
    case 'connectionRefused':
      return 'portRefused'
    default:
      return 'requestFailed'
  }
}

function proxyConnectionEnd(server: ProxyServer, connection: ConnectionFact): PathEnd | null {
  return connectionEnd(connection) === null
    ? null
    : { id: 'proxyUnreachable', values: { proxy: hopText(server) } }
}

function proxyOf(proxy: ProxyFact): ProxyServer | null {
  const hop = firstHop(proxy)
  return hop?.kind === 'proxy' ? hop : null
}

function isOwn(host: string, toHost: string): boolean {
  return isLivePersonHost(toHost) || toHost === endpointOf(host).host
}

function evidence({ proxy, name, connection, tunnel, tls, request }: PathFacts): readonly Fact[] {
  const seen = tls.kind === 'seen' ? tls : null
  return [
    ...fact('proxy', proxyText(proxy)),
    ...fact('addresses', nameText(name)),
    ...fact('connection', connectionText(connection)),
    ...fact('proxyAnswer', tunnelText(tunnel)),
    ...fact('tls', tlsText(tls)),
    ...fact('issuer', seen?.issuer ?? null),
    ...fact('validity', seen && validityText(seen)),
    ...fact('answer', requestText(request)),
  ]
}
