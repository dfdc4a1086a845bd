// A TLS handshake to look at: version, certificate, who vouches for it. Accepts any certificate
// because it only looks: after the handshake the connection is closed without a byte.
import { isIP, type Socket } from 'node:net'
import type { X509Certificate } from 'node:crypto'
import { connect, type TLSSocket } from 'node:tls'
import {
  NOT_LOOKED,
  TIMED_OUT,
  type HandshakeFacts,
  type TlsFact,
  type TunnelFact,
} from '../../core/troubleshooting/network-facts'
import type { NetworkProbes } from '../../core/troubleshooting/probes'
import { answerWithin } from './answer-within'
import { errorCode } from './error-code'
import { openWay } from './open-way'
import type { Vouch } from './public-roots'

export interface TlsProbeOptions {
  readonly vouch: Vouch
  readonly nowMs: () => number
}

export function createHandshake({ vouch, nowMs }: TlsProbeOptions): NetworkProbes['handshake'] {
  return async (target, hop, limit) => {
    let tunnel: TunnelFact = hop.kind === 'direct' ? { kind: 'notNeeded' } : NOT_LOOKED
    const isThrough = (): boolean => tunnel.kind === 'notNeeded' || tunnel.kind === 'opened'
    const outcome = await answerWithin<HandshakeFacts>(limit, (answer) => {
      let tls: TLSSocket | null = null
      const stop = openWay(target, hop, (way) => {
        if (way.kind === 'shut') tunnel = way.tunnel
        if (way.kind !== 'open') {
          answer({ tunnel, tls: NOT_LOOKED })
          return
        }
        tunnel = way.tunnel
        tls = lookOver(way.socket, target.host)
        const socket = tls
        socket.once('secureConnect', () => {
          answer({ tunnel, tls: seen(socket, target.host, vouch, nowMs()) })
        })
        socket.on('error', (error) => {
          answer({ tunnel, tls: failureOf(errorCode(error)) })
        })
      })
      return () => {
        tls?.destroy()
        stop()
      }
    })
    if (!('kind' in outcome)) return outcome
    if (outcome.kind === 'notLooked') return { tunnel, tls: NOT_LOOKED }
    return isThrough() ? { tunnel, tls: TIMED_OUT } : { tunnel: TIMED_OUT, tls: NOT_LOOKED }
  }
}

/** Starts TLS, any version and any certificate, over an open connection. */
export function lookOver(socket: Socket, host: string): TLSSocket {
  return connect({
    socket,
    // An address is no server name (RFC 6066, section 3).
    ...(isIP(host) === 0 ? { servername: host } : {}),
    rejectUnauthorized: false,
    minVersion: 'TLSv1',
  })
}

function seen(socket: TLSSocket, host: string, vouch: Vouch, lookedAtMs: number): TlsFact {
  const leaf = socket.getPeerX509Certificate()
  if (leaf === undefined) return { kind: 'noTls', code: 'NO_CERTIFICATE' }
  const validFromMs = Date.parse(leaf.validFrom)
  const validToMs = Date.parse(leaf.validTo)
  if (Number.isNaN(validFromMs) || Number.isNaN(validToMs))
    return { kind: 'noTls', code: 'UNREADABLE_CERTIFICATE' }
  return {
    kind: 'seen',
    protocol: socket.getProtocol() ?? '',
    issuer: issuerOf(leaf),
    vouching: vouch(leaf),
    namesHost: (isIP(host) === 0 ? leaf.checkHost(host) : leaf.checkIP(host)) !== undefined,
    validFromMs,
    validToMs,
    lookedAtMs,
  }
}

/** The name that people know: the organisation, else the common name, else all of it on one line. */
function issuerOf({ issuer }: X509Certificate): string {
  const part = (name: string): string | undefined =>
    new RegExp(`^${name}=(.+)$`, 'm').exec(issuer)?.[1]
  return part('O') ?? part('CN') ?? issuer.replaceAll('\n', ', ')
}

function failureOf(code: string): TlsFact {
  return code === 'ECONNRESET' || code === 'EPIPE' ? { kind: 'reset' } : { kind: 'noTls', code }
}
