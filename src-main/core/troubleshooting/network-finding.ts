// Every finding and fact of the network checks by its message id, and how grave it is. One table,
// so that nothing passes by an oversight; which of them is so, the checks say.
import type { CheckStatus, Fact, Found } from './check'

const STATUSES = {
  // Network path
  hostReached: 'pass',
  hostReachedInspected: 'pass',
  computerOffline: 'fail',
  proxyUnreachable: 'fail',
  proxyWantsPassword: 'fail',
  proxyRefused: 'fail',
  proxyBroken: 'fail',
  nameUnknown: 'fail',
  nameNotAnswered: 'fail',
  nameBlocked: 'fail',
  portRefused: 'fail',
  portSilent: 'fail',
  hostUnreachable: 'fail',
  connectionReset: 'fail',
  tlsNotSpoken: 'fail',
  tlsTooOld: 'fail',
  certificateExpired: 'fail',
  certificateNotYetValid: 'fail',
  certificateForOther: 'fail',
  inspectionNotTrusted: 'fail',
  certificateNotTrusted: 'fail',
  answeredByOther: 'fail',
  requestFailed: 'fail',
  answerLate: 'fail',
  pathUnknown: 'unknown',
  // Captive portal
  noPortal: 'pass',
  portal: 'fail',
  portalMaybe: 'unknown',
  portalUnknown: 'unknown',
  // WebSocket
  webSocketHeld: 'pass',
  webSocketCut: 'fail',
  webSocketBroken: 'fail',
  webSocketClosed: 'unknown',
  webSocketNotOpened: 'unknown',
  webSocketSilent: 'unknown',
  webSocketUnknown: 'unknown',
  // Region hosts
  regionReached: 'pass',
  regionReachedByProxy: 'pass',
  regionBesideVpn: 'unknown',
  regionOtherWay: 'unknown',
  regionUnreachable: 'fail',
  regionUnreachableMaybe: 'unknown',
  regionNotThisAccount: 'notApplicable',
  regionUnknown: 'unknown',
  // Required domains
  domainKnown: 'pass',
  domainMissing: 'fail',
  domainMissingMaybe: 'unknown',
  domainUnknown: 'unknown',
  // Region hosts and required domains
  notLivePerson: 'notApplicable',
} as const satisfies Readonly<Record<string, CheckStatus>>

export type NetworkFindingId = keyof typeof STATUSES

export type NetworkFactId =
  | 'proxy'
  | 'proxyAnswer'
  | 'addresses'
  | 'connection'
  | 'tls'
  | 'issuer'
  | 'validity'
  | 'answer'
  | 'plainAnswer'
  | 'webSocket'
  | 'interface'
  | 'accountInterface'
  | 'vpnInterfaces'
  | 'nameService'

/** A line of evidence; null where there is nothing to tell. */
export function fact(id: NetworkFactId, value: string | null): readonly Fact[] {
  return value === null || value === '' ? [] : [{ id, value }]
}

/** A finding with the status that its id has. */
export function found(
  id: NetworkFindingId,
  subject: string | null,
  facts: readonly Fact[],
  values: Readonly<Record<string, string | number>> = {},
): Found {
  return { status: STATUSES[id], id, subject, values, facts }
}
