// Gathers what is known when somebody asks why: from where the flows stand, what was noticed about what
// was typed, and what this computer remembers of the user. Judges nothing.
import type { PreflightWarning } from '../../../../src-preload/contract'
import type { CountedUser } from '../../attempt-budget/attempt-budget'
import { toAccountId, toLoginName, type EpochMs } from '../../ids'
import type { ResetState } from '../../password-reset/reset-state'
import type { DeskState, OpenDesk } from '../../people-desk/desk-state'
import type { AdminFailure } from '../../people-desk/people'
import type { ServiceFailure } from '../../sign-in/service-failure'
import type { Notice, SignInState } from '../../sign-in/state'
import type { FailureFacts, Situation } from './cause-facts'

export interface Flows {
  readonly signIn: SignInState
  readonly reset: ResetState
  readonly desk: DeskState
}

export interface Remembered {
  /** What was noticed and overruled at the last try. */
  readonly typed: readonly PreflightWarning[]
  readonly lastSignInMs: EpochMs | null
  readonly nowMs: EpochMs
}

export function situationOf(flows: Flows, remembered: Remembered): Situation {
  const { signIn, reset } = flows
  const { typed, lastSignInMs, nowMs } = remembered
  const notice = signIn.kind === 'signedOut' ? signIn.notice : null
  const user = userOf(signIn)
  const change = reset.lastChange
  const isOfUser = change?.accountId === user?.accountId && change?.loginName === user?.loginName
  const failure = failureOf(flows)
  return {
    failure,
    failedAtMs: momentOf(failure, notice),
    account: accountOf(signIn),
    typed,
    attempts: notice !== null && 'budget' in notice ? notice.budget : null,
    history: {
      lastSignInMs,
      passwordChangedAtMs: change !== null && isOfUser ? change.atMs : null,
    },
    nowMs,
  }
}

/** Who tried to sign in, or did; null where that is not known. */
export function userOf(signIn: SignInState): CountedUser | null {
  const form = signIn.kind === 'starting' ? null : signIn.form
  const accountId = toAccountId(form?.accountNumber ?? '')
  const loginName = toLoginName(form?.loginName ?? '')
  return accountId === null || loginName === null ? null : { accountId, loginName }
}

/** Of the account that was tried; a look-up of another number says nothing of it. */
function accountOf(signIn: SignInState): Situation['account'] {
  if (signIn.kind !== 'signedOut') return 'notAsked'
  const { accountCheck, form } = signIn
  switch (accountCheck.kind) {
    case 'found':
      return accountCheck.home.accountId === form.accountNumber ? 'known' : 'notAsked'
    case 'notFound':
      return accountCheck.accountId === form.accountNumber ? 'notListed' : 'notAsked'
    case 'unchecked':
    case 'checking':
    case 'notChecked':
      return 'notAsked'
  }
}

/** Of the screen that was seen last. */
function failureOf({ signIn, reset, desk }: Flows): FailureFacts | null {
  switch (signIn.kind) {
    case 'signedOut': {
      if (reset.screen === null) return noticeFailure(signIn.notice)
      const problem = 'problem' in reset.screen ? reset.screen.problem : null
      return problem?.kind === 'failure' ? besidesPassword(problem.failure) : null
    }
    case 'enrolling':
    case 'answeringChallenge': {
      const { problem } = signIn
      if (problem === null) return null
      return problem.kind === 'failure'
        ? besidesPassword(problem.failure)
        : { kind: 'secondFactor', refusal: problem.refusal, phone: problem.phone }
    }
    case 'signedIn': {
      const { keepAlive } = signIn
      const ofDesk = desk.kind === 'open' ? deskFailure(desk) : null
      if (ofDesk !== null) return isOfService(ofDesk) ? besidesPassword(ofDesk) : null
      return keepAlive.kind === 'unconfirmed' ? besidesPassword(keepAlive.failure) : null
    }
    case 'starting':
    case 'resuming':
    case 'resolvingAccount':
    case 'authenticating':
    case 'signingOut':
      return null
  }
}

function noticeFailure(notice: Notice | null): FailureFacts | null {
  switch (notice?.kind) {
    case 'failure': {
      const { failure, canAskSecondFactor } = notice
      return { kind: 'service', failure, canAskSecondFactor }
    }
    case 'attemptWithheld':
      return { kind: 'withheld' }
    case 'secondFactorRefused':
      return { kind: 'secondFactor', refusal: notice.refusal, phone: null }
    case 'challengeExpired':
      return { kind: 'challengeExpired' }
    default:
      return null
  }
}

/** When it was seen, where that is known. */
function momentOf(failure: FailureFacts | null, notice: Notice | null): EpochMs | null {
  if (failure?.kind === 'service') return failure.failure.atMs
  if (failure?.kind === 'secondFactor') return failure.refusal.atMs
  return notice?.kind === 'attemptWithheld' ? notice.atMs : null
}

/** Where no password was sent, "not authorized" is about a session or a token, not about the user. */
function besidesPassword(failure: ServiceFailure): FailureFacts | null {
  return failure.kind === 'rejected' ? null : { kind: 'service', failure, canAskSecondFactor: true }
}

/** What was asked for last comes first: it is what the admin looks at. */
function deskFailure({ action, load }: OpenDesk): AdminFailure | null {
  if (action?.phase.kind === 'failed') return action.phase.failure
  return load.kind === 'failed' ? load.failure : null
}

/** The others are the desk's own: what an admin may do, not whether somebody can sign in. */
function isOfService(failure: AdminFailure): failure is ServiceFailure {
  switch (failure.kind) {
    case 'notAllowed':
    case 'changedMeanwhile':
    case 'personGone':
    case 'userNotWhole':
    case 'serviceNotListed':
      return false
    default:
      return true
  }
}
