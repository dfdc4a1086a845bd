// Check: does this computer's name service know LivePerson's domains? A name filter that leaves one
// out is told from the domain being missing in fact by nothing here, so the words name the list that
// they rest on. Knowing a domain does not mean that a firewall lets it through. Pure but for the probes.
import type { Check, Found } from '../check'
import { firstHop, proxyText } from '../describe-facts'
import { isLivePersonHost, REQUIRED_DOMAINS, type RequiredDomain } from '../needed-hosts'
import { fact, found, type NetworkFindingId } from '../network-finding'
import type { DomainFact, ProxyFact } from '../network-facts'
import { CHECK_DEADLINE_MS, NAME_DEADLINE_MS, PROBE_DEADLINE_MS } from '../probe-limits'
import type { NetworkProbes } from '../probes'

export const requiredDomainsCheck: Check<NetworkProbes> = {
  id: 'requiredDomains',
  deadlineMs: CHECK_DEADLINE_MS,
  async run(probes, { hosts }, signal) {
    // Where the app speaks to a practice service, LivePerson's domains are not asked for.
    if (!hosts.some(isLivePersonHost)) return [found('notLivePerson', null, [])]
    const limit = { deadlineMs: PROBE_DEADLINE_MS, signal }
    const nameLimit = { deadlineMs: NAME_DEADLINE_MS, signal }
    return Promise.all(
      REQUIRED_DOMAINS.map(async (required) => {
        const [proxy, domain] = await Promise.all([
          probes.chooseProxy(`https://${required.domain}/`, limit),
          probes.lookUpDomain(required.domain, nameLimit),
        ])
        return judgeDomain(required, { proxy, domain })
      }),
    )
  },
}

export interface DomainFacts {
  readonly proxy: ProxyFact
  readonly domain: DomainFact
}

export function judgeDomain(required: RequiredDomain, { proxy, domain }: DomainFacts): Found {
  const isDirect = firstHop(proxy)?.kind === 'direct'
  return found(
    idOf(domain, required.carriesSignIn && isDirect),
    required.domain,
    [
      ...fact('proxy', proxyText(proxy)),
      ...fact('nameService', domain.kind === 'notAnswered' ? domain.code : domain.kind),
    ],
    { domain: required.domain },
  )
}

/** @param isNeeded whether a sign-in from this computer asks its own name service for the domain */
function idOf(domain: DomainFact, isNeeded: boolean): NetworkFindingId {
  switch (domain.kind) {
    case 'exists':
      return 'domainKnown'
    case 'noSuchName':
      return isNeeded ? 'domainMissing' : 'domainMissingMaybe'
    case 'notAnswered':
    case 'timedOut':
    case 'notLooked':
      return 'domainUnknown'
  }
}
