// Ways through a proxy, chosen by a setting or by a PAC file: one that wants a password, one that
// says no, one that is gone, and ones that inspect TLS. The name exists at the proxy only.
import { networkPathCheck } from '../../src-main/core/troubleshooting/checks/network-path'
import { makeAuthority, makeLeaf } from '../support/faulty-networks/certificates'
import { startConnectProxy, type ProxyManners } from '../support/faulty-networks/connect-proxy'
import { startHttpsHost } from '../support/faulty-networks/https-host'
import { startInspectingProxy } from '../support/faulty-networks/inspecting-proxy'
import { startPacFile } from '../support/faulty-networks/pac-file'
import { contextOf, goOn, type ExpectedFound, type NetworkCase } from './network-case'

const NAME = 'needed.example.test'

export const proxyCases: readonly NetworkCase[] = [
  {
    name: 'a PAC file that names a proxy',
    async run(open) {
      const authority = await makeAuthority('Public Trust')
      const certificate = await makeLeaf(authority, { names: [NAME] })
      const host = await startHttpsHost({ certificate })
      const proxy = await startConnectProxy({ kind: 'opens', toPort: host.port })
      const pac = await startPacFile(NAME, `PROXY ${proxy.host}; DIRECT`)
      const probes = await open({
        proxy: { pacUrl: pac.url },
        installed: [authority],
        publicRoots: [authority],
      })
      const found = await networkPathCheck.run(probes, contextOf(NAME), goOn)
      await Promise.all([pac.close(), proxy.close(), host.close()])
      // The port is another in each run.
      const named = found.map(({ facts }) => facts.find(({ id }) => id === 'proxy')?.value ?? '')
      const isNamed = named.every((value) => value === `http://${proxy.host}, DIRECT`)
      return found.map((it) => ({ ...it, values: { isNamed: String(isNamed) } }))
    },
    expected: [{ status: 'pass', id: 'hostReached', values: { isNamed: 'true' } }],
  },
  {
    name: 'a PAC file that sends the host straight, to where its name is unknown',
    async run(open) {
      const pac = await startPacFile('another.test', 'PROXY 127.0.0.1:9')
      const probes = await open({ proxy: { pacUrl: pac.url } })
      const found = await networkPathCheck.run(probes, contextOf('needed.invalid'), goOn)
      await pac.close()
      return found
    },
    expected: [{ status: 'fail', id: 'nameUnknown' }],
  },
  refusalCase(
    'a proxy that answers 407',
    { kind: 'wantsPassword', challenges: ['Negotiate', 'NTLM', 'Basic realm="ACME staff"'] },
    { status: 'fail', id: 'proxyWantsPassword', values: { schemes: 'Negotiate, NTLM, Basic' } },
  ),
  refusalCase(
    'a proxy that answers 403',
    { kind: 'refuses', status: 403 },
    { status: 'fail', id: 'proxyRefused', values: { status: 403 } },
  ),
  {
    name: 'a proxy that is gone',
    async run(open) {
      const proxy = await startConnectProxy({ kind: 'refuses', status: 403 })
      await proxy.close()
      const probes = await open({ proxy: { server: proxy.host } })
      return networkPathCheck.run(probes, contextOf(NAME), goOn)
    },
    expected: [{ status: 'fail', id: 'proxyUnreachable' }],
  },
  inspectionCase('a TLS-intercepting proxy whose authority IT installed', true, true, {
    status: 'pass',
    id: 'hostReachedInspected',
    values: { issuer: 'ACME Web Security' },
  }),
  inspectionCase('a TLS-intercepting proxy that does not send its authority', true, false, {
    status: 'pass',
    id: 'hostReachedInspected',
    values: { issuer: 'ACME Web Security' },
  }),
  inspectionCase('a TLS-intercepting proxy whose authority nobody installed', false, true, {
    status: 'fail',
    id: 'inspectionNotTrusted',
    values: { issuer: 'ACME Web Security' },
  }),
]

function refusalCase(name: string, manners: ProxyManners, expected: ExpectedFound): NetworkCase {
  return {
    name,
    async run(open) {
      const proxy = await startConnectProxy(manners)
      const probes = await open({ proxy: { server: proxy.host } })
      const found = await networkPathCheck.run(probes, contextOf(NAME), goOn)
      await proxy.close()
      if (proxy.asked.some(({ headers }) => /authorization|cookie/i.test(headers)))
        throw new Error('a proxy was sent a password')
      return found
    },
    expected: [expected],
  }
}

function inspectionCase(
  name: string,
  isInstalled: boolean,
  sendsAuthority: boolean,
  expected: ExpectedFound,
): NetworkCase {
  return {
    name,
    async run(open) {
      const company = await makeAuthority('ACME Web Security')
      const proxy = await startInspectingProxy(company, NAME, { sendsAuthority })
      const installed = isInstalled ? [company] : []
      const probes = await open({ proxy: { server: proxy.host }, installed })
      const found = await networkPathCheck.run(probes, contextOf(NAME), goOn)
      await proxy.close()
      return found
    },
    expected: [expected],
  }
}
