// The flow, state by event: the whole table, the rules that hold everywhere, and the diagram in docs.
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../../../src-main/core/result'
import { transition } from '../../../../src-main/core/sign-in/transition'
import type { SignInState } from '../../../../src-main/core/sign-in/state'
import { drawDiagram, walkAll } from '../../../support/sign-in-diagram'
import { EVENTS, signInAnswered } from '../../../support/sign-in-event-samples'
import {
  ACCOUNT_ID,
  ATTEMPT,
  FAILURES,
  FORM,
  HOME,
  LOGIN_NAME,
  NOW_MS,
  OTHER_ATTEMPT,
  SESSION,
  STATES,
} from '../../../support/sign-in-samples'

const DIAGRAM_PATH = new URL('../../../../docs/sign-in-flow.md', import.meta.url)

describe('the table of every state and every event', () => {
  it('is the one that was agreed', () => {
    expect(
      walkAll().map(({ sample, event, to, effects }) =>
        `${sample} | ${event} | ${to} | ${effects.join(', ')}`.trimEnd(),
      ),
    ).toMatchSnapshot()
  })

  it('never drops an event without a note', () => {
    const silent = walkAll().filter(
      ({ from, to, effects, event }) =>
        from === to && effects.length === 0 && !CHANGES_ONLY_DATA.has(`${from} ${event}`),
    )

    expect(silent).toEqual([])
  })

  it('is drawn in docs/sign-in-flow.md (UPDATE_DOCS=1 draws it again)', () => {
    const text = `# The sign-in flow\n\nDrawn from the code by a test; do not edit by hand.\n\n\`\`\`mermaid\n${drawDiagram()}\n\`\`\`\n`
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(DIAGRAM_PATH, text)

    expect(readFileSync(DIAGRAM_PATH, 'utf8')).toBe(text)
  })
})

/** Pairs that change a field of the state and ask for nothing. */
const CHANGES_ONLY_DATA = new Set([
  'signedOut formFilled',
  'starting identityRead',
  'signedOut retryWaitPassed',
  'signedOut accountChecked',
  'enrolling enrolmentFetched',
  'enrolling codeAnswered',
  'answeringChallenge codeAnswered',
  'enrolling retryWaitPassed',
  'enrolling challengeExpired',
  'answeringChallenge retryWaitPassed',
  'answeringChallenge challengeExpired',
  'signedIn sessionSaved',
  'signingOut sessionForgotten',
])

describe('a late answer', () => {
  it.each(Object.keys(STATES) as SignInState['kind'][])(
    'to an abandoned attempt leaves %s as it is',
    (kind) => {
      const state = STATES[kind]
      const late = [
        { kind: 'accountChecked', attempt: OTHER_ATTEMPT, result: succeeded(HOME) },
        { kind: 'accountResolved', attempt: OTHER_ATTEMPT, result: succeeded(HOME) },
        signInAnswered(OTHER_ATTEMPT, failed(FAILURES.rejected)),
        {
          kind: 'sessionRefreshed',
          attempt: OTHER_ATTEMPT,
          result: failed(FAILURES.rejected),
          nowMs: NOW_MS,
        },
        { kind: 'revokeAnswered', attempt: OTHER_ATTEMPT, result: succeeded(null) },
      ] as const

      expect(late.map((event) => transition(state, event).state)).toEqual(late.map(() => state))
    },
  )

  it.each(Object.keys(STATES) as SignInState['kind'][])(
    'that opened a session while %s does not leave it open at the service',
    (kind) => {
      const step = transition(
        STATES[kind],
        signInAnswered(OTHER_ATTEMPT, succeeded({ kind: 'opened', session: SESSION.facts })),
      )

      expect(step).toEqual({
        state: STATES[kind],
        effects: [{ kind: 'discardSession', attempt: OTHER_ATTEMPT }],
      })
    },
  )
})

describe('sign-in', () => {
  it('is one in flight: a second request changes nothing while one runs', () => {
    for (const kind of ['resolvingAccount', 'authenticating'] as const) {
      const [request] = EVENTS.signInRequested
      expect(request && transition(STATES[kind], request).state).toEqual(STATES[kind])
    }
  })

  it.each(Object.values(FAILURES))('returns to the form with the cause $kind', (failure) => {
    const { state } = transition(STATES.authenticating, signInAnswered(ATTEMPT, failed(failure)))

    expect(state).toMatchObject({
      kind: 'signedOut',
      form: FORM,
      notice: { kind: 'failure', failure },
    })
  })

  it.each([
    ['nothing stated', 0, 5_000],
    ['less than the documented pause', 1_000, 5_000],
    ['more than the documented pause', 30_000, 30_000],
  ])('after 429 with %s the form stays closed long enough', (_name, waitMs, expectedMs) => {
    const step = transition(
      STATES.authenticating,
      signInAnswered(
        ATTEMPT,
        failed({ ...FAILURES.tooManyAttempts, waitMs } as typeof FAILURES.tooManyAttempts),
      ),
    )

    expect(step.state).toMatchObject({ retryAtMs: NOW_MS + expectedMs })
    expect(step.effects).toEqual([{ kind: 'startRetryWait', delayMs: expectedMs }])
    const early = transition(step.state, {
      kind: 'signInRequested',
      accountId: ACCOUNT_ID,
      loginName: LOGIN_NAME,
      remember: true,
      attempt: OTHER_ATTEMPT,
      nowMs: (NOW_MS + expectedMs - 1) as typeof NOW_MS,
    })
    expect(early.state).toEqual(step.state)
    expect(early.effects).toContainEqual({ kind: 'abandon', attempt: OTHER_ATTEMPT })
  })

  it.each(['resolvingAccount', 'authenticating'] as const)(
    'can be cancelled while %s, and says whether the password was on its way',
    (kind) => {
      const step = transition(STATES[kind], { kind: 'cancelRequested' })

      expect(step.effects).toEqual([{ kind: 'abandon', attempt: ATTEMPT }])
      expect(step.state).toMatchObject({
        kind: 'signedOut',
        form: FORM,
        notice: { kind: 'cancelled', wasSent: kind === 'authenticating' ? 'password' : 'nothing' },
      })
    },
  )
})

/** 401 ends a session; one of another service is not this one's to judge. */
const ENDS_OR_STRANGE: ReadonlySet<string> = new Set(['rejected', 'hostNotAllowed'])

describe('the session', () => {
  it('saved with another service is neither resumed nor deleted', () => {
    const step = transition(STATES.resuming, {
      kind: 'sessionRefreshed',
      attempt: ATTEMPT,
      result: failed(FAILURES.hostNotAllowed),
      nowMs: NOW_MS,
    })

    expect(step).toMatchObject({ state: { kind: 'signedOut', notice: null }, effects: [] })
  })

  it('that the keychain would not let go of is not said to be deleted', () => {
    const stuck = transition(STATES.signingOut, {
      kind: 'sessionForgotten',
      problem: { kind: 'locked' },
    })
    const left = transition(stuck.state, {
      kind: 'revokeAnswered',
      attempt: ATTEMPT,
      result: succeeded(null),
    })

    expect(left.state).toMatchObject({ notice: { kind: 'signedOut', keychain: 'notCleared' } })
  })

  it.each(Object.values(FAILURES).filter(({ kind }) => !ENDS_OR_STRANGE.has(kind)))(
    'is never ended by $kind',
    (failure) => {
      const refreshed = {
        kind: 'sessionRefreshed',
        attempt: ATTEMPT,
        result: failed(failure),
        nowMs: NOW_MS,
      } as const

      expect(transition(STATES.signedIn, refreshed).state.kind).toBe('signedIn')
      expect(transition(STATES.resuming, refreshed).state.kind).toBe('signedIn')
    },
  )

  it('is ended by a 401, with the reason, and forgotten', () => {
    for (const kind of ['signedIn', 'resuming'] as const) {
      const step = transition(STATES[kind], {
        kind: 'sessionRefreshed',
        attempt: ATTEMPT,
        result: failed(FAILURES.rejected),
        nowMs: NOW_MS,
      })

      expect(step.state).toMatchObject({ kind: 'signedOut', notice: { kind: 'sessionEnded' } })
      expect(step.effects).toContainEqual({ kind: 'forgetSession', isRevokeNext: false })
    }
  })

  it.each([
    ['the service agrees', succeeded(null), 'done'],
    ['it had ended already', failed(FAILURES.rejected), 'done'],
    ['the service cannot be reached', failed(FAILURES.noAnswer), 'pending'],
    ['the service fails', failed(FAILURES.serviceFailed), 'pending'],
  ] as const)('is over here after sign-out when %s', (_name, result, revoke) => {
    const leaving = transition(STATES.signedIn, {
      kind: 'signOutRequested',
      next: 'sameAccount',
      attempt: OTHER_ATTEMPT,
    })
    expect(leaving.effects.map(({ kind }) => kind)).toEqual([
      'stopTimer',
      'abandon',
      'forgetSession',
      'revoke',
    ])

    const left = transition(leaving.state, {
      kind: 'revokeAnswered',
      attempt: OTHER_ATTEMPT,
      result,
    })
    expect(left.state).toMatchObject({ kind: 'signedOut', notice: { kind: 'signedOut', revoke } })
    expect(left.effects.map(({ kind }) => kind)).toEqual(
      revoke === 'pending' ? ['retryRevokeLater'] : [],
    )
  })

  it.each([
    ['sameAccount', true, FORM],
    ['otherAccount', true, { remember: true, accountNumber: '', loginName: '' }],
    ['sameAccount', false, { remember: false, accountNumber: '', loginName: '' }],
  ] as const)('leaves the form for %s with remember %s', (next, remember, form) => {
    const { state } = transition(
      { ...STATES.signedIn, form: { ...FORM, remember } },
      { kind: 'signOutRequested', next, attempt: OTHER_ATTEMPT },
    )

    expect(state).toMatchObject({ form })
  })
})
