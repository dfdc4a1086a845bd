// The people of an account as the service tells of them to an admin. Types only.
import type { EpochMs, LoginName, UserId } from '../ids'
import type { SeenStatus, ServiceFailure } from '../sign-in/service-failure'

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

/** Names a state of a list, so that the service can tell whether somebody else changed it since. */
export type Revision = string

export type MfaSwitch =
  /** The service does not announce that it can be asked. */
  { readonly kind: 'notStated' } | { readonly kind: 'on' | 'off'; readonly revision: Revision }

export interface AccountPeople {
  readonly people: readonly Person[]
  readonly revision: Revision
  readonly mfaSwitch: MfaSwitch
}

export type DeskChange =
  | { readonly kind: 'enable'; readonly userId: UserId; readonly revision: Revision }
  | { readonly kind: 'resetMfa'; readonly userId: UserId; readonly revision: Revision }
  | { readonly kind: 'switchMfa'; readonly isOn: boolean; readonly revision: Revision }

export type AdminFailure =
  | ServiceFailure
  /** 403: the service does not let this user do that. */
  | ({ readonly kind: 'notAllowed' } & SeenStatus)
  /** 409, 412, or a newer revision seen on the way: somebody else changed it; nothing was done. */
  | ({ readonly kind: 'changedMeanwhile' } & SeenStatus)
  /** 404: the user is no longer there. */
  | ({ readonly kind: 'personGone' } & SeenStatus)
