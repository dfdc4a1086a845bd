// Any facts that the network probes could bring, for properties that hold for all of them.
import fc from 'fast-check'
import type {
  ConnectionFact,
  DomainFact,
  NameFact,
  ProxyFact,
  ProxyHop,
  RequestFact,
  TlsFact,
  TunnelFact,
  WebSocketFact,
} from '../../src-main/core/troubleshooting/network-facts'

const kind = <Kind extends string>(name: Kind) => fc.constant(name)
const timedOut = fc.record({ kind: kind('timedOut') })
const notLooked = fc.record({ kind: kind('notLooked') })
const code = fc.constantFrom('ECONNRESET', 'ENOTFOUND', 'EPROTO', 'ERR_FAILED', '')
const status = fc.constantFrom(200, 302, 401, 403, 404, 407, 426, 500, 502, 511)
const ms = fc.nat({ max: 100_000 })
const port = fc.nat({ max: 65_535 })
const nowMs = fc.integer({ min: 0, max: 4_000_000_000_000 })

const hop: fc.Arbitrary<ProxyHop> = fc.oneof(
  fc.record({ kind: kind('direct') }),
  fc.record({
    kind: kind('proxy'),
    scheme: fc.constantFrom('http', 'https', 'socks'),
    host: fc.domain(),
    port,
  }),
)

export const anyProxy: fc.Arbitrary<ProxyFact> = fc.oneof(
  fc.record({ kind: kind('chosen'), hops: fc.array(hop) }),
  timedOut,
  notLooked,
)

export const anyName: fc.Arbitrary<NameFact> = fc.oneof(
  fc.record({
    kind: kind('resolved'),
    addresses: fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('0.0.0.0', '::'))),
  }),
  fc.record({ kind: kind('noSuchName') }),
  fc.record({ kind: kind('notAnswered'), code }),
  timedOut,
  notLooked,
)

export const anyDomain: fc.Arbitrary<DomainFact> = fc.oneof(
  fc.record({ kind: kind('exists') }),
  fc.record({ kind: kind('noSuchName') }),
  fc.record({ kind: kind('notAnswered'), code }),
  timedOut,
  notLooked,
)

export const anyConnection: fc.Arbitrary<ConnectionFact> = fc.oneof(
  fc.record({
    kind: kind('connected'),
    tookMs: ms,
    localAddress: fc.ipV4(),
    interfaceName: fc.option(fc.constantFrom('eth0', 'tun0', 'Ethernet 2')),
  }),
  fc.record({ kind: kind('refused') }),
  fc.record({ kind: kind('reset') }),
  fc.record({ kind: kind('unreachable'), code }),
  timedOut,
  notLooked,
)

export const anyTunnel: fc.Arbitrary<TunnelFact> = fc.oneof(
  fc.record({ kind: kind('notNeeded') }),
  fc.record({ kind: kind('opened') }),
  fc.record({ kind: kind('wantsPassword'), schemes: fc.array(fc.string()) }),
  fc.record({ kind: kind('refused'), status }),
  fc.record({ kind: kind('broken'), code }),
  timedOut,
  notLooked,
)

export const anyTls: fc.Arbitrary<TlsFact> = fc.oneof(
  fc.record({
    kind: kind('seen'),
    protocol: fc.constantFrom('TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3', ''),
    issuer: fc.string(),
    vouching: fc.constantFrom('public', 'private', 'unknown'),
    namesHost: fc.boolean(),
    validFromMs: nowMs,
    validToMs: nowMs,
    lookedAtMs: nowMs,
  }),
  fc.record({ kind: kind('noTls'), code }),
  fc.record({ kind: kind('reset') }),
  timedOut,
  notLooked,
)

export const anyRequest: fc.Arbitrary<RequestFact> = fc.oneof(
  fc.record({ kind: kind('answered'), status }),
  fc.record({ kind: kind('redirected'), status, toHost: fc.oneof(fc.domain(), fc.string()) }),
  fc.record({
    kind: kind('failed'),
    problem: fc.constantFrom(
      'offline',
      'nameNotFound',
      'connectionRefused',
      'connectionBroken',
      'proxyFailed',
      'certificateNotTrusted',
      'timedOut',
      'unreachable',
    ),
    code,
  }),
  notLooked,
)

export const anyWebSocket: fc.Arbitrary<WebSocketFact> = fc.oneof(
  fc.record({ kind: kind('held'), heldMs: ms }),
  fc.record({ kind: kind('cut'), afterMs: ms }),
  fc.record({ kind: kind('closed'), afterMs: ms, closeCode: fc.option(port) }),
  fc.record({ kind: kind('notOpened'), status }),
  fc.record({ kind: kind('broken'), code }),
  fc.record({ kind: kind('noWay') }),
  timedOut,
  notLooked,
)
