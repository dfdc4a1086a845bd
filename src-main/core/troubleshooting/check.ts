// What a check is: a question, the facts that a probe brings, and what they mean. Pure: a check asks
// nobody itself, and says no more than its facts do.

import type { CheckId, CheckStatusId, FactId, FindingId } from '../../../src-preload/contract'
import type { BrowserPlace } from './disable-steps'

/** `unknown`: could not be found out. `notApplicable`: means nothing on this computer. */
export type CheckStatus = CheckStatusId

/** One line of what a finding rests on; the label is a message id, the value is never secret. */
export interface Fact {
  readonly id: FactId
  readonly value: string
}

/** What one check found about one subject. */
export interface Finding {
  readonly status: CheckStatus
  /** Message id under `finding.`: what is so, and what to do next. */
  readonly id: FindingId
  /** Numbers and names that the words need. Never anything secret. */
  readonly values: Readonly<Record<string, string | number>>
  readonly facts: readonly Fact[]
}

/** A finding with what it is about: a host, a browser's profile; null for the computer as a whole. */
export interface Found extends Finding {
  readonly subject: string | null
  /** Where a browser switches what was found; left out where no browser does. */
  readonly place?: BrowserPlace
}

/** What is known of the account that is to be signed in to; a check leaves out what it lacks. */
export interface CheckContext {
  readonly accountNumber: string | null
  /** Hosts that the account needs, without a port for 443; the Domain API's host first. */
  readonly hosts: readonly string[]
}

/** One kind of check, as the list in check-list.ts has it. */
export interface Check<Probes> {
  /** Message id under `check.`: the question. */
  readonly id: CheckId
  /** From start to verdict, in milliseconds; after it the finding is `unknown`. */
  readonly deadlineMs: number
  /** Probes and judges. Must not throw for anything that the outside does. */
  readonly run: (
    probes: Probes,
    context: CheckContext,
    signal: AbortSignal,
  ) => Promise<readonly Found[]>
}
