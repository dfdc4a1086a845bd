// The one place that decides which service the app speaks to. Read once, never changed after.
import { failed, succeeded, type Result } from './core/result'
import { serviceHostRule, type HostRule } from './core/sign-in/service-hosts'

/** LivePerson's Domain API. Source: contract document, section 1. */
const LIVEPERSON_CSDS = 'https://api.liveperson.net'

/** LivePerson's page for a forgotten password. Source: contract document, section 8. */
const LIVEPERSON_RESET_PAGE = 'https://authentication.liveperson.net/forgotMyPassword.html'

export interface AppConfig {
  readonly csds: string
  readonly isAllowedHost: HostRule
  /** Where a password is reset by an account that announces no interface for it. */
  readonly resetPage: string
  /** The local Login Service, in development only. */
  readonly standIn: StandIn | null
  /** A managed policy of this user's own, in development only; null for the system's. */
  readonly policyPath: string | null
}

export interface StandIn {
  /** `127.0.0.1:<port>` */
  readonly host: string
  /** Where the certificate of its authority lies. */
  readonly caPath: string
}

export type ConfigProblem =
  { readonly kind: 'csdsNotLoopback'; readonly value: string } | { readonly kind: 'caMissing' }

/** What users get: LivePerson's own hosts and nothing else. */
export const RELEASE_CONFIG: AppConfig = {
  csds: LIVEPERSON_CSDS,
  isAllowedHost: serviceHostRule(null),
  resetPage: LIVEPERSON_RESET_PAGE,
  standIn: null,
  policyPath: null,
}

/**
 * The same, or the stand-in where the environment names one. Compiled out of a release build.
 * @param environment `AGENT_SIGN_IN_CSDS` (https on 127.0.0.1 with a port) and `AGENT_SIGN_IN_CA`;
 *   `AGENT_SIGN_IN_POLICY` names a file in place of the system's managed policy
 */
export function developmentConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<AppConfig, ConfigProblem> {
  const csds = environment['AGENT_SIGN_IN_CSDS']
  const policyPath = environment['AGENT_SIGN_IN_POLICY'] ?? null
  if (csds === undefined || csds === '') return succeeded({ ...RELEASE_CONFIG, policyPath })
  const host = /^https:\/\/(127\.0\.0\.1:[0-9]{1,5})\/?$/.exec(csds)?.[1]
  if (host === undefined) return failed({ kind: 'csdsNotLoopback', value: csds })
  const caPath = environment['AGENT_SIGN_IN_CA']
  if (caPath === undefined || caPath === '') return failed({ kind: 'caMissing' })
  return succeeded({
    csds: `https://${host}`,
    isAllowedHost: serviceHostRule(host),
    resetPage: `https://${host}/forgotMyPassword.html`,
    standIn: { host, caPath },
    policyPath,
  })
}
