// The ways into the screens of a reset and out of them, so that each starts and ends whole.
import type { AttemptId } from '../ids'
import type { AccountCheck } from '../sign-in/state'
import type { ResetEffect, ResetStep } from './reset-event'
import type {
  CheckingLinks,
  Ended,
  Requesting,
  ResetForm,
  ResetScreen,
  ResetState,
} from './reset-state'

/** The same screen, or another one, and nothing else to do. */
export function showing(state: ResetState, screen: ResetScreen | null): ResetStep {
  return { state: { ...state, screen }, effects: [] }
}

export function requesting(form: ResetForm, account: AccountCheck): Requesting {
  return {
    kind: 'requesting',
    form,
    account,
    captcha: { kind: 'unticked' },
    step: { kind: 'ready' },
    problem: null,
    retryAtMs: null,
  }
}

export function checkingLinks(form: ResetForm, back: ResetScreen | null): CheckingLinks {
  return {
    kind: 'checkingLinks',
    form,
    step: { kind: 'ready' },
    checked: null,
    problem: null,
    back,
  }
}

/** How a request, a link or a new password ended, on the screen that it led from. */
export function ended(
  from: { readonly form: ResetForm },
  outcome: Ended['outcome'],
  facts: Pick<Ended, 'said' | 'atMs' | 'seen' | 'back'> & { readonly mayBeChanged?: boolean },
): Ended {
  const { said, atMs, seen, back, mayBeChanged = false } = facts
  return { kind: 'ended', form: from.form, outcome, said, atMs, seen, back, mayBeChanged }
}

/** Back to the sign-in form, which takes over what was typed. Nothing secret is kept. */
export function closed(state: ResetState): ResetStep {
  const { screen } = state
  if (screen === null) return { state, effects: [] }
  return {
    state: { ...state, screen: null },
    effects: [
      ...leaving(screen),
      { kind: 'forgetEverything' },
      { kind: 'fillForm', form: screen.form },
    ],
  }
}

/** Stops whatever a screen waits for. */
export function leaving(screen: ResetScreen): readonly ResetEffect[] {
  const timers: readonly ResetEffect[] = [
    { kind: 'stopTimer', timer: 'captcha' },
    { kind: 'stopTimer', timer: 'retryWait' },
  ]
  return [...awaited(screen).map((attempt) => ({ kind: 'abandon', attempt }) as const), ...timers]
}

function awaited(screen: ResetScreen): readonly AttemptId[] {
  const step = 'step' in screen && 'attempt' in screen.step ? [screen.step.attempt] : []
  if (screen.kind !== 'requesting') return step
  const { captcha, account } = screen
  return [
    ...step,
    ...('attempt' in captcha ? [captcha.attempt] : []),
    ...(account.kind === 'checking' ? [account.attempt] : []),
  ]
}

/** The screen as it can be come back to: nothing under way, and no captcha that was used up. */
export function settledScreen(screen: ResetScreen): ResetScreen {
  switch (screen.kind) {
    case 'requesting': {
      const account = screen.account.kind === 'checking' ? UNCHECKED : screen.account
      return { ...requesting(screen.form, account) }
    }
    case 'checkingLinks':
      return { ...checkingLinks(screen.form, screen.back) }
    default:
      return screen
  }
}

const UNCHECKED: AccountCheck = { kind: 'unchecked' }
