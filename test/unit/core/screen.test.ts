// Which screen is to be seen for every state of the sign-in flow, with the desk open and closed, and
// which of them show a secret.
import { describe, expect, it } from 'vitest'
import { CLOSED_DESK } from '../../../src-main/core/people-desk/desk-transition'
import type { OpenDesk } from '../../../src-main/core/people-desk/desk-state'
import { currentScreen, showsSecret } from '../../../src-main/core/screen'
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
    expect(currentScreen(state, CLOSED_DESK).kind).toBe(closed)
  })

  it(`shows ${open} while the desk is open`, () => {
    expect(currentScreen(state, OPEN).kind).toBe(open)
  })

  it(`${isSecret ? 'shows' : 'shows no'} secret`, () => {
    for (const desk of [CLOSED_DESK, OPEN]) {
      expect(showsSecret(currentScreen(state, desk))).toBe(isSecret)
    }
  })
})
