// What holds for the verdicts of all network checks, whatever the facts are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgePortal } from '../../../../src-main/core/troubleshooting/checks/captive-portal'
import {
  judgePath,
  type PathFacts,
} from '../../../../src-main/core/troubleshooting/checks/judge-path'
import {
  judgeRegion,
  type RegionFacts,
} from '../../../../src-main/core/troubleshooting/checks/region-hosts'
import { judgeDomain } from '../../../../src-main/core/troubleshooting/checks/required-domains'
import { judgeWebSocket } from '../../../../src-main/core/troubleshooting/checks/web-socket'
import { REGIONS, REQUIRED_DOMAINS } from '../../../../src-main/core/troubleshooting/needed-hosts'
import { NOT_LOOKED } from '../../../../src-main/core/troubleshooting/network-facts'
import {
  anyConnection,
  anyDomain,
  anyName,
  anyProxy,
  anyRequest,
  anyTls,
  anyTunnel,
  anyWebSocket,
} from '../../../support/any-network-facts'

const anyHost = fc.oneof(
  fc.constantFrom('api.liveperson.net', '127.0.0.1:8443', '[::1]:1', ''),
  fc.string(),
)
const anyPath: fc.Arbitrary<PathFacts> = fc.record({
  proxy: anyProxy,
  name: anyName,
  connection: anyConnection,
  tunnel: anyTunnel,
  tls: anyTls,
  request: anyRequest,
})
const anyRegion = fc.constantFrom(...REGIONS)
const anyRegionFacts: fc.Arbitrary<RegionFacts> = fc.record({
  proxy: anyProxy,
  name: anyName,
  connection: anyConnection,
  accountConnection: anyConnection,
  vpnInterfaces: fc.array(fc.string()),
  isOwnRegion: fc.boolean(),
})

describe('the verdict on a path', () => {
  it('never throws, and passes only what Chromium had answered', () => {
    fc.assert(
      fc.property(anyHost, anyPath, (host, facts) => {
        const { status } = judgePath(host, facts)
        if (status === 'pass') expect(['answered', 'redirected']).toContain(facts.request.kind)
      }),
    )
  })

  it('is unknown without a request, whatever the other steps show', () => {
    fc.assert(
      fc.property(anyHost, anyPath, (host, facts) => {
        expect(judgePath(host, { ...facts, request: NOT_LOOKED }).status).toBe('unknown')
      }),
    )
  })

  it('says that TLS is inspected only where an authority that is not public was seen', () => {
    fc.assert(
      fc.property(anyHost, anyPath, (host, facts) => {
        const { id } = judgePath(host, facts)
        if (id === 'hostReachedInspected' || id === 'inspectionNotTrusted')
          expect(facts.tls).toMatchObject({ kind: 'seen', vouching: 'private' })
      }),
    )
  })
})

describe('the verdict on a captive portal', () => {
  it('never throws, and passes only where the host answered encrypted', () => {
    fc.assert(
      fc.property(anyHost, anyRequest, anyRequest, (host, plain, encrypted) => {
        const { status } = judgePortal(host, { plain, encrypted })
        if (status === 'pass') expect(['answered', 'redirected']).toContain(encrypted.kind)
      }),
    )
  })
})

describe('the verdict on a WebSocket', () => {
  it('never throws, and passes only one that was held', () => {
    fc.assert(
      fc.property(anyHost, anyProxy, anyWebSocket, (host, proxy, webSocket) => {
        const { status } = judgeWebSocket(host, { proxy, webSocket })
        expect(status === 'pass').toBe(webSocket.kind === 'held')
      }),
    )
  })
})

describe('the verdict on a region host', () => {
  it('never throws, and passes only a connection on a known way', () => {
    fc.assert(
      fc.property(anyRegion, anyRegionFacts, (region, facts) => {
        if (judgeRegion(region, facts).status !== 'pass') return
        expect(facts.connection.kind).toBe('connected')
        expect(facts.proxy.kind).toBe('chosen')
      }),
    )
  })

  it('never fails a region that may not be the account’s', () => {
    fc.assert(
      fc.property(anyRegion, anyRegionFacts, (region, facts) => {
        expect(judgeRegion(region, { ...facts, isOwnRegion: false }).status).not.toBe('fail')
      }),
    )
  })
})

describe('the verdict on a domain', () => {
  it('never throws, and passes only one that is known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REQUIRED_DOMAINS),
        anyProxy,
        anyDomain,
        (required, proxy, domain) => {
          const { status } = judgeDomain(required, { proxy, domain })
          expect(status === 'pass').toBe(domain.kind === 'exists')
        },
      ),
    )
  })
})
