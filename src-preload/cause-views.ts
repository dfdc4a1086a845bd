// What the page may know of the likely causes of a failure. Types and ids only; neither account number,
// user name nor anything typed is part of a cause.
import type { CheckId, FindingView } from './check-views'

export interface CauseView {
  readonly causeId: CauseId
  readonly confidence: Confidence
  /** At least one line. */
  readonly evidence: readonly CauseEvidenceView[]
  /** A way to the next step, where a button can be one. */
  readonly action: CauseAction | null
}

/**
 * `stated`: the service said so. `seen`: a check or this app saw it. `likely`: evidence of this very try
 * speaks for it. `possible`: nothing speaks against it.
 */
export const CONFIDENCES = ['stated', 'seen', 'likely', 'possible'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export type CauseEvidenceView =
  | {
      readonly kind: 'fact'
      readonly evidenceId: CauseEvidenceId
      readonly values: Readonly<Record<string, string | number>>
      /** A moment that the words name as `time` (epoch ms). */
      readonly atMs: number | null
    }
  | {
      readonly kind: 'finding'
      readonly checkId: CheckId
      readonly finding: FindingView
    }

/** As docs/causes.md lists them; equally certain ones are told in the order of the rows. */
export const CAUSE_IDS = [
  // what the service itself says
  'throttled',
  'blockedBySupport',
  'serviceTrouble',
  'directoryOdd',
  'appOutdated',
  'accountNumberWrong',
  // the way to the service
  'captivePortal',
  'computerOffline',
  'proxyWantsPassword',
  'proxyTrouble',
  'tlsInspection',
  'computerClock',
  'certificateTrouble',
  'nameService',
  'firewall',
  'tlsTooOld',
  'domainsBlocked',
  'answerOfAnother',
  'answerLost',
  // what was typed, and how
  'oldPassword',
  'capsLock',
  'keyboardLayout',
  'nameIsAccountNumber',
  'spaces',
  'passwordWrong',
  'nameWrong',
  // the user and the account
  'otherWayIn',
  'newPasswordWanted',
  'passwordExpired',
  'userDisabled',
  'accountExpired',
  'signInRestricted',
  'signedInElsewhere',
  'outsideNetwork',
  // the second factor
  'phoneClock',
  'codeWrong',
  'challengeOver',
  'challengeUnknown',
  'tooManyCodes',
  'secondStepRefused',
  'enrolmentGone',
  // this computer
  'keychain',
  'diskFull',
  'policyNotTaken',
  'captcha',
  'webSocketCut',
  'browser',
] as const
export type CauseId = (typeof CAUSE_IDS)[number]

export const CAUSE_EVIDENCE_IDS = [
  'answered',
  'serviceSaid',
  'serviceCode',
  'olderCode',
  'noAnswer',
  'otherAnswer',
  'redirected',
  'notAnnounced',
  'namedHost',
  'notListed',
  'accountKnown',
  'accountNotListed',
  'typed.capsLock',
  'typed.otherLayout',
  'typed.digitRow',
  'typed.otherAlphabet',
  'typed.mixedAlphabets',
  'typed.fullWidth',
  'typed.spacesAroundName',
  'typed.spacesAroundPassword',
  'typed.nameIsAccountNumber',
  'counted',
  'lastOneKept',
  'signedInHere',
  'neverSignedInHere',
  'longAgo',
  'passwordChanged',
  'codeRefused',
  'challengeTimedOut',
  'phoneOff',
  'enrolmentUnusable',
] as const
export type CauseEvidenceId = (typeof CAUSE_EVIDENCE_IDS)[number]

/** Asking for help has a button of its own, below all causes. */
export const CAUSE_ACTIONS = ['returnToForm', 'resetPassword', 'tryBrowser'] as const
export type CauseAction = (typeof CAUSE_ACTIONS)[number]
