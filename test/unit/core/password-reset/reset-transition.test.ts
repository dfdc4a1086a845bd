// The reset's flow: every screen with every event, and what must hold whatever happens.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ResetEvent, ResetStep } from '../../../../src-main/core/password-reset/reset-event'
import type { ResetScreen } from '../../../../src-main/core/password-reset/reset-state'
import {
  CLOSED_RESET,
  resetTransition,
} from '../../../../src-main/core/password-reset/reset-transition'
import { resetView } from '../../../../src-main/core/password-reset/reset-view'
import {
  ANSWERS_TO,
  HELP_ANSWERS,
  HELP_QUESTIONS,
  PAGE_OUTCOMES,
} from '../../../../src-preload/reset-views'
import {
  APPROVED,
  CHECKED_LINK,
  CHOOSING,
  LINKS,
  ON_PAGE,
  ON_PAGE_HOME,
  RESET_EVENTS,
  RESET_FORM,
  RESET_REFUSALS,
  RESET_SCREENS,
  SAVING,
  SUBMITTING,
  passwordAnswered,
  requestAnswered,
} from '../../../support/reset-flow-samples'
import { FAILURES, NOW_MS } from '../../../support/sign-in-samples'
import { ATTEMPT, HOME, LOGIN_NAME, OTHER_ATTEMPT } from '../../../support/sign-in-samples'
import { failed, succeeded } from '../../../../src-main/core/result'

const EVERY_EVENT = Object.values(RESET_EVENTS).flat()

function at(screen: ResetScreen, event: ResetEvent): ResetStep {
  return resetTransition({ ...CLOSED_RESET, screen }, event)
}

function kinds({ effects }: ResetStep): readonly string[] {
  return effects.map(({ kind }) => kind)
}

describe('the table of every screen and every event', () => {
  it('is the one that was agreed', () => {
    const rows = Object.entries(RESET_SCREENS).flatMap(([name, screen]) =>
      EVERY_EVENT.flatMap((event) => {
        const step = at(screen, event)
        const to = step.state.screen?.kind ?? 'closed'
        const isStill = to === screen.kind && step.effects.length === 0
        return isStill ? [] : [`${name} | ${event.kind} | ${to} | ${kinds(step).join(', ')}`.trim()]
      }),
    )
    expect(rows).toMatchSnapshot()
  })

  it('asks for nothing while it is closed, but that late secrets are dropped', () => {
    const opening = new Set(['resetOpened', 'linkDoctorOpened', 'changeRequired'])
    for (const event of EVERY_EVENT.filter(({ kind }) => !opening.has(kind))) {
      const step = resetTransition(CLOSED_RESET, event)
      expect(step.state).toEqual(CLOSED_RESET)
      expect(kinds(step).filter((kind) => kind !== 'abandon')).toEqual([])
    }
  })

  it('can be seen, whatever happened', () => {
    for (const screen of Object.values(RESET_SCREENS)) {
      for (const event of EVERY_EVENT) {
        const after = at(screen, event).state.screen
        if (after !== null) expect(resetView(after).kind).toBeTypeOf('string')
      }
    }
  })
})

describe('leaving', () => {
  it.each(Object.entries(RESET_SCREENS))(
    'forgets every secret and fills the form: %s',
    (_name, screen) => {
      const step = at(screen, { kind: 'closeRequested' })

      expect(step.state.screen).toBeNull()
      expect(kinds(step)).toContain('forgetEverything')
      expect(step.effects.at(-1)).toEqual({ kind: 'fillForm', form: RESET_FORM })
    },
  )

  it.each(['form, submitting', 'form, captcha worked on', 'new password, saving'])(
    'stops what is under way: %s',
    (name) => {
      const screen = RESET_SCREENS[name] ?? APPROVED
      expect(at(screen, { kind: 'closeRequested' }).effects).toContainEqual({
        kind: 'abandon',
        attempt: ATTEMPT,
      })
    },
  )

  it('goes back through the questions one by one, then to where help was asked for', () => {
    const asked = at(APPROVED, { kind: 'helpOpened', topic: 'noMail', nowMs: NOW_MS }).state
    const answer = { kind: 'helpAnswered', answer: 'notFound' } as const
    const once = resetTransition(asked, answer).state
    const back = resetTransition(once, { kind: 'backRequested' }).state

    expect(back.screen).toMatchObject({ kind: 'helping', answers: [] })
    expect(resetTransition(back, { kind: 'backRequested' }).state.screen?.kind).toBe('requesting')
  })
})

describe('the request', () => {
  const request = { accountId: HOME.accountId, loginName: LOGIN_NAME }
  const entered = {
    kind: 'requestEntered',
    request,
    attempt: OTHER_ATTEMPT,
    nowMs: NOW_MS,
  } as const

  it('takes the solution that was made for this account', () => {
    expect(at(APPROVED, entered).effects).toContainEqual({
      kind: 'request',
      home: HOME,
      loginName: LOGIN_NAME,
      captcha: ATTEMPT,
      attempt: OTHER_ATTEMPT,
    })
  })

  it.each(['unticked', 'expired', 'failed'] as const)(
    'is not sent with a box that is %s',
    (kind) => {
      const step = at({ ...APPROVED, captcha: { kind } }, entered)

      expect(kinds(step)).not.toContain('request')
      expect(step.state.screen).toMatchObject({ problem: { kind: 'captchaExpired' } })
    },
  )

  it('goes to the page without a captcha', () => {
    const screen = {
      ...APPROVED,
      account: { kind: 'found', home: ON_PAGE_HOME },
      captcha: { kind: 'unticked' },
    } as const
    expect(at(screen, entered).effects).toContainEqual(
      expect.objectContaining({ kind: 'request', captcha: null }),
    )
  })

  it.each(EVERY_EVENT.filter(({ kind }) => kind === 'requestAnswered'))(
    'leaves what was typed, and the box unticked: %#',
    (event) => {
      const { screen } = at(SUBMITTING, event).state

      expect(screen?.form).toEqual(RESET_FORM)
      if (screen?.kind === 'requesting') expect(screen.captcha.kind).toBe('unticked')
    },
  )

  it('is over when the service wants a pause, until that has passed', () => {
    const event = requestAnswered(failed(FAILURES.tooManyAttempts))
    const paused = at(SUBMITTING, event).state
    expect(kinds(resetTransition(paused, entered))).toEqual([])
    const passed = resetTransition(paused, { kind: 'retryWaitPassed' }).state
    expect(passed.screen).toMatchObject({ retryAtMs: null })
  })

  it('says after a cancel that it may have arrived', () => {
    expect(at(SUBMITTING, { kind: 'cancelRequested' }).state.screen).toMatchObject({
      step: { kind: 'ready' },
      problem: { kind: 'cancelled', wasSent: 'resetRequest' },
    })
  })
})

describe('the page in the browser', () => {
  it.each(PAGE_OUTCOMES)('leads to what it showed: %s', (outcome) => {
    const told = { kind: 'pageOutcomeTold', outcome, nowMs: NOW_MS } as const
    expect(at(ON_PAGE, told).state.screen).toMatchObject({
      kind: 'ended',
      outcome,
      said: 'onPage',
    })
  })
})

describe('a link', () => {
  it('is asked about only when it is on the screen and can be used', () => {
    const chosen = { kind: 'linkChosen', linkId: 3, attempt: OTHER_ATTEMPT } as const
    expect(kinds(at(LINKS, chosen))).toEqual(['openLink'])
    expect(kinds(at(LINKS, { ...chosen, linkId: 4 }))).toEqual([])
    const unusable = { kind: 'links', from: { kind: 'text' } } as const
    const checked = { ...unusable, links: [{ ...CHECKED_LINK, use: null }] }
    expect(kinds(at({ ...LINKS, checked }, chosen))).toEqual([])
  })

  it('that nobody waits for any more gives its token up', () => {
    const late = EVERY_EVENT.filter(({ kind }) => kind === 'linkSettled')
    for (const event of late) {
      expect(at(LINKS, event).effects).toEqual([{ kind: 'abandon', attempt: ATTEMPT }])
      expect(at(APPROVED, event).effects).toEqual([{ kind: 'abandon', attempt: ATTEMPT }])
    }
  })
})

describe('a new password', () => {
  it('that was taken signs in, then nothing is kept', () => {
    const step = at(SAVING, passwordAnswered(succeeded(null)))

    expect(step.state).toEqual({
      screen: null,
      lastChange: { accountId: HOME.accountId, loginName: LOGIN_NAME, atMs: NOW_MS },
    })
    expect(kinds(step).slice(-3)).toEqual(['fillForm', 'signIn', 'forgetEverything'])
  })

  it('that was refused shows the rules and can be followed by another', () => {
    const step = at(SAVING, passwordAnswered(failed(RESET_REFUSALS.passwordRefused)))

    expect(step.state.screen).toMatchObject({
      kind: 'choosingPassword',
      step: { kind: 'ready' },
      refusedRules: ['usedBefore'],
      mayBeChanged: false,
    })
  })

  it.each(['noAnswer', 'serviceFailed', 'unexpectedAnswer'] as const)(
    'whose answer was lost may be saved, which a used link then tells: %s',
    (kind) => {
      const lost = at(SAVING, passwordAnswered(failed(FAILURES[kind]))).state
      expect(lost.screen).toMatchObject({ mayBeChanged: true })
      const again = resetTransition(lost, {
        kind: 'passwordEntered',
        attempt: ATTEMPT,
        nowMs: NOW_MS,
      }).state
      const used = resetTransition(again, passwordAnswered(failed(RESET_REFUSALS.linkUsed))).state
      expect(used.screen).toMatchObject({ kind: 'ended', outcome: 'linkUsed', mayBeChanged: true })
    },
  )

  it('is sent once for each click', () => {
    const entered = { kind: 'passwordEntered', attempt: OTHER_ATTEMPT, nowMs: NOW_MS } as const
    expect(kinds(at(CHOOSING, entered))).toEqual(['changePassword'])
    expect(kinds(at(SAVING, entered))).toEqual(['abandon'])
  })
})

describe('any walk', () => {
  it('sends a password only from its screen, and asks the service for one thing at a time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVERY_EVENT), { maxLength: 40 }), (events) => {
        let state = CLOSED_RESET
        for (const event of events) {
          const before = state.screen
          const step = resetTransition(state, event)
          if (kinds(step).includes('changePassword')) {
            expect(before?.kind).toBe('choosingPassword')
            expect(event.kind).toBe('passwordEntered')
          }
          const sent = kinds(step).filter((kind) =>
            ['request', 'openLink', 'changePassword', 'signIn'].includes(kind),
          )
          expect(sent.length).toBeLessThanOrEqual(1)
          state = step.state
        }
      }),
    )
  })
})

describe('the questions', () => {
  it.each(HELP_QUESTIONS)('take exactly the answers that the page offers: %s', (question) => {
    const before = {
      inbox: [],
      spam: ['notFound'],
      role: ['notFound', 'notFound'],
      accountSize: ['notFound', 'notFound', 'admin'],
      validation: ['notFound', 'notFound', 'admin', 'smallOrMedium'],
    } as const
    const screen: ResetScreen = {
      kind: 'helping',
      form: RESET_FORM,
      topic: 'noMail',
      answers: before[question],
      atMs: NOW_MS,
      back: APPROVED,
    }
    const taken = HELP_ANSWERS.filter(
      (answer) => at(screen, { kind: 'helpAnswered', answer }).state.screen !== screen,
    )
    expect(taken).toEqual(HELP_ANSWERS.filter((answer) => ANSWERS_TO[question].includes(answer)))
  })
})
