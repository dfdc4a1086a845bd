// Check: does the way to each host that the account needs work, and if not, where does it end?
// Asks the probes step by step, Node's view beside Chromium's; judge-path.ts says what it means.
import type { Check } from '../check'
import { firstHop } from '../describe-facts'
import { endpointOf } from '../needed-hosts'
import { nextEndpoint } from '../next-endpoint'
import { NOT_LOOKED, type HandshakeFacts } from '../network-facts'
import { CHECK_DEADLINE_MS, NAME_DEADLINE_MS, PROBE_DEADLINE_MS } from '../probe-limits'
import type { NetworkProbes } from '../probes'
import { judgePath, type PathFacts } from './judge-path'

export const networkPathCheck: Check<NetworkProbes> = {
  id: 'networkPath',
  deadlineMs: CHECK_DEADLINE_MS,
  run: (probes, { hosts }, signal) =>
    Promise.all(hosts.map(async (host) => judgePath(host, await walkPath(host, probes, signal)))),
}

async function walkPath(
  host: string,
  probes: NetworkProbes,
  signal: AbortSignal,
): Promise<PathFacts> {
  const limit = { deadlineMs: PROBE_DEADLINE_MS, signal }
  const nameLimit = { deadlineMs: NAME_DEADLINE_MS, signal }
  const url = `https://${host}/`
  const target = endpointOf(host)
  // The request needs no choice of ours; the other steps follow the way that Chromium would take.
  const asked = probes.request(url, nameLimit)
  const proxy = await probes.chooseProxy(url, limit)
  const hop = firstHop(proxy)
  // Behind a proxy the name is the proxy's to resolve; many companies' own name service knows none.
  const isDirect = hop?.kind === 'direct'
  const name = isDirect ? await probes.lookUpName(target.host, nameLimit) : NOT_LOOKED
  const next = nextEndpoint(target, hop, name)
  const [request, connection, handshake] = await Promise.all([
    asked,
    next === null ? NOT_LOOKED : probes.connect(next, limit),
    next === null || hop === null ? NO_HANDSHAKE : probes.handshake(target, hop, limit),
  ])
  return { proxy, name, connection, ...handshake, request }
}

const NO_HANDSHAKE: HandshakeFacts = { tunnel: NOT_LOOKED, tls: NOT_LOOKED }
