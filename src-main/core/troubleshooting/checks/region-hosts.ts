// Check: are the hosts of LivePerson's regions reached, and by the same way as the account's own?
// An account that admits certain addresses only sees the address of the way that auth-z1, -z2 or
// -z3 is reached by; a VPN that leaves them out then makes the sign-in fail. Whether the account
// admits certain addresses only is not to be known from here, so no finding says that it fails.
// Source: contract document, section 10 (agent access restriction). Pure but for the probes.
import type { Check, Found } from '../check'
import { connectionText, firstHop, hopText, nameText, proxyText } from '../describe-facts'
import { endpointOf, isLivePersonHost, regionOf, REGIONS, type Region } from '../needed-hosts'
import { nextEndpoint } from '../next-endpoint'
import { fact, found } from '../network-finding'
import { NOT_LOOKED, type ConnectionFact, type NameFact, type ProxyFact } from '../network-facts'
import { CHECK_DEADLINE_MS, NAME_DEADLINE_MS, PROBE_DEADLINE_MS } from '../probe-limits'
import type { NetworkProbes } from '../probes'
import { connectionEnd, nameEnd } from './path-ends'

export const regionHostsCheck: Check<NetworkProbes> = {
  id: 'regionHosts',
  deadlineMs: CHECK_DEADLINE_MS,
  async run(probes, { hosts }, signal) {
    const ownHosts = hosts.filter(isLivePersonHost)
    const [accountHost] = ownHosts
    // Where the app speaks to a practice service, LivePerson's hosts are not asked.
    if (accountHost === undefined) return [found('notLivePerson', null, [])]
    const own = regionOf(ownHosts)
    const toAccount = reach(accountHost, probes, signal)
    return Promise.all(
      REGIONS.map(async (region) => {
        if (own !== null && own.id !== region.id)
          return found('regionNotThisAccount', region.loginHost, [], { host: region.loginHost })
        const [reached, account] = await Promise.all([
          reach(region.loginHost, probes, signal),
          toAccount,
        ])
        const vpnInterfaces = probes.interfaceNames().filter(isVpnName)
        return judgeRegion(region, {
          ...reached,
          accountConnection: account.connection,
          vpnInterfaces,
          isOwnRegion: own !== null,
        })
      }),
    )
  },
}

interface Reach {
  readonly proxy: ProxyFact
  readonly name: NameFact
  readonly connection: ConnectionFact
}

async function reach(host: string, probes: NetworkProbes, signal: AbortSignal): Promise<Reach> {
  const limit = { deadlineMs: PROBE_DEADLINE_MS, signal }
  const nameLimit = { deadlineMs: NAME_DEADLINE_MS, signal }
  const proxy = await probes.chooseProxy(`https://${host}/`, limit)
  const hop = firstHop(proxy)
  const name = hop?.kind === 'direct' ? await probes.lookUpName(host, nameLimit) : NOT_LOOKED
  const next = nextEndpoint(endpointOf(host), hop, name)
  const connection = next === null ? NOT_LOOKED : await probes.connect(next, limit)
  return { proxy, name, connection }
}

export interface RegionFacts extends Reach {
  /** To the account's own host. */
  readonly accountConnection: ConnectionFact
  /** Interfaces that are up and named as VPN programs name them. */
  readonly vpnInterfaces: readonly string[]
  /** Whether this is known to be the account's region. */
  readonly isOwnRegion: boolean
}

export function judgeRegion({ loginHost: host }: Region, facts: RegionFacts): Found {
  const { connection, accountConnection, vpnInterfaces, isOwnRegion } = facts
  const hop = firstHop(facts.proxy)
  const lines = [
    ...fact('proxy', proxyText(facts.proxy)),
    ...fact('addresses', nameText(facts.name)),
    ...fact('connection', connectionText(connection)),
    ...fact('interface', interfaceOf(connection)),
    ...fact('accountInterface', interfaceOf(accountConnection)),
    ...fact('vpnInterfaces', vpnInterfaces.join(', ')),
  ]
  const end = nameEnd(host, facts.name) ?? connectionEnd(connection)
  if (end === null && (hop === null || connection.kind === 'notLooked'))
    return found('regionUnknown', host, lines, { host })
  if (end !== null)
    return found(isOwnRegion ? 'regionUnreachable' : 'regionUnreachableMaybe', host, lines, {
      host,
    })
  if (hop?.kind === 'proxy')
    return found('regionReachedByProxy', host, lines, { host, proxy: hopText(hop) })
  const way = interfaceOf(connection)
  const accountWay = interfaceOf(accountConnection)
  if (way === null) return found('regionUnknown', host, lines, { host })
  if (accountWay !== null && way !== accountWay)
    return found('regionOtherWay', host, lines, { host, way, accountWay })
  const [vpn] = vpnInterfaces
  return vpn === undefined || vpnInterfaces.includes(way)
    ? found('regionReached', host, lines, { host, way })
    : found('regionBesideVpn', host, lines, { host, way, vpn })
}

function interfaceOf(connection: ConnectionFact): string | null {
  return connection.kind === 'connected' ? connection.interfaceName : null
}

/**
 * Names that VPN programs give their interfaces on Linux and macOS: TUN/TAP, WireGuard, PPP, IPsec,
 * Cisco AnyConnect, GlobalProtect, Tailscale, NordVPN, Proton. On Windows names are free, so a VPN
 * may go unseen there.
 */
const VPN_NAME = /^(?:u?tun|tap|wg|ppp|ipsec|xfrm|cscotun|gpd|tailscale|nordlynx|proton)[0-9]*$/i

export function isVpnName(interfaceName: string): boolean {
  return VPN_NAME.test(interfaceName)
}
