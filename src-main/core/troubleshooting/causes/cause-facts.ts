// Everything that the cause finder may judge by, in one value. Types only. Neither the account number,
// the user name nor anything typed is part of it.
import type { CheckView, PreflightWarning } from '../../../../src-preload/contract'
import type { AttemptBudget } from '../../attempt-budget/attempt-budget'
import type { EpochMs } from '../../ids'
import type { SecondFactorRefusal } from '../../second-factor/challenge'
import type { PhoneClock } from '../../second-factor/phone-clock'
import type { ServiceFailure } from '../../sign-in/service-failure'

/** What went wrong, as the service or the way to it let the app see. */
export type FailureFacts =
  | {
      readonly kind: 'service'
      readonly failure: ServiceFailure
      /** False: the service does not say that apps can ask for this account's second factor. */
      readonly canAskSecondFactor: boolean
    }
  /** The app did not send the try that could have disabled the user. */
  | { readonly kind: 'withheld' }
  | {
      readonly kind: 'secondFactor'
      readonly refusal: SecondFactorRefusal
      readonly phone: PhoneClock | null
    }
  | { readonly kind: 'challengeExpired' }

/** What this computer knows of the user from earlier. */
export interface UserHistory {
  /** When this user last signed in here; null where that is not known to have happened. */
  readonly lastSignInMs: EpochMs | null
  /** When the service took a new password for this user in this run of the app. */
  readonly passwordChangedAtMs: EpochMs | null
}

/** What is known when somebody asks why; the checks come on top as they end. */
export interface Situation {
  /** Null where nothing failed: the checks were opened to look. */
  readonly failure: FailureFacts | null
  /** When it was seen; null where that is not known. */
  readonly failedAtMs: EpochMs | null
  /** What the Domain API said of the account number. */
  readonly account: 'known' | 'notListed' | 'notAsked'
  /** What was noticed before the password was sent, and overruled. */
  readonly typed: readonly PreflightWarning[]
  readonly attempts: AttemptBudget | null
  readonly history: UserHistory
  readonly nowMs: EpochMs
}

export interface CauseFacts extends Situation {
  /** Those that have ended. */
  readonly checks: readonly CheckView[]
}

export const NOTHING_KNOWN: Omit<Situation, 'nowMs'> = {
  failure: null,
  failedAtMs: null,
  account: 'notAsked',
  typed: [],
  attempts: null,
  history: { lastSignInMs: null, passwordChangedAtMs: null },
}
