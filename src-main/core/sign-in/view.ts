// What the agent may see of a state: the only place that decides it. Adds nothing that the state
// does not know and leaves out everything that the page has no use for.
import type {
  AccountCheckView,
  KeepAliveView,
  ScreenView,
  SignInView,
  SiteView,
  StorageView,
} from '../../../src-preload/contract'
import { assertNever } from '../result'
import { answeringChallengeView, enrollingView } from './challenge-view'
import { noticeView } from './notice-view'
import { serviceNotice } from './service-notice'
import type { AccountCheck, KeepAlive, SessionStorage, SignedIn, SignInState } from './state'

export function screenView(state: SignInState): ScreenView {
  switch (state.kind) {
    case 'starting':
      return { kind: 'starting', isWaitingForKeychain: state.form !== null }
    case 'resuming':
      return {
        kind: 'resuming',
        accountNumber: state.session.accountId,
        loginName: state.session.loginName,
      }
    case 'signedOut':
      return {
        ...form(state, 'ready', accountCheckView(state.accountCheck)),
        notice: state.notice === null ? null : noticeView(state.notice),
        retryAtMs: state.retryAtMs,
      }
    case 'resolvingAccount':
      return form(state, 'resolvingAccount', accountCheckView(state.accountCheck))
    case 'authenticating':
      return form(state, 'authenticating', accountCheckView({ kind: 'found', home: state.home }))
    case 'enrolling':
      return enrollingView(state)
    case 'answeringChallenge':
      return answeringChallengeView(state)
    case 'signedIn':
      return signedInView(state)
    case 'signingOut':
      return {
        kind: 'signingOut',
        accountNumber: state.session.accountId,
        loginName: state.session.loginName,
      }
    default:
      return assertNever(state)
  }
}

type WithForm = Extract<SignInState, { kind: 'signedOut' | 'resolvingAccount' | 'authenticating' }>

function form(
  state: WithForm,
  phase: SignInView['phase'],
  accountCheck: AccountCheckView,
): SignInView {
  return {
    kind: 'signIn',
    phase,
    accountNumber: state.form.accountNumber,
    loginName: state.form.loginName,
    remember: state.form.remember,
    accountCheck,
    notice: null,
    retryAtMs: null,
    passwordChangedAtMs: null,
  }
}

export function accountCheckView(check: AccountCheck): AccountCheckView {
  switch (check.kind) {
    case 'unchecked':
      return check
    case 'found':
      return {
        kind: 'found',
        accountNumber: check.home.accountId,
        site: siteView(check.home.workspaceHost ?? check.home.loginHost),
      }
    case 'checking':
    case 'notFound':
    case 'notChecked':
      return { kind: check.kind, accountNumber: check.accountId }
    default:
      return assertNever(check)
  }
}

function signedInView(state: SignedIn): ScreenView {
  const { session } = state
  return {
    kind: 'signedIn',
    loginName: session.loginName,
    accountNumber: session.accountId,
    site: siteView(session.workspaceHost ?? session.loginHost),
    sinceMs: session.sinceMs,
    untilMs: session.untilMs,
    keepAlive: keepAliveView(state.keepAlive, state.lastConfirmedMs),
    storage: storageView(state.storage),
    canOpenWorkspace: session.workspaceHost !== null,
    canOpenDesk: session.isAdmin,
    notice: state.notice === null ? null : noticeView(state.notice),
  }
}

function keepAliveView(keepAlive: KeepAlive, lastConfirmedMs: number | null): KeepAliveView {
  return {
    status: keepAlive.kind,
    lastConfirmedMs,
    problem: keepAlive.kind === 'unconfirmed' ? serviceNotice(keepAlive.failure) : null,
  }
}

function storageView(storage: SessionStorage): StorageView {
  if (storage.kind !== 'problem') return storage
  switch (storage.problem.kind) {
    case 'locked':
      return { kind: 'locked' }
    case 'noService':
      return { kind: 'absent', reason: 'noService' }
    case 'noAnswer':
      return { kind: 'absent', reason: 'noAnswer' }
    case 'elsewhere':
      return { kind: 'elsewhere' }
    // A session that could not be stored for its size or shape lives in memory like any other.
    case 'tooLarge':
    case 'unreadable':
      return { kind: 'memoryOnly' }
    default:
      return assertNever(storage.problem)
  }
}

/**
 * The region behind a host name, where its name tells it.
 *
 * z1 or va is Virginia (US), z2 or lo London (EU), z3 or sy Sydney (APAC), with an alpha suffix `-a`.
 * Source: contract document, section 1, "Regions". Other names are shown as they are.
 */
export function siteView(host: string): SiteView {
  const [label = ''] = host.split('.')
  const region = REGIONS[label.replace(/-a$/, '')]
  return region === undefined || !host.endsWith('.liveperson.net')
    ? { kind: 'host', host }
    : { kind: 'region', region, host }
}

const REGIONS: Readonly<Record<string, 'us' | 'eu' | 'apac'>> = {
  z1: 'us',
  va: 'us',
  z2: 'eu',
  lo: 'eu',
  z3: 'apac',
  sy: 'apac',
}
