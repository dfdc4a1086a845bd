// Check: do WebSockets over 443 open, and do they stay open while nothing is said? Messaging needs
// that after the sign-in. A host that opens none to strangers leaves the question open, and the
// finding says so. Pure but for the probes.
import type { Check, Found } from '../check'
import { firstHop, proxyText, webSocketText } from '../describe-facts'
import { endpointOf } from '../needed-hosts'
import { fact, found, type NetworkFindingId } from '../network-finding'
import { NOT_LOOKED, type ProxyFact, type WebSocketFact } from '../network-facts'
import { CHECK_DEADLINE_MS, PROBE_DEADLINE_MS } from '../probe-limits'
import type { NetworkProbes } from '../probes'

/** Short enough for a run that somebody waits for. Shows a proxy that cuts at once, no idle limit. */
export const QUICK_HOLD_MS = 1_000

/** LivePerson's messaging clients speak every 30 s (contract document, section 6); 5 s on top. */
export const IDLE_HOLD_MS = 35_000

/** @param holdMs how long the WebSocket is held idle; the finding names it */
export function createWebSocketCheck(holdMs: number): Check<NetworkProbes> {
  return {
    id: 'webSocket',
    deadlineMs: CHECK_DEADLINE_MS + holdMs,
    run: (probes, { hosts }, signal) =>
      Promise.all(
        hosts.map(async (host) => {
          const limit = { deadlineMs: PROBE_DEADLINE_MS, signal }
          // PAC files may send WebSockets another way.
          const proxy = await probes.chooseProxy(`wss://${host}/`, limit)
          const hop = firstHop(proxy)
          const webSocket =
            hop === null
              ? NOT_LOOKED
              : await probes.holdWebSocket(endpointOf(host), hop, holdMs, limit)
          return judgeWebSocket(host, { proxy, webSocket })
        }),
      ),
  }
}

export interface WebSocketFacts {
  readonly proxy: ProxyFact
  readonly webSocket: WebSocketFact
}

export function judgeWebSocket(host: string, { proxy, webSocket }: WebSocketFacts): Found {
  return found(
    ID_OF[webSocket.kind],
    host,
    [...fact('proxy', proxyText(proxy)), ...fact('webSocket', webSocketText(webSocket))],
    { host, ...valuesOf(webSocket) },
  )
}

const ID_OF: Readonly<Record<WebSocketFact['kind'], NetworkFindingId>> = {
  held: 'webSocketHeld',
  cut: 'webSocketCut',
  broken: 'webSocketBroken',
  closed: 'webSocketClosed',
  notOpened: 'webSocketNotOpened',
  timedOut: 'webSocketSilent',
  noWay: 'webSocketUnknown',
  notLooked: 'webSocketUnknown',
}

function valuesOf(webSocket: WebSocketFact): Readonly<Record<string, number>> {
  switch (webSocket.kind) {
    case 'held':
      return { seconds: seconds(webSocket.heldMs) }
    case 'cut':
    case 'closed':
      return { seconds: seconds(webSocket.afterMs) }
    case 'notOpened':
      return { status: webSocket.status }
    case 'broken':
    case 'noWay':
    case 'timedOut':
    case 'notLooked':
      return {}
  }
}

/** To a tenth: a cut after 0.4 s is not one after 0. */
function seconds(ms: number): number {
  return Math.round(ms / 100) / 10
}
