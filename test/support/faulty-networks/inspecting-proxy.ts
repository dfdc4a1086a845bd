// A proxy that inspects TLS: it takes the tunnel itself, with a certificate of the company's own
// authority for the name asked for, and answers in the host's place.
import { type Authority, makeLeaf } from './certificates'
import { startConnectProxy, type ConnectProxy } from './connect-proxy'
import { startHttpsHost, type WebSocketManners } from './https-host'

export async function startInspectingProxy(
  company: Authority,
  name: string,
  options: { readonly sendsAuthority?: boolean; readonly webSocket?: WebSocketManners } = {},
): Promise<ConnectProxy> {
  const { sendsAuthority = true, webSocket = { kind: 'holds' } } = options
  const certificate = await makeLeaf(company, { names: [name], sendsAuthority })
  const insides = await startHttpsHost({ certificate, webSocket })
  const proxy = await startConnectProxy({ kind: 'opens', toPort: insides.port })
  return {
    ...proxy,
    async close() {
      await proxy.close()
      await insides.close()
    },
  }
}
