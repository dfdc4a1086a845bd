// Faults on the straight way to a host, and the network's own sign-in page.
import { captivePortalCheck } from '../../src-main/core/troubleshooting/checks/captive-portal'
import { networkPathCheck } from '../../src-main/core/troubleshooting/checks/network-path'
import {
  PORTAL_PAGE,
  startCaptivePortal,
  type PortalManners,
} from '../support/faulty-networks/captive-portal'
import { makeAuthority, makeLeaf, type LeafOptions } from '../support/faulty-networks/certificates'
import { startHttpsHost } from '../support/faulty-networks/https-host'
import type { Listening } from '../support/faulty-networks/listening'
import { startResettingHost } from '../support/faulty-networks/resetting-host'
import { startSilentPort } from '../support/faulty-networks/silent-port'
import { contextOf, goOn, type ExpectedFound, type NetworkCase } from './network-case'

export const pathCases: readonly NetworkCase[] = [
  hostCase('a healthy host', {}, { status: 'pass', id: 'hostReached' }),
  hostCase(
    'an expired certificate',
    { validForDays: -3 },
    {
      status: 'fail',
      id: 'certificateExpired',
      values: { issuer: 'Public Trust' },
    },
  ),
  hostCase(
    'a certificate for another name',
    { names: ['other.test'] },
    {
      status: 'fail',
      id: 'certificateForOther',
    },
  ),
  {
    name: 'a certificate of an authority that nobody installed',
    async run(open) {
      const certificate = await makeLeaf(await makeAuthority('ACME Web Security'))
      const host = await startHttpsHost({ certificate })
      return pathOn(host, await open({}))
    },
    expected: [
      { status: 'fail', id: 'inspectionNotTrusted', values: { issuer: 'ACME Web Security' } },
    ],
  },
  {
    name: 'a blackholed port',
    run: async (open) => pathOn(await startSilentPort(), await open({})),
    expected: [{ status: 'fail', id: 'portSilent' }],
  },
  {
    name: 'a reset connection',
    run: async (open) => pathOn(await startResettingHost(), await open({})),
    expected: [{ status: 'fail', id: 'connectionReset' }],
  },
  {
    name: 'a port that nobody listens on',
    async run(open) {
      const gone = await startResettingHost()
      await gone.close()
      return networkPathCheck.run(await open({}), contextOf(gone.host), goOn)
    },
    expected: [{ status: 'fail', id: 'portRefused' }],
  },
  {
    name: 'a name that does not exist',
    // RFC 6761, section 6.4: no name under .invalid ever does.
    run: async (open) =>
      networkPathCheck.run(await open({}), contextOf('no-such-host.invalid'), goOn),
    expected: [{ status: 'fail', id: 'nameUnknown' }],
  },
  portalCase('redirects', {
    status: 'fail',
    id: 'portal',
    values: { toHost: 'portal.hotel.test' },
  }),
  portalCase('answers511', { status: 'fail', id: 'portal' }),
  portalCase('showsItsPage', { status: 'unknown', id: 'portalMaybe' }),
  {
    name: 'a host without a captive portal before it',
    async run(open) {
      const authority = await makeAuthority('Public Trust')
      const host = await startHttpsHost({ certificate: await makeLeaf(authority) })
      const probes = await open({ installed: [authority] })
      const found = await captivePortalCheck.run(probes, contextOf(host.host), goOn)
      await host.close()
      return found
    },
    expected: [{ status: 'pass', id: 'noPortal' }],
  },
  {
    name: 'an inspecting network that sends https on to its page',
    async run(open) {
      const authority = await makeAuthority('ACME Web Security')
      const certificate = await makeLeaf(authority)
      const host = await startHttpsHost({ certificate, status: 302, location: PORTAL_PAGE })
      const probes = await open({ installed: [authority] })
      return pathOn(host, probes)
    },
    expected: [{ status: 'fail', id: 'answeredByOther', values: { toHost: 'portal.hotel.test' } }],
  },
]

/** A host whose authority the computer trusts and the public list has. */
function hostCase(name: string, leaf: LeafOptions, expected: ExpectedFound): NetworkCase {
  return {
    name,
    async run(open) {
      const authority = await makeAuthority('Public Trust')
      const host = await startHttpsHost({ certificate: await makeLeaf(authority, leaf) })
      return pathOn(host, await open({ installed: [authority], publicRoots: [authority] }))
    },
    expected: [expected],
  }
}

function portalCase(manners: PortalManners, expected: ExpectedFound): NetworkCase {
  return {
    name: `a captive portal that ${manners}`,
    async run(open) {
      const portal = await startCaptivePortal(manners)
      const found = await captivePortalCheck.run(await open({}), contextOf(portal.host), goOn)
      await portal.close()
      return found
    },
    expected: [expected],
  }
}

type Probes = Parameters<typeof networkPathCheck.run>[0]

async function pathOn(host: Listening, probes: Probes) {
  const found = await networkPathCheck.run(probes, contextOf(host.host), goOn)
  await host.close()
  return found
}
