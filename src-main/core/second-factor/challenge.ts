// What the service asks for after a right password, and how it may refuse the answer. Types only.
// The challenge's token, the enrolment's secret and the code are secrets: no state holds them.
import type { EpochMs } from '../ids'
import type { Seen, SeenStatus } from '../sign-in/service-failure'

/** What may be known of a challenge by a state and a view. */
export interface ChallengeFacts {
  /** `enrol`: no authenticator app is enrolled yet. */
  readonly step: 'enrol' | 'verify'
  /** By this computer's clock. */
  readonly expiresAtMs: EpochMs
}

export interface Challenge {
  readonly facts: ChallengeFacts
  /** Secret: whoever holds it has given the right password. */
  readonly token: string
}

/** Handed out once. Each field alone is the second factor. */
export interface EnrolmentSecret {
  /** otpauth:// address for the picture. */
  readonly address: string
  /** The key in it: base32, upper case, without padding. */
  readonly key: string
}

/** Why an enrolment's address was not used. */
export type AddressProblem =
  'notAnAddress' | 'notTotp' | 'otherParameters' | 'keyNotBase32' | 'keyTooShort'

export type SecondFactorRefusal =
  /** The service's clock stands at `serviceNowMs` in its answer, to the second; null where it did not say. */
  | ({
      readonly kind: 'codeRefused'
      readonly triesLeft: number | null
      readonly serviceNowMs: EpochMs | null
    } & SeenStatus)
  /** A right code, but one that was used already. */
  | ({ readonly kind: 'codeUsed' } & SeenStatus)
  | ({ readonly kind: 'challengeExpired' } & SeenStatus)
  /** Not the service's, another user's, or replaced by a newer sign-in. */
  | ({ readonly kind: 'challengeUnknown' } & SeenStatus)
  | ({ readonly kind: 'tooManyCodes' } & SeenStatus)
  /** The service says that the user is disabled now. */
  | ({ readonly kind: 'userDisabledNow' } & SeenStatus)
  /** Another refusal than the extension names; the password before it was right. */
  | ({ readonly kind: 'refusedWithoutReason' } & SeenStatus)
  /** The secret was handed out before, and only once is it. */
  | ({ readonly kind: 'enrolmentHandedOut' } & SeenStatus)
  | ({ readonly kind: 'enrolmentUnusable'; readonly problem: AddressProblem } & Seen)
