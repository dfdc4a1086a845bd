// Which proxies Chromium takes for a URL, by the system's settings or a PAC file; it does not tell
// which of the two. Fetches the PAC file where it was not yet.
import type { Session } from 'electron'
import type { ProxyFact } from '../core/troubleshooting/network-facts'
import type { NetworkProbes } from '../core/troubleshooting/probes'
import { answerWithin } from './probes/answer-within'
import { readProxyList } from './probes/proxy-list'

export function createProxyChoice(
  session: Pick<Session, 'resolveProxy'>,
): NetworkProbes['chooseProxy'] {
  return (url, limit) =>
    answerWithin<ProxyFact>(limit, (answer) => {
      session.resolveProxy(url).then(
        (list) => {
          const hops = readProxyList(list)
          answer(hops.length === 0 ? { kind: 'notLooked' } : { kind: 'chosen', hops })
        },
        () => {
          answer({ kind: 'notLooked' })
        },
      )
      return () => undefined
    })
}
