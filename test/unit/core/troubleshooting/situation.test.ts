// What is known when somebody asks why: which failure of which screen, and what is remembered of the user.
import { describe, expect, it } from 'vitest'
import type { DeskState } from '../../../../src-main/core/people-desk/desk-state'
import type { ResetState } from '../../../../src-main/core/password-reset/reset-state'
import type { SignInState } from '../../../../src-main/core/sign-in/state'
import type { FailureFacts } from '../../../../src-main/core/troubleshooting/causes/cause-facts'
import { situationOf } from '../../../../src-main/core/troubleshooting/causes/situation'
import { createSignInMemory } from '../../../../src-main/core/troubleshooting/causes/sign-in-memory'
import { toEpochMs } from '../../../../src-main/core/ids'
import type { SignInHistory } from '../../../../src-main/core/ports'
import {
  ACCOUNT_ID,
  ANSWERING,
  FAILURES,
  FORM,
  HOME,
  LOGIN_NAME,
  NOW_MS,
  REFUSALS,
  SESSION,
} from '../../../support/sign-in-samples'

const NO_RESET: ResetState = { screen: null, lastChange: null }
const NO_DESK: DeskState = { kind: 'closed' }
const DESK_NOT_LOADED: DeskState = {
  kind: 'open',
  admin: SESSION.facts,
  load: { kind: 'failed', failure: FAILURES.serviceFailed },
  people: null,
  query: '',
  chosen: null,
  action: null,
}
const BUDGET = { counted: 2, limit: 5, isSpent: false, freeAtMs: NOW_MS }
const REJECTED = {
  kind: 'failure',
  failure: FAILURES.rejected,
  canAskSecondFactor: false,
  budget: BUDGET,
} as const

const SIGNED_OUT: Extract<SignInState, { kind: 'signedOut' }> = {
  kind: 'signedOut',
  form: FORM,
  accountCheck: { kind: 'found', home: HOME },
  notice: null,
  retryAtMs: null,
}
const SIGNED_IN: Extract<SignInState, { kind: 'signedIn' }> = {
  kind: 'signedIn',
  form: FORM,
  session: SESSION.facts,
  keepAlive: { kind: 'waiting' },
  lastConfirmedMs: null,
  storage: { kind: 'protected' },
  notice: null,
}

function situation(signIn: SignInState, reset = NO_RESET, desk = NO_DESK) {
  const remembered = { typed: ['capsLock'], lastSignInMs: null, nowMs: NOW_MS } as const
  return situationOf({ signIn, reset, desk }, remembered)
}

describe('the failure', () => {
  const ofSecondFactor: FailureFacts = {
    kind: 'secondFactor',
    refusal: REFUSALS.codeRefused,
    phone: null,
  }
  const unconfirmed = (failure: typeof FAILURES.rejected): SignInState => ({
    ...SIGNED_IN,
    keepAlive: { kind: 'unconfirmed', failures: 1, failure },
  })
  const rows: readonly (readonly [string, SignInState, FailureFacts | null])[] = [
    ['none, at the form', SIGNED_OUT, null],
    [
      'of the password',
      { ...SIGNED_OUT, notice: REJECTED },
      { kind: 'service', failure: FAILURES.rejected, canAskSecondFactor: false },
    ],
    [
      'of a try that was kept back',
      {
        ...SIGNED_OUT,
        notice: {
          kind: 'attemptWithheld',
          user: { accountId: ACCOUNT_ID, loginName: LOGIN_NAME },
          budget: BUDGET,
          atMs: NOW_MS,
        },
      },
      { kind: 'withheld' },
    ],
    [
      'of a code',
      {
        ...ANSWERING,
        problem: {
          kind: 'refused',
          refusal: REFUSALS.codeRefused,
          phone: null,
          isRepeated: false,
        },
      },
      ofSecondFactor,
    ],
    [
      'of a code whose sign-in is over',
      {
        ...SIGNED_OUT,
        notice: {
          kind: 'secondFactorRefused',
          refusal: REFUSALS.codeRefused,
          enrolment: 'none',
        },
      },
      ofSecondFactor,
    ],
    [
      'of a keep-alive without an answer',
      unconfirmed(FAILURES.noAnswer),
      { kind: 'service', failure: FAILURES.noAnswer, canAskSecondFactor: true },
    ],
    ['not of a session that was not accepted', unconfirmed(FAILURES.rejected), null],
    [
      'not of a session that the service ended',
      { ...SIGNED_OUT, notice: { kind: 'sessionEnded', failure: FAILURES.rejected } },
      null,
    ],
    [
      'not of a cancelled try',
      { ...SIGNED_OUT, notice: { kind: 'cancelled', wasSent: 'password' } },
      null,
    ],
  ]

  it.each(rows)('is the one %s', (_name, state, expected) => {
    expect(situation(state).failure).toEqual(expected)
  })

  it('is that of the reset while that is open', () => {
    const screen: ResetState['screen'] = {
      kind: 'checkingLinks',
      form: FORM,
      step: { kind: 'ready' },
      checked: null,
      problem: { kind: 'failure', failure: FAILURES.noAnswer },
      back: null,
    }
    const signIn = { ...SIGNED_OUT, notice: REJECTED }

    expect(situation(signIn, { screen, lastChange: null }).failure).toMatchObject({
      failure: FAILURES.noAnswer,
    })
  })

  it('is that of the desk while that could not load', () => {
    expect(situation(SIGNED_IN, NO_RESET, DESK_NOT_LOADED).failure).toMatchObject({
      failure: FAILURES.serviceFailed,
    })
  })

  it('is that of what was asked for last at the desk, before that of its list', () => {
    const desk: DeskState = {
      ...DESK_NOT_LOADED,
      action: {
        action: 'turnMfaOn',
        userId: null,
        phase: { kind: 'failed', failure: FAILURES.noAnswer },
      },
    }

    expect(situation(SIGNED_IN, NO_RESET, desk).failure).toMatchObject({
      failure: FAILURES.noAnswer,
    })
  })
})

describe('besides', () => {
  it('the tries come from the notice, and what was typed from memory', () => {
    expect(situation({ ...SIGNED_OUT, notice: REJECTED })).toMatchObject({
      attempts: BUDGET,
      typed: ['capsLock'],
      account: 'known',
    })
  })

  it('a changed password counts for its own user only', () => {
    const lastChange = { accountId: ACCOUNT_ID, loginName: LOGIN_NAME, atMs: NOW_MS }
    const other = { ...SIGNED_OUT, form: { ...FORM, loginName: 'somebody.else' } }

    expect(situation(SIGNED_OUT, { screen: null, lastChange }).history).toMatchObject({
      passwordChangedAtMs: NOW_MS,
    })
    expect(situation(other, { screen: null, lastChange }).history).toMatchObject({
      passwordChangedAtMs: null,
    })
  })

  it.each([
    ['notFound', 'notListed'],
    ['notChecked', 'notAsked'],
  ] as const)('an account that was %s is %s', (kind, expected) => {
    const accountCheck = { kind, accountId: ACCOUNT_ID }
    expect(situation({ ...SIGNED_OUT, accountCheck }).account).toBe(expected)
  })
})

describe('the memory', () => {
  it('notes a session once, at the moment at which it was opened', async () => {
    const written: unknown[] = []
    const history: SignInHistory = {
      read: () => Promise.resolve(toEpochMs(5)),
      write: (...given) => {
        written.push(given)
        return Promise.resolve()
      },
    }
    const memory = createSignInMemory(history)
    memory.noteState(SIGNED_OUT)
    memory.noteState(SIGNED_IN)
    memory.noteState({ ...SIGNED_IN, storage: { kind: 'saving' } })

    expect(written).toEqual([[SESSION.facts, SESSION.facts.sinceMs]])
    expect(await memory.lastSignIn(SIGNED_OUT)).toBe(5)
  })

  it('knows nobody while the form is empty', async () => {
    const memory = createSignInMemory({
      read: () => Promise.resolve(NOW_MS),
      write: () => Promise.resolve(),
    })
    const empty = { ...SIGNED_OUT, form: { ...FORM, loginName: '' } }

    expect(await memory.lastSignIn(empty)).toBeNull()
  })
})
