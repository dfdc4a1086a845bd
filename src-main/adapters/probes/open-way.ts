// The bytes' way to a host: straight, or through a proxy that is asked by CONNECT. Sends a proxy no
// password, and the host nothing.
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect, isIP, type Socket } from 'node:net'
import type {
  Endpoint,
  ProxyHop,
  ProxyServer,
  TunnelFact,
} from '../../core/troubleshooting/network-facts'
import { errorCode } from './error-code'

export type Way =
  | { readonly kind: 'open'; readonly socket: Socket; readonly tunnel: TunnelFact }
  /** No connection to the next machine. */
  | { readonly kind: 'unconnected'; readonly code: string }
  /** The proxy did not open it. */
  | { readonly kind: 'shut'; readonly tunnel: TunnelFact }

/** Calls back once, unless ended before by what it returns. */
export function openWay(target: Endpoint, hop: ProxyHop, onWay: (way: Way) => void): () => void {
  return hop.kind === 'direct' ? openDirect(target, onWay) : openTunnel(target, hop, onWay)
}

function openDirect({ host, port }: Endpoint, onWay: (way: Way) => void): () => void {
  const socket = connect({ host, port })
  let isOpen = false
  // Stays to the end: an error without a listener would end the program.
  socket.on('error', (error) => {
    if (!isOpen) onWay({ kind: 'unconnected', code: errorCode(error) })
  })
  socket.once('connect', () => {
    isOpen = true
    onWay({ kind: 'open', socket, tunnel: { kind: 'notNeeded' } })
  })
  return () => {
    socket.destroy()
  }
}

function openTunnel(target: Endpoint, proxy: ProxyServer, onWay: (way: Way) => void): () => void {
  if (proxy.scheme === 'socks') {
    // Chromium speaks SOCKS, this probe does not: the request alone tells what comes of it.
    onWay({ kind: 'shut', tunnel: { kind: 'notLooked' } })
    return () => undefined
  }
  const authority = `${isIP(target.host) === 6 ? `[${target.host}]` : target.host}:${target.port}`
  const start = proxy.scheme === 'https' ? httpsRequest : httpRequest
  const request = start({
    host: proxy.host,
    port: proxy.port,
    method: 'CONNECT',
    path: authority,
    headers: { Host: authority },
    agent: false,
    // Only looked at; nothing that matters is sent through it.
    rejectUnauthorized: false,
  })
  let opened: Socket | null = null
  request.once('connect', (response, socket: Socket) => {
    opened = socket
    socket.on('error', () => undefined)
    const tunnel = tunnelFact(response.statusCode ?? 0, response.headers['proxy-authenticate'])
    onWay(tunnel.kind === 'opened' ? { kind: 'open', socket, tunnel } : { kind: 'shut', tunnel })
  })
  request.on('error', (error) => {
    onWay({ kind: 'shut', tunnel: { kind: 'broken', code: errorCode(error) } })
  })
  request.end()
  return () => {
    request.destroy()
    opened?.destroy()
  }
}

function tunnelFact(status: number, wanted: string | readonly string[] | undefined): TunnelFact {
  if (status >= 200 && status < 300) return { kind: 'opened' }
  if (status !== 407) return { kind: 'refused', status }
  const challenges =
    typeof wanted === 'string' ? wanted.split(/,\s*(?=[A-Za-z]+(?:\s|$|,))/) : (wanted ?? [])
  // The scheme alone: what follows may name the company's realm.
  const schemes = challenges.map((challenge) => challenge.trim().split(/\s/)[0] ?? '')
  return { kind: 'wantsPassword', schemes: [...new Set(schemes.filter((it) => it !== ''))] }
}
