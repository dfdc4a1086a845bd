// A PAC file on a web server, as a company gives it out: one proxy for everything, or for one name.
import { createServer } from 'node:http'
import { listen, type Listening } from './listening'

export interface PacFile extends Listening {
  readonly url: string
}

/** @param choice what the script returns, such as `PROXY 127.0.0.1:3128; DIRECT` */
export async function startPacFile(name: string, choice: string): Promise<PacFile> {
  const script = `function FindProxyForURL(url, host) {
    return host === ${JSON.stringify(name)} ? ${JSON.stringify(choice)} : 'DIRECT'
  }`
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/x-ns-proxy-autoconfig' }).end(script)
  })
  const listening = await listen(server)
  return { ...listening, url: `http://${listening.host}/proxy.pac` }
}
