// The people of an account as the service tells of them to an admin. Types only.
import type { EpochMs, LoginName, UserId } from '../ids'
import type { Seen, SeenStatus, ServiceFailure } from '../sign-in/service-failure'

export interface Person {
  readonly userId: UserId
  readonly loginName: LoginName
  readonly fullName: string
  readonly isEnabled: boolean
  /** Null for a user who is enabled. */
  readonly disabledBecause: 'failedTries' | 'admin' | 'notStated' | null
  readonly mfa: 'enrolled' | 'notEnrolled' | 'notStated'
  /** Newest first; null where the service does not say. */
  readonly lastTries: readonly LastTry[] | null
}

export interface LastTry {
  readonly atMs: EpochMs
  readonly outcome: 'signedIn' | 'wrongPassword' | 'wrongCode' | 'disabled' | 'other'
}

/** Names a state of something, so that the service can tell whether somebody else changed it since. */
export type Revision = string

export type MfaSwitch =
  /** The service does not announce that it can be asked. */
  { readonly kind: 'notStated' } | { readonly kind: 'on' | 'off'; readonly revision: Revision }

export interface AccountPeople {
  readonly people: readonly Person[]
  /** Entries of the service's list that could not be understood; they are not among the people. */
  readonly unreadableCount: number
  readonly mfaSwitch: MfaSwitch
  /** Why nothing is known of MFA although the service announces that it can be asked. */
  readonly mfaProblem: AdminFailure | null
}

/** What the admin saw of a person before confirming. */
export type ShownPerson = Pick<Person, 'loginName' | 'isEnabled'>

export type DeskChange =
  | { readonly kind: 'enable' | 'resetMfa'; readonly userId: UserId; readonly shown: ShownPerson }
  | { readonly kind: 'switchMfa'; readonly isOn: boolean; readonly revision: Revision }

export type AdminFailure =
  | ServiceFailure
  /** 403: the service does not let this user do that. */
  | ({ readonly kind: 'notAllowed' } & SeenStatus)
  /** 409, 412, or not as it was shown to the admin: it was changed since; nothing was done. */
  | ({ readonly kind: 'changedMeanwhile' } & SeenStatus)
  /** 404: the user is no longer there. */
  | ({ readonly kind: 'personGone' } & SeenStatus)
  /**
   * The service did not hand out these members of the user. A save without them would delete them,
   * so nothing was sent.
   */
  | ({ readonly kind: 'userNotWhole'; readonly missing: readonly string[] } & Seen)
  /** The Domain API knows the account but names no such service for it; nothing was sent. */
  | ({ readonly kind: 'serviceNotListed'; readonly service: string } & Seen)
