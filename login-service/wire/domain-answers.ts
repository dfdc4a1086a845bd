// The Domain API's answers: which services an account has and at which host. Every service of the
// stand-in lives at its own address. Sources: README.md, "Domain API".
import type { Answer, JsonObject } from '../answer'
import { badRequest, sessionRefused } from './errors'
import { MFA_SERVICE } from './mfa-answers'
import { RESET_SERVICE } from './reset-answers'

/** Names that sign-in clients look up; letter case matters. The extensions are listed like them. */
export const serviceNames = [
  'accountConfigReadOnly',
  'accountConfigReadWrite',
  'adminArea',
  'agentVep',
  'asyncMessagingEnt',
  'faasGW',
  'faasUI',
  'facadeMsg',
  'liveEngage',
  'liveEngageUI',
  MFA_SERVICE,
  'msgHist',
  RESET_SERVICE,
  'sentinel',
  'smt',
] as const

/** `{"service","account","baseURI"}` for each service that is listed. */
export function baseUris(
  account: string,
  hostOf: (service: string) => string | null,
): readonly JsonObject[] {
  return serviceNames.flatMap((service) => {
    const baseURI = hostOf(service)
    return baseURI === null ? [] : [{ service, account, baseURI }]
  })
}

/** All services; an unknown account has none (assumed, as FAAS's own test models it). */
export function allServices(entries: readonly JsonObject[]): Answer {
  return { status: 200, body: { baseURIs: entries } }
}

/**
 * One service. What the real one says of an unknown account or service is not documented; chosen
 * are the two documented statuses whose meaning fits: 401 "invalid site", 400 "query parameters".
 */
export function oneService(
  entries: readonly JsonObject[],
  service: string,
  accountIsKnown: boolean,
  nowMs: number,
): Answer {
  if (!accountIsKnown) return sessionRefused(nowMs)
  const body = entries.find((entry) => entry['service'] === service)
  return body === undefined ? badRequest(nowMs) : { status: 200, body }
}
