// A password reset as one pure function: no I/O, no clock, no secrets. Opens, closes and leads from
// screen to screen; what happens within a screen is said beside it.
import type { HelpAnswer, HelpQuestion } from '../../../src-preload/contract'
import {
  checkingLinks,
  closed,
  ended,
  leaving,
  requesting,
  settledScreen,
  showing,
} from './enter-reset'
import { helpStep } from './help-path'
import type { ResetEvent, ResetStep } from './reset-event'
import type { Helping, OnPage, ResetScreen, ResetState } from './reset-state'
import { whileCheckingLinks } from './while-checking-links'
import { whileChoosingPassword } from './while-choosing-password'
import { whileRequesting } from './while-requesting'

type EventOf<Kind extends ResetEvent['kind']> = Extract<ResetEvent, { kind: Kind }>

export const CLOSED_RESET: ResetState = { screen: null, lastChange: null }

export function resetTransition(state: ResetState, event: ResetEvent): ResetStep {
  switch (event.kind) {
    case 'resetOpened':
      return openRequest(state, event)
    case 'linkDoctorOpened':
      return openLinkDoctor(state, event)
    case 'changeRequired':
      return requireChange(state, event)
    default:
      return state.screen === null ? late(state, event) : within(state, state.screen, event)
  }
}

/** Nobody waits for this any more: what it may have brought with it goes. */
function late(state: ResetState, event: ResetEvent): ResetStep {
  return isSecretBehind(event)
    ? { state, effects: [{ kind: 'abandon', attempt: event.attempt }] }
    : { state, effects: [] }
}

type Late = EventOf<'captchaSettled' | 'linkSettled' | 'passwordEntered'>

function isSecretBehind(event: ResetEvent): event is Late {
  return event.kind in AWAITED_ON
}

const AWAITED_ON: Readonly<Record<Late['kind'], ResetScreen['kind']>> = {
  captchaSettled: 'requesting',
  linkSettled: 'checkingLinks',
  passwordEntered: 'choosingPassword',
}

function within(state: ResetState, screen: ResetScreen, event: ResetEvent): ResetStep {
  switch (event.kind) {
    case 'closeRequested':
      return closed(state)
    case 'backRequested':
      return goBack(state, screen)
    case 'helpOpened':
      return openHelp(state, screen, event)
    default:
      return onScreen(state, screen, event)
  }
}

function onScreen(state: ResetState, screen: ResetScreen, event: ResetEvent): ResetStep {
  if (isSecretBehind(event) && AWAITED_ON[event.kind] !== screen.kind) return late(state, event)
  switch (screen.kind) {
    case 'requesting':
      return whileRequesting(state, screen, event)
    case 'checkingLinks':
      return whileCheckingLinks(state, screen, event)
    case 'choosingPassword':
      return whileChoosingPassword(state, screen, event)
    case 'helping':
      return whileHelping(state, screen, event)
    case 'onPage':
    case 'ended':
      return aroundPage(state, screen, event)
  }
}

function openRequest(state: ResetState, { form, lookUp }: EventOf<'resetOpened'>): ResetStep {
  const screen = requesting(
    form,
    lookUp === null ? { kind: 'unchecked' } : { kind: 'checking', ...lookUp },
  )
  return {
    state: { ...state, screen },
    effects: [
      ...(state.screen === null ? [] : leaving(state.screen)),
      { kind: 'forgetEverything' },
      ...(lookUp === null ? [] : [{ kind: 'checkAccount', ...lookUp } as const]),
    ],
  }
}

/** From the sign-in form, or from a screen of the reset, which can be gone back to. */
function openLinkDoctor(state: ResetState, { form }: EventOf<'linkDoctorOpened'>): ResetStep {
  const { screen } = state
  if (screen === null) return showing(state, checkingLinks(form, null))
  // The form of the request says what was typed into it since; others have nothing to type.
  const from = screen.kind === 'requesting' ? { ...screen, form } : screen
  return {
    state: { ...state, screen: checkingLinks(from.form, settledScreen(from)) },
    effects: leaving(screen),
  }
}

function requireChange(state: ResetState, event: EventOf<'changeRequired'>): ResetStep {
  const { home, loginName, facts, change } = event
  return showing(state, {
    kind: 'choosingPassword',
    form: { accountNumber: home.accountId, loginName },
    reason: facts.reason,
    home,
    loginName,
    policy: facts.policy,
    expiresAtMs: facts.expiresAtMs,
    change,
    step: { kind: 'ready' },
    refusedRules: [],
    mayBeChanged: false,
    problem: null,
    retryAtMs: null,
  })
}

function goBack(state: ResetState, screen: ResetScreen): ResetStep {
  if (screen.kind === 'helping' && screen.answers.length > 0) {
    return showing(state, { ...screen, answers: screen.answers.slice(0, -1) })
  }
  const back = 'back' in screen ? screen.back : null
  if (back === null) return closed(state)
  return {
    state: { ...state, screen: back },
    effects: [...leaving(screen), { kind: 'forgetLinks' }],
  }
}

function openHelp(
  state: ResetState,
  screen: ResetScreen,
  { topic, nowMs }: EventOf<'helpOpened'>,
): ResetStep {
  const atMs = screen.kind === 'ended' ? screen.atMs : nowMs
  const { form } = screen
  return {
    state: {
      ...state,
      screen: { kind: 'helping', form, topic, answers: [], atMs, back: settledScreen(screen) },
    },
    effects: leaving(screen),
  }
}

function whileHelping(state: ResetState, screen: Helping, event: ResetEvent): ResetStep {
  if (event.kind !== 'helpAnswered') return showing(state, screen)
  const step = helpStep(screen.topic, screen.answers)
  if (step.kind !== 'question' || !ANSWERS[step.question].includes(event.answer)) {
    return showing(state, screen)
  }
  // The message is there after all: on with its link.
  if (event.answer === 'found') return showing(state, checkingLinks(screen.form, screen))
  return showing(state, { ...screen, answers: [...screen.answers, event.answer] })
}

/** The contract has the same table for the page's buttons; a test holds the two together. */
const ANSWERS: Readonly<Record<HelpQuestion, readonly HelpAnswer[]>> = {
  inbox: ['found', 'notFound'],
  spam: ['found', 'notFound'],
  role: ['agent', 'admin'],
  accountSize: ['smallOrMedium', 'large'],
  validation: ['canValidate', 'cannotValidate'],
}

/** The service's page is open, or what it showed was told: it can be opened once more. */
function aroundPage(
  state: ResetState,
  screen: Extract<ResetScreen, { kind: 'onPage' | 'ended' }>,
  event: ResetEvent,
): ResetStep {
  const page = screen.kind === 'onPage' ? screen : pageBehind(screen)
  if (event.kind === 'pageWanted' && page !== null) return openPage(state, page, event)
  if (event.kind === 'pageOutcomeTold' && screen.kind === 'onPage') {
    return tellOutcome(state, screen, event)
  }
  return showing(state, screen)
}

function pageBehind({ back }: Extract<ResetScreen, { kind: 'ended' }>): OnPage | null {
  return back?.kind === 'onPage' ? back : null
}

/** From the form, so that a page that does not open is told there. */
function openPage(state: ResetState, page: OnPage, { attempt }: EventOf<'pageWanted'>): ResetStep {
  const { form, home, loginName } = page
  return {
    state: {
      ...state,
      screen: {
        ...requesting(form, { kind: 'found', home }),
        step: { kind: 'submitting', home, loginName, attempt },
      },
    },
    effects: [{ kind: 'request', home, loginName, captcha: null, attempt }],
  }
}

function tellOutcome(
  state: ResetState,
  screen: OnPage,
  { outcome, nowMs }: EventOf<'pageOutcomeTold'>,
): ResetStep {
  const facts = { said: 'onPage', atMs: nowMs, seen: null, back: screen } as const
  return showing(state, ended(screen, outcome, facts))
}
