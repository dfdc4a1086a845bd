// A new password is being chosen: sent once for each click. What the service finds wrong with it is
// shown at its rule; an answer that was lost leaves open whether it is saved.
import { toEpochMs } from '../ids'
import { retryPauseMs } from '../sign-in/retry-wait'
import { ended, leaving, showing } from './enter-reset'
import type { ResetEvent, ResetStep } from './reset-event'
import type { ChoosingPassword, ResetState } from './reset-state'
import { isLinkOver } from './while-checking-links'
import { problemOf } from './reset-problem'

type EventOf<Kind extends ResetEvent['kind']> = Extract<ResetEvent, { kind: Kind }>

export function whileChoosingPassword(
  state: ResetState,
  screen: ChoosingPassword,
  event: ResetEvent,
): ResetStep {
  switch (event.kind) {
    case 'passwordEntered':
      return send(state, screen, event)
    case 'passwordAnswered':
      return noteAnswer(state, screen, event)
    case 'retryWaitPassed':
      return showing(state, { ...screen, retryAtMs: null })
    case 'cancelRequested': {
      const { step } = screen
      if (step.kind === 'ready') return showing(state, { ...screen, problem: null })
      return {
        state: {
          ...state,
          screen: {
            ...screen,
            step: { kind: 'ready' },
            mayBeChanged: true,
            problem: { kind: 'cancelled', wasSent: 'newPassword' },
          },
        },
        effects: [{ kind: 'abandon', attempt: step.attempt }],
      }
    }
    default:
      return showing(state, screen)
  }
}

function send(
  state: ResetState,
  screen: ChoosingPassword,
  { attempt, nowMs }: EventOf<'passwordEntered'>,
): ResetStep {
  const isPaused = screen.retryAtMs !== null && nowMs < screen.retryAtMs
  if (screen.step.kind !== 'ready' || isPaused) {
    return { state, effects: [{ kind: 'abandon', attempt }] }
  }
  const { home, change } = screen
  return {
    state: {
      ...state,
      screen: { ...screen, step: { kind: 'saving', attempt }, problem: null, refusedRules: [] },
    },
    effects: [{ kind: 'changePassword', home, change, attempt }],
  }
}

function noteAnswer(
  state: ResetState,
  screen: ChoosingPassword,
  { attempt, result, nowMs }: EventOf<'passwordAnswered'>,
): ResetStep {
  const { step, home, loginName, form } = screen
  if (step.kind !== 'saving' || step.attempt !== attempt) return showing(state, screen)
  if (result.ok) {
    const { accountId } = home
    return {
      state: { screen: null, lastChange: { accountId, loginName, atMs: nowMs } },
      effects: [
        ...leaving({ ...screen, step: { kind: 'ready' } }),
        { kind: 'fillForm', form },
        { kind: 'signIn', accountId, loginName, attempt },
        { kind: 'forgetEverything' },
      ],
    }
  }
  const { failure } = result
  const ready: ChoosingPassword = { ...screen, step: { kind: 'ready' } }
  if (isLinkOver(failure)) {
    const { mayBeChanged } = screen
    const facts = {
      said: 'byService',
      atMs: nowMs,
      seen: failure,
      back: null,
      mayBeChanged,
    } as const
    return {
      state: { ...state, screen: ended(screen, failure.kind, facts) },
      effects: [{ kind: 'forgetEverything' }],
    }
  }
  if (failure.kind === 'passwordRefused') {
    const { rules } = failure
    return showing(state, { ...ready, problem: problemOf(failure), refusedRules: rules })
  }
  const mayBeChanged = screen.mayBeChanged || LOST.has(failure.kind)
  const after: ChoosingPassword = { ...ready, problem: problemOf(failure), mayBeChanged }
  const delayMs = retryPauseMs(failure)
  if (delayMs === null) return showing(state, after)
  return {
    state: { ...state, screen: { ...after, retryAtMs: toEpochMs(nowMs + delayMs) } },
    effects: [{ kind: 'startTimer', timer: 'retryWait', delayMs, attempt: null }],
  }
}

/** Failures after which nobody here knows whether the service took the password. */
const LOST: ReadonlySet<string> = new Set(['noAnswer', 'serviceFailed', 'unexpectedAnswer'])
