// The form of a forgotten password: the account is looked up, the captcha solved, the request sent
// once. Every failure leaves the form as it was filled in.
import type { ServiceFailure } from '../sign-in/service-failure'
import type { AccountCheck } from '../sign-in/state'
import { abandon, dropCaptcha, found, noteCaptcha, paused, tickCaptcha } from './captcha-steps'
import { ended, settledScreen, showing } from './enter-reset'
import type { LookUp, ResetEvent, ResetStep } from './reset-event'
import { problemOf } from './reset-problem'
import type { Requesting, ResetRequest, ResetState } from './reset-state'

type EventOf<Kind extends ResetEvent['kind']> = Extract<ResetEvent, { kind: Kind }>

export function whileRequesting(
  state: ResetState,
  screen: Requesting,
  event: ResetEvent,
): ResetStep {
  switch (event.kind) {
    case 'formTyped':
      return showing(state, { ...screen, form: event.form })
    case 'accountNumberEntered':
      return enterAccountNumber(state, screen, event)
    case 'accountChecked':
      return noteAccount(state, screen, event)
    case 'captchaTicked':
      return tickCaptcha(state, screen, event)
    case 'captchaUnticked':
      return dropCaptcha(state, screen, { kind: 'unticked' })
    case 'captchaSettled':
      return noteCaptcha(state, screen, event)
    case 'captchaExpired':
      return 'attempt' in screen.captcha && screen.captcha.attempt === event.attempt
        ? dropCaptcha(state, screen, { kind: 'expired' })
        : showing(state, screen)
    case 'requestEntered':
      return enterRequest(state, screen, event)
    case 'requestAnswered':
      return noteAnswer(state, screen, event)
    case 'retryWaitPassed':
      return showing(state, { ...screen, retryAtMs: null })
    case 'cancelRequested':
      return cancel(state, screen)
    default:
      return showing(state, screen)
  }
}

function enterAccountNumber(
  state: ResetState,
  screen: Requesting,
  { accountId, attempt }: EventOf<'accountNumberEntered'>,
): ResetStep {
  if (screen.step.kind !== 'ready' || isAbout(screen.account, accountId)) {
    return showing(state, screen)
  }
  return lookUp(state, screen, { accountId, attempt })
}

function lookUp(state: ResetState, screen: Requesting, wanted: LookUp): ResetStep {
  const { account, captcha } = screen
  // A solution is good at the account that it was made for.
  const other = 'attempt' in captcha ? abandon(captcha.attempt) : []
  return {
    state: {
      ...state,
      screen: {
        ...screen,
        account: { kind: 'checking', ...wanted },
        captcha: { kind: 'unticked' },
      },
    },
    effects: [
      ...(account.kind === 'checking' ? abandon(account.attempt) : []),
      ...other,
      { kind: 'checkAccount', ...wanted },
    ],
  }
}

/** Whether this number was looked up, or is being; one that could not be is asked for anew. */
function isAbout(account: AccountCheck, accountId: LookUp['accountId']): boolean {
  if (account.kind === 'found') return account.home.accountId === accountId
  return (
    (account.kind === 'checking' || account.kind === 'notFound') && account.accountId === accountId
  )
}

function noteAccount(
  state: ResetState,
  screen: Requesting,
  { attempt, result }: EventOf<'accountChecked'>,
): ResetStep {
  const { account, step } = screen
  if (step.kind === 'resolvingAccount' && step.attempt === attempt) {
    const ready = { ...screen, step: { kind: 'ready' } as const }
    if (result.ok)
      return submit(state, { ...ready, account: found(result.value) }, step.wanted, attempt)
    return showing(state, {
      ...ready,
      account: accountAfter(result.failure, step.wanted.accountId),
      problem: { kind: 'failure', failure: result.failure },
    })
  }
  if (account.kind !== 'checking' || account.attempt !== attempt) return showing(state, screen)
  return showing(state, {
    ...screen,
    account: result.ok ? found(result.value) : accountAfter(result.failure, account.accountId),
  })
}

function accountAfter(failure: ServiceFailure, accountId: LookUp['accountId']): AccountCheck {
  return { kind: failure.kind === 'accountUnknown' ? 'notFound' : 'notChecked', accountId }
}

function enterRequest(
  state: ResetState,
  screen: Requesting,
  { request, attempt, nowMs }: EventOf<'requestEntered'>,
): ResetStep {
  const isPaused = screen.retryAtMs !== null && nowMs < screen.retryAtMs
  if (screen.step.kind !== 'ready' || isPaused) return showing(state, screen)
  const { accountId, loginName } = request
  const form = { accountNumber: accountId, loginName }
  const filled: Requesting = { ...screen, form, problem: null }
  if (screen.account.kind === 'found' && screen.account.home.accountId === accountId) {
    return submit(state, filled, request, attempt)
  }
  return {
    state: {
      ...state,
      screen: { ...filled, step: { kind: 'resolvingAccount', wanted: request, attempt } },
    },
    effects: [
      ...(screen.account.kind === 'checking' ? abandon(screen.account.attempt) : []),
      { kind: 'checkAccount', accountId, attempt },
    ],
  }
}

/** The account is known: the request goes out, with a solution where the app has to bring one. */
function submit(
  state: ResetState,
  screen: Requesting,
  { loginName, accountId }: ResetRequest,
  attempt: LookUp['attempt'],
): ResetStep {
  if (screen.account.kind !== 'found') return showing(state, screen)
  const { home } = screen.account
  const { captcha } = screen
  const isApproved = captcha.kind === 'approved' && captcha.accountId === accountId
  if (home.resetHost !== null && !isApproved) {
    return showing(state, { ...screen, problem: { kind: 'captchaExpired' } })
  }
  const solution = isApproved ? captcha.attempt : null
  return {
    state: {
      ...state,
      screen: { ...screen, step: { kind: 'submitting', home, loginName, attempt } },
    },
    effects: [
      { kind: 'stopTimer', timer: 'captcha' },
      { kind: 'request', home, loginName, captcha: solution, attempt },
    ],
  }
}

function noteAnswer(
  state: ResetState,
  screen: Requesting,
  { attempt, result, nowMs }: EventOf<'requestAnswered'>,
): ResetStep {
  const { step, form } = screen
  if (step.kind !== 'submitting' || step.attempt !== attempt) return showing(state, screen)
  // Whatever came of it, the service takes a solution once.
  const ready: Requesting = { ...screen, step: { kind: 'ready' }, captcha: { kind: 'unticked' } }
  const back = settledScreen(ready)
  if (result.ok) {
    const answer = result.value
    switch (answer.kind) {
      case 'requestSubmitted': {
        const facts = { said: 'byService', atMs: nowMs, seen: null, back } as const
        return showing(state, ended({ form }, 'requestSubmitted', facts))
      }
      case 'returnedToForm':
        return showing(state, { ...ready, problem: { kind: 'returnedToForm' } })
      case 'askedOnPage': {
        const { home, loginName } = step
        return showing(state, { kind: 'onPage', form, host: answer.host, home, loginName, back })
      }
    }
  }
  const { failure } = result
  if (failure.kind === 'processFailed' || failure.kind === 'limitReached') {
    const facts = { said: 'byService', atMs: nowMs, seen: failure, back } as const
    return showing(state, ended({ form }, failure.kind, facts))
  }
  return paused(state, { ...ready, problem: problemOf(failure) }, failure, nowMs)
}

function cancel(state: ResetState, screen: Requesting): ResetStep {
  const { step, captcha } = screen
  if (step.kind === 'ready') {
    return captcha.kind === 'working'
      ? dropCaptcha(state, screen, { kind: 'unticked' })
      : showing(state, { ...screen, problem: null })
  }
  const isSent = step.kind === 'submitting' && step.home.resetHost !== null
  return {
    state: {
      ...state,
      screen: {
        ...screen,
        step: { kind: 'ready' },
        captcha: { kind: 'unticked' },
        problem: isSent ? { kind: 'cancelled', wasSent: 'resetRequest' } : null,
      },
    },
    effects: [...abandon(step.attempt), ...('attempt' in captcha ? abandon(captcha.attempt) : [])],
  }
}
