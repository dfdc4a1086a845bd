// Check: does a sign-in page of the network (hotel, guest wifi) stand in the way? Asks the first
// host once without encryption, which is where such pages step in, and once with. The plain
// request carries nothing of the account. Pure but for the probes.
import type { Check, Found } from '../check'
import { requestText } from '../describe-facts'
import { endpointOf, isLivePersonHost } from '../needed-hosts'
import { fact, found, type NetworkFindingId } from '../network-finding'
import type { RequestFact } from '../network-facts'
import { CHECK_DEADLINE_MS, NAME_DEADLINE_MS } from '../probe-limits'
import type { NetworkProbes } from '../probes'

export const captivePortalCheck: Check<NetworkProbes> = {
  id: 'captivePortal',
  deadlineMs: CHECK_DEADLINE_MS,
  async run(probes, { hosts }, signal) {
    const [host] = hosts
    if (host === undefined) return []
    const limit = { deadlineMs: NAME_DEADLINE_MS, signal }
    const [plain, encrypted] = await Promise.all([
      probes.request(`http://${host}/`, limit),
      probes.request(`https://${host}/`, limit),
    ])
    return [judgePortal(host, { plain, encrypted })]
  },
}

export interface PortalFacts {
  readonly plain: RequestFact
  readonly encrypted: RequestFact
}

export function judgePortal(host: string, { plain, encrypted }: PortalFacts): Found {
  const toHost = elsewhere(host, encrypted) ?? elsewhere(host, plain)
  return found(
    portalId(host, plain, encrypted),
    null,
    [...fact('plainAnswer', requestText(plain)), ...fact('answer', requestText(encrypted))],
    { host, toHost: toHost ?? '' },
  )
}

function portalId(host: string, plain: RequestFact, encrypted: RequestFact): NetworkFindingId {
  if (isPortal(host, encrypted)) return 'portal'
  // A trusted certificate of the host itself: nobody stands between.
  if (isAnswered(encrypted)) return 'noPortal'
  if (isPortal(host, plain)) return 'portal'
  // Something answers unencrypted only. A portal that shows its page at once looks like that; so
  // does a firewall that blocks 443.
  return isAnswered(plain) && encrypted.kind === 'failed' ? 'portalMaybe' : 'portalUnknown'
}

/** 407 comes from a proxy (RFC 9110, section 15.5.8) and says nothing about what lies behind it. */
function isAnswered(request: RequestFact): boolean {
  return request.kind === 'redirected' || (request.kind === 'answered' && request.status !== 407)
}

/** 511 is Network Authentication Required (RFC 6585, section 6), sent by networks only. */
function isPortal(host: string, request: RequestFact): boolean {
  const isNetworkAsking = request.kind === 'answered' && request.status === 511
  return isNetworkAsking || elsewhere(host, request) !== null
}

/** The host of somebody else to which a request was sent on. */
function elsewhere(host: string, request: RequestFact): string | null {
  if (request.kind !== 'redirected') return null
  const { toHost } = request
  return isLivePersonHost(toHost) || toHost === endpointOf(host).host ? null : toHost
}
