// The result codes of LivePerson's older web sign-in, which tells in the address that it leads to why it
// refused. The Login Service documents none of its own. Data only.
import type { CauseId } from '../../../../src-preload/contract'

/**
 * Which cause a code names; null where it names none ("try again", "reason unknown").
 * Source: contract document, section 2, "Legacy web-login result codes".
 */
export const OLDER_CODES: ReadonlyMap<number, CauseId | null> = new Map<number, CauseId | null>([
  [0, null],
  [1, null],
  [6, 'signInRestricted'],
  [7, 'signInRestricted'],
  [9, 'passwordExpired'],
  [10, 'signedInElsewhere'],
  [11, 'userDisabled'],
  [12, 'accountExpired'],
  [13, null],
  [20, 'signInRestricted'],
  [100, null],
  [110, 'signedInElsewhere'],
])
