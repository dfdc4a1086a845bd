// What the admin's desk can be doing, what can happen to it, and what it may ask for. Types only;
// no bearer is part of any of them.
import type { DeskAction } from '../../../src-preload/contract'
import type { AttemptId, EpochMs, UserId } from '../ids'
import type { Result } from '../result'
import type { SessionFacts } from '../session/session-material'
import type { AccountPeople, AdminFailure, DeskChange } from './people'

export type Load =
  | { readonly kind: 'loading'; readonly attempt: AttemptId }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed'; readonly failure: AdminFailure }

export type ActionPhase =
  | { readonly kind: 'confirming' }
  /** Not as it was shown any more; nothing was done, and the list is read anew. */
  | { readonly kind: 'changedMeanwhile' }
  | { readonly kind: 'running'; readonly attempt: AttemptId }
  | { readonly kind: 'done'; readonly atMs: EpochMs }
  | { readonly kind: 'failed'; readonly failure: AdminFailure }

export interface ProposedAction {
  readonly action: DeskAction
  /** Null for what applies to the whole account. */
  readonly userId: UserId | null
  readonly phase: ActionPhase
}

export interface OpenDesk {
  readonly kind: 'open'
  readonly admin: SessionFacts
  readonly load: Load
  /** As last read; kept while it is read anew. */
  readonly people: AccountPeople | null
  readonly query: string
  readonly chosen: UserId | null
  readonly action: ProposedAction | null
}

export type DeskState = { readonly kind: 'closed' } | OpenDesk

export type DeskEvent =
  | { readonly kind: 'deskOpened'; readonly admin: SessionFacts; readonly attempt: AttemptId }
  | { readonly kind: 'leaveRequested' }
  /** Nobody is signed in any more. */
  | { readonly kind: 'sessionEnded' }
  | { readonly kind: 'reloadRequested'; readonly attempt: AttemptId }
  | {
      readonly kind: 'peopleRead'
      readonly attempt: AttemptId
      readonly result: Result<AccountPeople, AdminFailure>
    }
  | { readonly kind: 'queryEntered'; readonly query: string }
  | { readonly kind: 'personChosen'; readonly userId: UserId | null }
  | { readonly kind: 'actionProposed'; readonly action: DeskAction }
  | { readonly kind: 'actionConfirmed'; readonly attempt: AttemptId }
  | { readonly kind: 'actionDropped' }
  | {
      readonly kind: 'changeAnswered'
      readonly attempt: AttemptId
      readonly result: Result<null, AdminFailure>
      readonly nowMs: EpochMs
      /** For reading the list anew. */
      readonly nextAttempt: AttemptId
    }

export type DeskEffect =
  | { readonly kind: 'readPeople'; readonly attempt: AttemptId }
  | { readonly kind: 'change'; readonly change: DeskChange; readonly attempt: AttemptId }
  | { readonly kind: 'stop'; readonly attempt: AttemptId }
  /** The service did not accept the session: let it be asked whether that has ended. */
  | { readonly kind: 'confirmSession' }

export interface DeskStep {
  readonly state: DeskState
  readonly effects: readonly DeskEffect[]
}
