// A sign-in is under way: first the account's address, then the password, sent once.
// Every failure returns to the form with a named cause; nothing here repeats a password.
import type { AttemptBudget } from '../attempt-budget/attempt-budget'
import type { EpochMs } from '../ids'
import { abandon, enterSignedIn, signedOutWith, stopCheck } from './enter'
import { enterChallenge } from './while-challenged'
import { ignore } from './ignore'
import { retryPause } from './retry-wait'
import type { ServiceFailure } from './service-failure'
import type { Step } from './effect'
import type { PasswordOutcome, SignInEvent } from './event'
import type { AccountCheck, Notice, SignedOut, SignInState } from './state'

type ResolvingAccount = Extract<SignInState, { kind: 'resolvingAccount' }>
type Authenticating = Extract<SignInState, { kind: 'authenticating' }>

export function whileResolvingAccount(state: ResolvingAccount, event: SignInEvent): Step {
  switch (event.kind) {
    case 'cancelRequested':
      return leave(state, { kind: 'cancelled', wasSent: 'nothing' })
    case 'accountResolved':
      if (event.attempt !== state.attempt) return ignore(state, event)
      if (!event.result.ok) {
        const step = refuse(state, event.result.failure, event.result.failure.atMs)
        return { ...step, effects: [abandon(state.attempt), ...step.effects] }
      }
      return {
        state: {
          kind: 'authenticating',
          form: state.form,
          home: event.result.value,
          loginName: state.loginName,
          attempt: state.attempt,
        },
        effects: [
          {
            kind: 'authenticate',
            home: event.result.value,
            loginName: state.loginName,
            attempt: state.attempt,
          },
        ],
      }
    default:
      return ignore(state, event)
  }
}

export function whileAuthenticating(state: Authenticating, event: SignInEvent): Step {
  switch (event.kind) {
    case 'cancelRequested':
      return leave(state, { kind: 'cancelled', wasSent: 'password' })
    case 'signInAnswered': {
      if (event.attempt !== state.attempt) return ignore(state, event)
      if (!event.result.ok) {
        return refuse(state, event.result.failure, event.nowMs, event.budget)
      }
      return enter(state, event.result.value, event)
    }
    case 'attemptWithheld': {
      if (event.attempt !== state.attempt) return ignore(state, event)
      const { home, loginName, form } = state
      const user = { accountId: home.accountId, loginName }
      const { budget, nowMs: atMs } = event
      return {
        state: {
          ...signedOutWith(form, { kind: 'attemptWithheld', user, budget, atMs }),
          accountCheck: { kind: 'found', home },
        },
        effects: [],
      }
    }
    default:
      return ignore(state, event)
  }
}

/** The password was right: what the service wants next, if anything. */
function enter(
  state: Authenticating,
  outcome: PasswordOutcome,
  event: Extract<SignInEvent, { kind: 'signInAnswered' }>,
): Step {
  switch (outcome.kind) {
    case 'opened':
      return enterSignedIn(state.form, outcome.session, state.attempt)
    case 'challenged':
      return enterChallenge(state, outcome.challenge, event)
    case 'changeRequired': {
      const { home, loginName, attempt, form } = state
      const { facts } = outcome
      return {
        state: { ...signedOutWith(form, null), accountCheck: { kind: 'found', home } },
        effects: [{ kind: 'requireNewPassword', home, loginName, facts, attempt }],
      }
    }
  }
}

function refuse(
  state: ResolvingAccount | Authenticating,
  failure: ServiceFailure,
  nowMs: EpochMs,
  budget: AttemptBudget | null = null,
): Step {
  const canAskSecondFactor = state.kind !== 'authenticating' || state.home.secondFactorHost !== null
  const signedOut = formAfter(state, { kind: 'failure', failure, canAskSecondFactor, budget })
  const { retryAtMs, effects } = retryPause(failure, nowMs)
  return { state: { ...signedOut, retryAtMs }, effects }
}

/** Back to the form although a request or a waiting password is still there: both are dropped. */
function leave(state: ResolvingAccount | Authenticating, notice: Notice): Step {
  return {
    state: formAfter(state, notice),
    effects: [
      abandon(state.attempt),
      // It waits for the same answer and must not outlive this.
      ...(state.kind === 'resolvingAccount' ? stopCheck(state.accountCheck) : []),
    ],
  }
}

function formAfter(state: ResolvingAccount | Authenticating, notice: Notice): SignedOut {
  return { ...signedOutWith(state.form, notice), accountCheck: checkAfter(state, notice) }
}

/** What is known of the account number by now stays visible beside the field. */
function checkAfter(state: ResolvingAccount | Authenticating, notice: Notice): AccountCheck {
  if (state.kind === 'authenticating') return { kind: 'found', home: state.home }
  if (notice.kind === 'failure' && notice.failure.kind === 'accountUnknown') {
    return { kind: 'notFound', accountId: state.accountId }
  }
  return { kind: 'unchecked' }
}
