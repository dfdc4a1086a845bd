// What a case of the network checks is: a computer on a faulty network, and what must be found there.
import type { CheckContext, CheckStatus, Found } from '../../src-main/core/troubleshooting/check'
import type { NetworkProbes } from '../../src-main/core/troubleshooting/probes'
import type { Authority } from '../support/faulty-networks/certificates'

/** The settings of the computer on which a case runs. */
export interface Computer {
  readonly proxy?:
    { readonly server: string; readonly bypasses?: string } | { readonly pacUrl: string }
  /** Authorities that IT installed on it. */
  readonly installed?: readonly Authority[]
  /** Hosts whose certificate was already seen when the case begins; no connection is left open. */
  readonly seenHosts?: readonly string[]
  /** Authorities that count as public. */
  readonly publicRoots?: readonly Authority[]
}

export interface NetworkCase {
  readonly name: string
  readonly run: (open: (computer: Computer) => Promise<NetworkProbes>) => Promise<readonly Found[]>
  readonly expected: readonly ExpectedFound[]
}

export interface ExpectedFound {
  readonly status: CheckStatus
  readonly id: string
  readonly values?: Readonly<Record<string, unknown>>
}

/** For all network checks where nothing is wrong: the issue's own limit for a healthy machine. */
export const HEALTHY_LIMIT_MS = 3_000

export function contextOf(...hosts: readonly string[]): CheckContext {
  return { accountNumber: null, hosts }
}

/** A stop that never comes. */
export const goOn = new AbortController().signal
