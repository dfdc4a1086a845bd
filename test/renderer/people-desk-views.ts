// Views of the admin's desk. Invented people only.
import type {
  ChosenPersonView,
  DeskActionView,
  PeopleDeskView,
  PersonView,
  ScreenView,
} from '../../src-preload/app-view'
import { NOON_ISH_MS, noticeOf } from './notice-views'

export const noor: PersonView = {
  userId: '1001',
  loginName: 'noor.haddad@example.com',
  fullName: 'Noor Haddad',
  isEnabled: false,
  mfa: 'enrolled',
}

export const dana: PersonView = {
  userId: '1002',
  loginName: 'dana.park@example.com',
  fullName: 'Dana Park',
  isEnabled: true,
  mfa: 'notEnrolled',
}

const sam: PersonView = {
  userId: '1003',
  loginName: 'sam.adeyemi@example.com',
  fullName: 'Sam Adeyemi',
  isEnabled: true,
  mfa: 'notStated',
}

export const chosenNoor: ChosenPersonView = {
  ...noor,
  isSelf: false,
  disabledBecause: 'failedTries',
  lastTries: [
    { atMs: NOON_ISH_MS - 60_000, outcome: 'disabled' },
    { atMs: NOON_ISH_MS - 90_000, outcome: 'wrongCode' },
    { atMs: NOON_ISH_MS - 95_000, outcome: 'wrongPassword' },
    { atMs: NOON_ISH_MS - 86_400_000, outcome: 'signedIn' },
    { atMs: NOON_ISH_MS - 90_000_000, outcome: 'other' },
  ],
}

export const chosenDana: ChosenPersonView = {
  ...dana,
  isSelf: true,
  disabledBecause: null,
  lastTries: [],
}

export const peopleDesk: PeopleDeskView = {
  kind: 'peopleDesk',
  accountNumber: '12345678',
  loginName: 'dana.park@example.com',
  phase: 'ready',
  query: '',
  people: [noor, dana, sam],
  matchCount: 3,
  totalCount: 3,
  unreadableCount: 0,
  chosen: null,
  mfaSwitch: { kind: 'on' },
  action: null,
  notice: null,
}

export const deskOfNoor: PeopleDeskView = { ...peopleDesk, chosen: chosenNoor }

export const resetOfNoor: DeskActionView = {
  action: 'resetMfa',
  loginName: noor.loginName,
  phase: 'confirming',
  endsOwnSession: false,
  answeredAtMs: null,
  outcome: null,
  notice: null,
}

export const enableOfNoor: DeskActionView = { ...resetOfNoor, action: 'enable' }

export const mfaOn: DeskActionView = { ...resetOfNoor, action: 'turnMfaOn', loginName: null }

export const mfaOff: DeskActionView = { ...mfaOn, action: 'turnMfaOff' }

const unsure: ChosenPersonView = {
  ...sam,
  isEnabled: false,
  isSelf: false,
  disabledBecause: 'notStated',
  lastTries: null,
}

const changed = { phase: 'changedMeanwhile' } as const
const accepted = { phase: 'done', answeredAtMs: NOON_ISH_MS, outcome: 'accepted' } as const
const done = { ...accepted, outcome: 'confirmedByList' } as const
const failed = { phase: 'failed', notice: noticeOf('notAllowed') } as const

function asking(action: DeskActionView): PeopleDeskView {
  return action.loginName === null ? { ...peopleDesk, action } : { ...deskOfNoor, action }
}

/** Every state by name. */
export const peopleDeskScreens: Readonly<Record<string, ScreenView>> = {
  'desk, loading': {
    ...peopleDesk,
    phase: 'loading',
    people: [],
    matchCount: 0,
    totalCount: 0,
    mfaSwitch: { kind: 'notStated' },
  },
  'desk, not loaded': {
    ...peopleDesk,
    phase: 'failed',
    people: [],
    matchCount: 0,
    totalCount: 0,
    mfaSwitch: { kind: 'notStated' },
    notice: noticeOf('notAllowed'),
  },
  'desk, everybody': peopleDesk,
  'desk, reloading': { ...peopleDesk, phase: 'loading' },
  'desk, nobody at all': { ...peopleDesk, people: [], matchCount: 0, totalCount: 0 },
  'desk, nobody matches': { ...peopleDesk, query: 'xyz', people: [], matchCount: 0 },
  'desk, too many match': { ...peopleDesk, query: 'a', matchCount: 212, totalCount: 900 },
  'desk, switch off': { ...peopleDesk, mfaSwitch: { kind: 'off' } },
  'desk, somebody disabled': deskOfNoor,
  'desk, oneself': { ...peopleDesk, chosen: chosenDana },
  'desk, disabled by an admin': {
    ...peopleDesk,
    chosen: { ...chosenNoor, disabledBecause: 'admin' },
  },
  'desk, little known': { ...peopleDesk, chosen: unsure },
  'desk, enable?': asking(enableOfNoor),
  'desk, reset?': asking(resetOfNoor),
  'desk, reset oneself?': {
    ...peopleDesk,
    chosen: { ...chosenDana, mfa: 'enrolled' },
    action: { ...resetOfNoor, loginName: dana.loginName, endsOwnSession: true },
  },
  'desk, turn on?': { ...asking(mfaOn), mfaSwitch: { kind: 'off' } },
  'desk, turn off?': asking(mfaOff),
  'desk, running': asking({ ...resetOfNoor, phase: 'running' }),
  'desk, changed meanwhile, reading': {
    ...asking({ ...resetOfNoor, ...changed }),
    phase: 'loading',
  },
  'desk, changed meanwhile': asking({ ...resetOfNoor, ...changed }),
  'desk, changed meanwhile, not read': {
    ...asking({ ...resetOfNoor, ...changed }),
    phase: 'failed',
    notice: noticeOf('timedOut', 'desk'),
  },
  'desk, changed meanwhile, gone': { ...peopleDesk, action: { ...resetOfNoor, ...changed } },
  'desk, switch changed meanwhile': asking({ ...mfaOff, ...changed }),
  'desk, some not read': { ...peopleDesk, unreadableCount: 2 },
  'desk, MFA not read': {
    ...peopleDesk,
    mfaSwitch: { kind: 'notStated' },
    notice: noticeOf('mfaNotRead'),
  },
  'desk, reset while off?': { ...asking(resetOfNoor), mfaSwitch: { kind: 'off' } },
  'desk, accepted': asking({ ...resetOfNoor, ...accepted }),
  'desk, reset while off': { ...asking({ ...resetOfNoor, ...done }), mfaSwitch: { kind: 'off' } },
  'desk, not whole': asking({
    ...resetOfNoor,
    phase: 'failed',
    notice: noticeOf('userNotWhole'),
  }),
  'desk, enabled': asking({ ...enableOfNoor, ...done }),
  'desk, reset': asking({ ...resetOfNoor, ...done }),
  'desk, turned on': asking({ ...mfaOn, ...done }),
  'desk, turned off': asking({ ...mfaOff, ...done }),
  'desk, failed': asking({ ...resetOfNoor, ...failed }),
  'desk, failed, gone': {
    ...peopleDesk,
    action: { ...resetOfNoor, loginName: null, phase: 'failed', notice: noticeOf('personGone') },
  },
}
