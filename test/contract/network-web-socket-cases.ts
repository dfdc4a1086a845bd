// WebSockets on networks that hold, cut, break or refuse them.
import { createWebSocketCheck } from '../../src-main/core/troubleshooting/checks/web-socket'
import { makeAuthority, makeLeaf } from '../support/faulty-networks/certificates'
import { startConnectProxy } from '../support/faulty-networks/connect-proxy'
import { startHttpsHost, type WebSocketManners } from '../support/faulty-networks/https-host'
import { startInspectingProxy } from '../support/faulty-networks/inspecting-proxy'
import { contextOf, goOn, type ExpectedFound, type NetworkCase } from './network-case'

const NAME = 'needed.example.test'
const HOLD_MS = 1_500
const check = createWebSocketCheck(HOLD_MS)

export const webSocketCases: readonly NetworkCase[] = [
  webSocketCase(
    'a WebSocket that holds',
    { kind: 'holds' },
    {
      status: 'pass',
      id: 'webSocketHeld',
      values: { seconds: 1.5 },
    },
  ),
  webSocketCase(
    'a WebSocket cut after one second',
    { kind: 'cuts', afterMs: 1_000 },
    {
      status: 'fail',
      id: 'webSocketCut',
    },
  ),
  webSocketCase(
    'a WebSocket broken when asked for',
    { kind: 'breaks' },
    {
      status: 'fail',
      id: 'webSocketBroken',
    },
  ),
  webSocketCase(
    'a WebSocket that pings and wants its pong',
    { kind: 'pings' },
    {
      status: 'pass',
      id: 'webSocketHeld',
    },
  ),
  webSocketCase(
    'a WebSocket that the service closes itself',
    { kind: 'closes', code: 4401 },
    {
      status: 'unknown',
      id: 'webSocketClosed',
    },
  ),
  webSocketCase(
    'a WebSocket that is not opened to strangers',
    { kind: 'refuses', status: 401 },
    {
      status: 'unknown',
      id: 'webSocketNotOpened',
      values: { status: 401 },
    },
  ),
  {
    name: 'a WebSocket cut by a TLS-intercepting proxy',
    async run(open) {
      const company = await makeAuthority('ACME Web Security')
      const webSocket = { kind: 'cuts', afterMs: 200 } as const
      const proxy = await startInspectingProxy(company, NAME, { webSocket })
      const probes = await open({ proxy: { server: proxy.host } })
      const found = await check.run(probes, contextOf(NAME), goOn)
      await proxy.close()
      return found
    },
    expected: [{ status: 'fail', id: 'webSocketCut' }],
  },
  {
    name: 'a WebSocket behind a proxy that wants a password',
    async run(open) {
      const proxy = await startConnectProxy({ kind: 'wantsPassword', challenges: ['Basic'] })
      const probes = await open({ proxy: { server: proxy.host } })
      const found = await check.run(probes, contextOf(NAME), goOn)
      await proxy.close()
      return found
    },
    expected: [{ status: 'unknown', id: 'webSocketUnknown' }],
  },
]

function webSocketCase(
  name: string,
  webSocket: WebSocketManners,
  expected: ExpectedFound,
): NetworkCase {
  return {
    name,
    async run(open) {
      const certificate = await makeLeaf(await makeAuthority('Public Trust'))
      const host = await startHttpsHost({ certificate, webSocket })
      const found = await check.run(await open({}), contextOf(host.host), goOn)
      await host.close()
      return found
    },
    expected: [expected],
  }
}
