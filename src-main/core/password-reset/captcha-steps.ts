// "I'm not a robot": ticked, worked on, approved for a while, unticked again. The solution is held by
// the flow's runner under the attempt that made it.
import { toEpochMs, type AttemptId, type EpochMs } from '../ids'
import type { AccountHome } from '../ports'
import { retryPauseMs } from '../sign-in/retry-wait'
import type { AccountCheck } from '../sign-in/state'
import { showing } from './enter-reset'
import type { ResetEffect, ResetEvent, ResetStep } from './reset-event'
import { problemOf } from './reset-problem'
import type { CaptchaState, Requesting, ResetState } from './reset-state'

type EventOf<Kind extends ResetEvent['kind']> = Extract<ResetEvent, { kind: Kind }>

/**
 * How long before its end a captcha counts as expired, in milliseconds: a request that is sent with
 * one must still arrive in time.
 */
const CAPTCHA_MARGIN_MS = 5_000

export function tickCaptcha(
  state: ResetState,
  screen: Requesting,
  { accountId, attempt }: EventOf<'captchaTicked'>,
): ResetStep {
  const { step, captcha } = screen
  if (step.kind !== 'ready' || captcha.kind === 'working' || captcha.kind === 'approved') {
    return showing(state, screen)
  }
  return {
    state: {
      ...state,
      screen: { ...screen, captcha: { kind: 'working', attempt }, problem: null },
    },
    effects: [{ kind: 'solveCaptcha', accountId, attempt }],
  }
}

export function dropCaptcha(
  state: ResetState,
  screen: Requesting,
  captcha: CaptchaState,
): ResetStep {
  if (screen.step.kind !== 'ready') return showing(state, screen)
  return {
    state: { ...state, screen: { ...screen, captcha } },
    effects: [
      { kind: 'stopTimer', timer: 'captcha' },
      ...('attempt' in screen.captcha ? abandon(screen.captcha.attempt) : []),
    ],
  }
}

export function noteCaptcha(
  state: ResetState,
  screen: Requesting,
  { attempt, result, nowMs }: EventOf<'captchaSettled'>,
): ResetStep {
  if (screen.captcha.kind !== 'working' || screen.captcha.attempt !== attempt) {
    return { state, effects: abandon(attempt) }
  }
  if (!result.ok) {
    const { failure } = result
    const problem = problemOf(failure)
    return paused(state, { ...screen, captcha: { kind: 'failed' }, problem }, failure, nowMs)
  }
  const { home, captcha } = result.value
  const account = found(home)
  if (captcha === null) {
    return showing(state, { ...screen, account, captcha: { kind: 'unticked' } })
  }
  const delayMs = Math.max(0, captcha.expiresAtMs - nowMs - CAPTCHA_MARGIN_MS)
  return {
    state: {
      ...state,
      screen: {
        ...screen,
        account,
        captcha: { kind: 'approved', accountId: home.accountId, attempt },
      },
    },
    effects: [{ kind: 'startTimer', timer: 'captcha', delayMs, attempt }],
  }
}

/** The form, and the pause that the service asked for, if it did. */
export function paused(
  state: ResetState,
  screen: Requesting,
  failure: { readonly kind: string },
  nowMs: EpochMs,
): ResetStep {
  const delayMs = retryPauseMs(failure)
  if (delayMs === null) return showing(state, screen)
  return {
    state: { ...state, screen: { ...screen, retryAtMs: toEpochMs(nowMs + delayMs) } },
    effects: [{ kind: 'startTimer', timer: 'retryWait', delayMs, attempt: null }],
  }
}

export function found(home: AccountHome): AccountCheck {
  return { kind: 'found', home }
}

/** Aborts what an attempt waits for and drops the secret held under it. */
export function abandon(attempt: AttemptId): readonly ResetEffect[] {
  return [{ kind: 'abandon', attempt }]
}
