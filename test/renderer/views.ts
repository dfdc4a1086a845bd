// One view for every state that a screen can be in, by name. For the tests of the page, and for
// whoever wants to look at all of them: a tour, an accessibility check. Invented people only.
import {
  NOTICE_IDS,
  type AppView,
  type ScreenView,
  type SignedInView,
  type SignInView,
  type StorageView,
} from '../../src-preload/app-view'
import { causeScreens, checkScreens } from './check-views'
import { NOON_ISH_MS, noticeOf } from './notice-views'
import { peopleDeskScreens } from './people-desk-views'
import { resetScreens } from './reset-views'
import { secondFactorScreens } from './second-factor-views'

const HOUR_MS = 3_600_000

export const emptySignIn: SignInView = {
  kind: 'signIn',
  phase: 'ready',
  accountNumber: '',
  loginName: '',
  remember: true,
  accountCheck: { kind: 'unchecked' },
  notice: null,
  retryAtMs: null,
  passwordChangedAtMs: null,
}

export const filledSignIn: SignInView = {
  ...emptySignIn,
  accountNumber: '12345678',
  loginName: 'dana.park@example.com',
}

export const signInInFlight: SignInView = { ...filledSignIn, phase: 'authenticating' }

export const signedIn: SignedInView = {
  kind: 'signedIn',
  loginName: 'dana.park@example.com',
  accountNumber: '12345678',
  site: { kind: 'region', region: 'eu', host: 'z2.le.liveperson.net' },
  sinceMs: NOON_ISH_MS - HOUR_MS,
  untilMs: NOON_ISH_MS + 7 * HOUR_MS,
  keepAlive: { status: 'waiting', lastConfirmedMs: NOON_ISH_MS, problem: null },
  storage: { kind: 'protected' },
  canOpenWorkspace: true,
  canOpenDesk: false,
  notice: null,
}

const storages: Readonly<Record<string, StorageView>> = {
  saving: { kind: 'saving' },
  protected: { kind: 'protected' },
  locked: { kind: 'locked' },
  absent: { kind: 'absent', reason: 'noService' },
  'not answering': { kind: 'absent', reason: 'noAnswer' },
  elsewhere: { kind: 'elsewhere' },
  'memory only': { kind: 'memoryOnly' },
}

const accountNumber = filledSignIn.accountNumber
const who = { accountNumber, loginName: filledSignIn.loginName }

/** Every state by name. */
export const screens: Readonly<Record<string, ScreenView>> = {
  starting: { kind: 'starting', isWaitingForKeychain: false },
  startingSlowly: { kind: 'starting', isWaitingForKeychain: true },
  resuming: { kind: 'resuming', ...who },
  'sign in, empty': emptySignIn,
  'sign in, remembered': filledSignIn,
  'sign in, resolving': { ...filledSignIn, phase: 'resolvingAccount' },
  'sign in, authenticating': signInInFlight,
  'sign in, account being checked': {
    ...filledSignIn,
    accountCheck: { kind: 'checking', accountNumber },
  },
  'sign in, account found': {
    ...filledSignIn,
    accountCheck: {
      kind: 'found',
      accountNumber,
      site: { kind: 'region', region: 'us', host: 'z1.le.liveperson.net' },
    },
  },
  'sign in, account found at a bare host': {
    ...filledSignIn,
    accountCheck: {
      kind: 'found',
      accountNumber,
      site: { kind: 'host', host: '127.0.0.1:40443' },
    },
  },
  'sign in, account not found': {
    ...filledSignIn,
    accountCheck: { kind: 'notFound', accountNumber },
  },
  'sign in, account not checked': {
    ...filledSignIn,
    accountCheck: { kind: 'notChecked', accountNumber },
  },
  'sign in, pause': {
    ...filledSignIn,
    notice: noticeOf('tooManyAttempts'),
    retryAtMs: NOON_ISH_MS + 5_000,
  },
  'sign in, password changed': { ...filledSignIn, passwordChangedAtMs: NOON_ISH_MS },
  ...named('sign in, notice', NOTICE_IDS, (id) => ({ ...filledSignIn, notice: noticeOf(id) })),
  'signed in': signedIn,
  'signed in, asking': {
    ...signedIn,
    site: { kind: 'region', region: 'apac', host: 'z3.le.liveperson.net' },
    keepAlive: { status: 'refreshing', lastConfirmedMs: null, problem: null },
  },
  'signed in, unconfirmed': {
    ...signedIn,
    keepAlive: {
      status: 'unconfirmed',
      lastConfirmedMs: NOON_ISH_MS,
      problem: noticeOf('offline'),
    },
  },
  'signed in, resumed and unconfirmed': {
    ...signedIn,
    keepAlive: {
      status: 'unconfirmed',
      lastConfirmedMs: null,
      problem: noticeOf('serviceFailed'),
    },
    notice: noticeOf('resumeUnconfirmed'),
  },
  'signed in, an admin': { ...signedIn, canOpenDesk: true },
  'signed in, no workspace': {
    ...signedIn,
    canOpenWorkspace: false,
    site: { kind: 'host', host: '127.0.0.1:40443' },
  },
  ...named('signed in, session', Object.keys(storages), (name) => ({
    ...signedIn,
    storage: storages[name] ?? { kind: 'saving' },
  })),
  'signing out': { kind: 'signingOut', ...who },
  ...secondFactorScreens,
  ...peopleDeskScreens,
  ...resetScreens,
  ...checkScreens,
  ...causeScreens,
}

/** Every screen as a whole view. */
export function viewOf(screen: ScreenView, rev = 1, standIn = false): AppView {
  return { rev, standIn, screen }
}

function named<Name extends string>(
  prefix: string,
  names: readonly Name[],
  screenOf: (name: Name) => ScreenView,
): Readonly<Record<string, ScreenView>> {
  return Object.fromEntries(names.map((name) => [`${prefix} ${name}`, screenOf(name)]))
}
