// Lists of proxies as Chromium and PAC files write them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProxyList } from '../../../../src-main/adapters/probes/proxy-list'

const proxy = (scheme: string, host: string, port: number) => ({
  kind: 'proxy',
  scheme,
  host,
  port,
})
const direct = { kind: 'direct' }

describe("Chromium's list of proxies", () => {
  it.each([
    ['DIRECT', [direct]],
    ['PROXY proxy.acme:3128', [proxy('http', 'proxy.acme', 3128)]],
    [
      'PROXY a:1;HTTPS b:2; SOCKS5 c:3 ; DIRECT',
      [proxy('http', 'a', 1), proxy('https', 'b', 2), proxy('socks', 'c', 3), direct],
    ],
    ['PROXY a', [proxy('http', 'a', 80)]],
    ['HTTPS a', [proxy('https', 'a', 443)]],
    ['SOCKS a', [proxy('socks', 'a', 1080)]],
    ['PROXY [2001:db8::1]:3128', [proxy('http', '2001:db8::1', 3128)]],
    ['QUIC a:443; DIRECT', [direct]],
    ['', []],
    ['nonsense', []],
  ])('%j is read', (list, hops) => {
    expect(readProxyList(list)).toEqual(hops)
  })

  it('is read without an error, whatever it says', () => {
    fc.assert(fc.property(fc.string(), (list) => Array.isArray(readProxyList(list))))
  })
})
