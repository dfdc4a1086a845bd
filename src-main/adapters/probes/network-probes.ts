// All network probes as the checks want them. Ties them together and does nothing itself.
import type { NetworkProbes } from '../../core/troubleshooting/probes'
import type { HttpExchange } from '../http-exchange'
import { connect } from './connection-probe'
import { interfaceNames } from './interfaces'
import { lookUpDomain, lookUpName } from './name-probe'
import { createVouch } from './public-roots'
import { createRequest } from './request-probe'
import { createHandshake } from './tls-probe'
import { holdWebSocket } from './web-socket-probe'

export interface NetworkProbeParts {
  /** The exchange that signs in, so that its proxy, trust and names are what is looked at. */
  readonly exchange: Pick<HttpExchange, 'send'>
  /** Of the same session. */
  readonly chooseProxy: NetworkProbes['chooseProxy']
  readonly nowMs: () => number
  /** PEM of the authorities that count as public; Node's list where left out. */
  readonly publicRoots?: readonly string[]
}

export function createNetworkProbes(parts: NetworkProbeParts): NetworkProbes {
  const { exchange, chooseProxy, nowMs, publicRoots } = parts
  return {
    chooseProxy,
    lookUpName,
    lookUpDomain,
    connect,
    handshake: createHandshake({ vouch: createVouch(publicRoots), nowMs }),
    request: createRequest(exchange),
    holdWebSocket,
    interfaceNames,
  }
}
