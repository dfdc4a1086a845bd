// All network checks together, on a computer where everything works: how long somebody waits.
import type { Check, Found } from '../../src-main/core/troubleshooting/check'
import { captivePortalCheck } from '../../src-main/core/troubleshooting/checks/captive-portal'
import { networkPathCheck } from '../../src-main/core/troubleshooting/checks/network-path'
import { regionHostsCheck } from '../../src-main/core/troubleshooting/checks/region-hosts'
import { requiredDomainsCheck } from '../../src-main/core/troubleshooting/checks/required-domains'
import {
  createWebSocketCheck,
  QUICK_HOLD_MS,
} from '../../src-main/core/troubleshooting/checks/web-socket'
import type { NetworkProbes } from '../../src-main/core/troubleshooting/probes'
import { makeAuthority, makeLeaf } from '../support/faulty-networks/certificates'
import { startConnectProxy } from '../support/faulty-networks/connect-proxy'
import { startHttpsHost } from '../support/faulty-networks/https-host'
import { contextOf, goOn, type Computer } from './network-case'

/** As many as the Domain API names for an account's sign-in, and the region's and common ones. */
const HOSTS = [
  'api.liveperson.net',
  'authentication.liveperson.net',
  'va.agentvep.liveperson.net',
  'z1.le.liveperson.net',
  'va.facademsg.liveperson.net',
]

const CHECKS: readonly Check<NetworkProbes>[] = [
  networkPathCheck,
  captivePortalCheck,
  createWebSocketCheck(QUICK_HOLD_MS),
  regionHostsCheck,
  requiredDomainsCheck,
]

export interface HealthyRun {
  readonly hosts: number
  readonly tookMs: number
  readonly found: readonly Found[]
}

/**
 * LivePerson's names, played by one host on loopback behind a proxy. Nothing leaves the computer but
 * the names, which its name service is asked for.
 */
export async function runHealthy(
  open: (computer: Computer) => Promise<NetworkProbes>,
): Promise<HealthyRun> {
  const authority = await makeAuthority('Public Trust')
  const certificate = await makeLeaf(authority, { names: HOSTS })
  const host = await startHttpsHost({ certificate })
  const proxy = await startConnectProxy({ kind: 'opens', toPort: host.port })
  const probes = await open({
    proxy: { server: proxy.host },
    installed: [authority],
    publicRoots: [authority],
    seenHosts: HOSTS,
  })
  const startedAtMs = performance.now()
  const found = await Promise.all(
    CHECKS.map((check) => check.run(probes, contextOf(...HOSTS), goOn)),
  )
  const tookMs = performance.now() - startedAtMs
  await Promise.all([proxy.close(), host.close()])
  return { hosts: HOSTS.length, tookMs, found: found.flat() }
}
