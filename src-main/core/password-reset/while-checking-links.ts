// The link doctor's screen: what was pasted or dropped is looked at here, without asking anybody; a
// genuine link can then be used, once at a time.
import { checkingLinks, ended, settledScreen, showing } from './enter-reset'
import type { ResetEvent, ResetStep } from './reset-event'
import type { CheckingLinks, ChoosingPassword, ResetProblem, ResetState } from './reset-state'
import { isRefusal, problemOf } from './reset-problem'

type EventOf<Kind extends ResetEvent['kind']> = Extract<ResetEvent, { kind: Kind }>

export function whileCheckingLinks(
  state: ResetState,
  screen: CheckingLinks,
  event: ResetEvent,
): ResetStep {
  switch (event.kind) {
    case 'messageDropped':
      if (screen.step.kind !== 'ready') return showing(state, screen)
      return {
        state: {
          ...state,
          screen: {
            ...checkingLinks(screen.form, screen.back),
            step: { kind: 'reading', attempt: event.attempt },
          },
        },
        effects: [{ kind: 'forgetLinks' }],
      }
    case 'linksChecked':
      return noteLinks(state, screen, event)
    case 'linkChosen':
      if (screen.step.kind !== 'ready' || !isUsable(screen, event.linkId)) {
        return showing(state, screen)
      }
      return {
        state: {
          ...state,
          screen: { ...screen, problem: null, step: { kind: 'opening', attempt: event.attempt } },
        },
        effects: [{ kind: 'openLink', linkId: event.linkId, attempt: event.attempt }],
      }
    case 'linkSettled':
      return noteLink(state, screen, event)
    case 'cancelRequested': {
      const { step } = screen
      if (step.kind === 'ready') return showing(state, { ...screen, problem: null })
      return {
        state: { ...state, screen: { ...screen, step: { kind: 'ready' } } },
        effects: [{ kind: 'abandon', attempt: step.attempt }],
      }
    }
    default:
      return showing(state, screen)
  }
}

function isUsable({ checked }: CheckingLinks, linkId: number): boolean {
  const links = checked?.kind === 'links' ? checked.links : []
  return links.some((link) => link.linkId === linkId && link.use !== null)
}

function noteLinks(
  state: ResetState,
  screen: CheckingLinks,
  { attempt, checked }: EventOf<'linksChecked'>,
): ResetStep {
  const { step } = screen
  const isAwaited = attempt === null ? step.kind === 'ready' : isWaitingFor(screen, attempt)
  if (!isAwaited) return showing(state, screen)
  return showing(state, { ...screen, step: { kind: 'ready' }, checked, problem: null })
}

function isWaitingFor(
  { step }: CheckingLinks,
  attempt: EventOf<'linkSettled'>['attempt'],
): boolean {
  return step.kind !== 'ready' && step.attempt === attempt
}

function noteLink(
  state: ResetState,
  screen: CheckingLinks,
  { attempt, result, nowMs }: EventOf<'linkSettled'>,
): ResetStep {
  if (!isWaitingFor(screen, attempt)) return { state, effects: [{ kind: 'abandon', attempt }] }
  const ready: CheckingLinks = { ...screen, step: { kind: 'ready' } }
  if (result.ok) {
    const outcome = result.value
    if (outcome.kind === 'openedInBrowser') return showing(state, ready)
    const { home, link } = outcome
    const chosen: ChoosingPassword = {
      kind: 'choosingPassword',
      form: { accountNumber: home.accountId, loginName: link.loginName },
      reason: 'link',
      home,
      loginName: link.loginName,
      policy: link.policy,
      expiresAtMs: link.expiresAtMs,
      change: attempt,
      step: { kind: 'ready' },
      refusedRules: [],
      mayBeChanged: false,
      problem: null,
      retryAtMs: null,
    }
    return { state: { ...state, screen: chosen }, effects: [{ kind: 'forgetLinks' }] }
  }
  const { failure } = result
  if (isLinkOver(failure)) {
    const back = settledScreen(ready)
    const facts = { said: 'byService', atMs: nowMs, seen: failure, back } as const
    return {
      state: { ...state, screen: ended(screen, failure.kind, facts) },
      effects: [{ kind: 'forgetLinks' }],
    }
  }
  const problem: ResetProblem =
    failure.kind === 'linkNotOpened' ? { kind: 'linkNotOpened' } : problemOf(failure)
  return showing(state, { ...ready, problem })
}

/** What the service says of a link, or of its user, that no other try with it can change. */
export function isLinkOver<Failure extends { readonly kind: string }>(
  failure: Failure,
): failure is Extract<
  Failure,
  { kind: 'linkExpired' | 'linkUsed' | 'linkUnknown' | 'processFailed' | 'limitReached' }
> {
  return isRefusal(failure) && failure.kind !== 'captchaError' && failure.kind !== 'passwordRefused'
}
