// Which screen is to be seen for every state of the sign-in flow, with the desk open and closed, and
// which of them show a secret.
import { describe, expect, it } from 'vitest'
import { CLOSED_RESET } from '../../../src-main/core/password-reset/reset-transition'
import { checkingLinks } from '../../../src-main/core/password-reset/enter-reset'
import { CLOSED_DESK } from '../../../src-main/core/people-desk/desk-transition'
import type { OpenDesk } from '../../../src-main/core/people-desk/desk-state'
import type { RememberedIdentity } from '../../../src-main/core/ports'
import { currentScreen, showsSecret } from '../../../src-main/core/screen'
import { signedOutWith } from '../../../src-main/core/sign-in/enter'
import type { SignInState } from '../../../src-main/core/sign-in/state'
import type { ScreenView } from '../../../src-preload/contract'
import { PEOPLE } from '../../support/people-samples'
import { SESSION, STATES } from '../../support/sign-in-samples'

const OPEN: OpenDesk = {
  kind: 'open',
  admin: { ...SESSION.facts, isAdmin: true },
  load: { kind: 'loaded' },
  people: PEOPLE,
  query: '',
  chosen: null,
  action: null,
}

interface Row {
  readonly closed: ScreenView['kind']
  readonly open: ScreenView['kind']
  readonly isSecret: boolean
}

/** A state without a row does not compile. */
const SCREENS: Readonly<Record<SignInState['kind'], Row>> = {
  starting: { closed: 'starting', open: 'starting', isSecret: false },
  resuming: { closed: 'resuming', open: 'resuming', isSecret: false },
  signedOut: { closed: 'signIn', open: 'signIn', isSecret: false },
  resolvingAccount: { closed: 'signIn', open: 'signIn', isSecret: false },
  authenticating: { closed: 'signIn', open: 'signIn', isSecret: false },
  enrolling: { closed: 'enrolling', open: 'enrolling', isSecret: true },
  answeringChallenge: {
    closed: 'answeringChallenge',
    open: 'answeringChallenge',
    isSecret: false,
  },
  signedIn: { closed: 'signedIn', open: 'peopleDesk', isSecret: false },
  signingOut: { closed: 'signingOut', open: 'signingOut', isSecret: false },
}

describe.each(Object.values(STATES))('while $kind', (state) => {
  const { closed, open, isSecret } = SCREENS[state.kind]

  it(`shows ${closed} while the desk is closed`, () => {
    expect(currentScreen(state, CLOSED_DESK, CLOSED_RESET).kind).toBe(closed)
  })

  it(`shows ${open} while the desk is open`, () => {
    expect(currentScreen(state, OPEN, CLOSED_RESET).kind).toBe(open)
  })

  it(`${isSecret ? 'shows' : 'shows no'} secret`, () => {
    for (const desk of [CLOSED_DESK, OPEN]) {
      expect(showsSecret(currentScreen(state, desk, CLOSED_RESET))).toBe(isSecret)
    }
  })
})

describe('a reset', () => {
  const reset = {
    ...CLOSED_RESET,
    screen: checkingLinks({ accountNumber: '', loginName: '' }, null),
  }

  it.each(Object.values(STATES))('is seen in the place of the form only: $kind', (state) => {
    const shown = currentScreen(state, CLOSED_DESK, reset).kind
    expect(shown === 'linkDoctor').toBe(state.kind === 'signedOut')
  })
})

describe('a password that was changed', () => {
  const { accountId } = SESSION.facts
  const change = { accountId, loginName: SESSION.facts.loginName, atMs: SESSION.facts.sinceMs }
  const form = { remember: true, accountNumber: accountId, loginName: change.loginName }

  it.each<[string, RememberedIdentity, number | null]>([
    ['its own user', form, change.atMs],
    ['another user', { ...form, loginName: 'somebody.else' }, null],
    ['another account', { ...form, accountNumber: '27182818' }, null],
  ])('is told on the form of %s', (_whose, shownForm, expected) => {
    const state = signedOutWith(shownForm, null)
    const reset = { screen: null, lastChange: change }
    expect(currentScreen(state, CLOSED_DESK, reset)).toMatchObject({
      kind: 'signIn',
      passwordChangedAtMs: expected,
    })
  })
})
