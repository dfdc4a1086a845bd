// LivePerson's hosts and domains that a sign-in needs, as LivePerson's pages name them. Data with
// its source; asks nobody.
import { serviceHostRule } from '../sign-in/service-hosts'
import type { Endpoint } from './network-facts'

/**
 * Hosts that every account needs: the Domain API and the sign-in page. The others the Domain API
 * names for each account. Source: contract document, sections 1 and 9.
 */
export const COMMON_HOSTS: readonly string[] = [
  'api.liveperson.net',
  'authentication.liveperson.net',
]

export type RegionId = 'z1' | 'z2' | 'z3'

export interface Region {
  readonly id: RegionId
  /** Host of Advanced Login. Source: contract document, sections 9 and 10 (agent access restriction). */
  readonly loginHost: string
  /** First labels of hosts of that region. Source: contract document, section 1, Regions. */
  readonly hostLabels: readonly string[]
}

export const REGIONS: readonly Region[] = [
  { id: 'z1', loginHost: 'auth-z1.liveperson.net', hostLabels: ['z1', 'va'] },
  { id: 'z2', loginHost: 'auth-z2.liveperson.net', hostLabels: ['z2', 'lo'] },
  { id: 'z3', loginHost: 'auth-z3.liveperson.net', hostLabels: ['z3', 'sy'] },
]

export interface RequiredDomain {
  readonly domain: string
  /** Whether the hosts of a sign-in lie in it (contract document, sections 1 and 9). */
  readonly carriesSignIn: boolean
}

/**
 * Domains that a firewall must let through.
 * Source: LivePerson's firewall page, in the contract document, section 10. It is an old page.
 */
export const REQUIRED_DOMAINS: readonly RequiredDomain[] = [
  { domain: 'liveperson.net', carriesSignIn: true },
  { domain: 'liveperson.com', carriesSignIn: true },
  { domain: 'lpsnmedia.net', carriesSignIn: false },
  { domain: 'liveengage.net', carriesSignIn: false },
  { domain: 'liveengage.com', carriesSignIn: false },
  { domain: 'liveper.sn', carriesSignIn: false },
]

/** Whether a `host` or `host:port` is LivePerson's own. */
export const isLivePersonHost = serviceHostRule(null)

/** The region that the account's hosts lie in; null where they name none, or more than one. */
export function regionOf(hosts: readonly string[]): Region | null {
  const labels = hosts.filter(isLivePersonHost).map((host) => host.split('.')[0] ?? '')
  const named = REGIONS.filter(({ hostLabels }) => hostLabels.some((it) => labels.includes(it)))
  const [only, ...others] = named
  return only !== undefined && others.length === 0 ? only : null
}

/** Where a `host` or `host:port` is reached by https. */
export function endpointOf(hostAndPort: string): Endpoint {
  const [, host = hostAndPort, port = '443'] = /^(.*?)(?::([0-9]{1,5}))?$/.exec(hostAndPort) ?? []
  return { host, port: Number(port) }
}
