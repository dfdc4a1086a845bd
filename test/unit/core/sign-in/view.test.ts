// What the agent may see of each state, and the message behind each cause.
import { describe, expect, it } from 'vitest'
import { peopleDeskView } from '../../../../src-main/core/people-desk/desk-view'
import { resetNotice } from '../../../../src-main/core/password-reset/reset-notice'
import { noticeView } from '../../../../src-main/core/sign-in/notice-view'
import { serviceNotice } from '../../../../src-main/core/sign-in/service-notice'
import type { AdminFailure } from '../../../../src-main/core/people-desk/people'
import type {
  CodeProblem,
  Notice,
  SessionStorage,
  SignInState,
} from '../../../../src-main/core/sign-in/state'
import { screenView, siteView } from '../../../../src-main/core/sign-in/view'
import type { ServiceFailure } from '../../../../src-main/core/sign-in/service-failure'
import { EVIDENCE_IDS, NOTICE_IDS } from '../../../../src-preload/app-view'
import { ADMIN_FAILURES, PEOPLE } from '../../../support/people-samples'
import { RESET_PROBLEMS } from '../../../support/reset-flow-samples'
import {
  ENROLLING,
  FAILURES,
  FORM,
  HOME,
  NOW_MS,
  REFUSALS,
  SESSION,
  SPENT_BUDGET,
  STATES,
} from '../../../support/sign-in-samples'

describe('screenView', () => {
  it.each([
    ['starting', 'starting', undefined],
    ['resuming', 'resuming', undefined],
    ['signedOut', 'signIn', 'ready'],
    ['resolvingAccount', 'signIn', 'resolvingAccount'],
    ['authenticating', 'signIn', 'authenticating'],
    ['enrolling', 'enrolling', 'fetchingSecret'],
    ['answeringChallenge', 'answeringChallenge', 'verifying'],
    ['signedIn', 'signedIn', undefined],
    ['signingOut', 'signingOut', undefined],
  ] as const)('shows %s as the screen %s', (state, kind, phase) => {
    expect(screenView(STATES[state])).toMatchObject({ kind, ...(phase && { phase }) })
  })

  it('shows where the account was found', () => {
    const state: SignInState = {
      kind: 'signedOut',
      form: FORM,
      accountCheck: { kind: 'found', home: HOME },
      notice: null,
      retryAtMs: null,
    }

    expect(screenView(state)).toMatchObject({
      accountCheck: {
        kind: 'found',
        accountNumber: '12345678',
        site: { kind: 'region', region: 'us', host: 'z1.le.liveperson.net' },
      },
    })
  })

  it.each<[SessionStorage, unknown]>([
    [{ kind: 'saving' }, { kind: 'saving' }],
    [{ kind: 'protected' }, { kind: 'protected' }],
    [{ kind: 'memoryOnly' }, { kind: 'memoryOnly' }],
    [{ kind: 'problem', problem: { kind: 'locked' } }, { kind: 'locked' }],
    [
      { kind: 'problem', problem: { kind: 'noService', detail: 'x' } },
      { kind: 'absent', reason: 'noService' },
    ],
    [
      { kind: 'problem', problem: { kind: 'noAnswer', deadlineMs: 5_000 } },
      { kind: 'absent', reason: 'noAnswer' },
    ],
    [{ kind: 'problem', problem: { kind: 'elsewhere' } }, { kind: 'elsewhere' }],
    [{ kind: 'problem', problem: { kind: 'tooLarge', sizeBytes: 9_999 } }, { kind: 'memoryOnly' }],
    [{ kind: 'problem', problem: { kind: 'unreadable' } }, { kind: 'memoryOnly' }],
  ])('shows the storage %j as %j', (storage, view) => {
    expect(screenView({ ...STATES.signedIn, storage } as SignInState)).toMatchObject({
      storage: view,
    })
  })
})

describe('siteView', () => {
  it.each([
    ['z1.le.liveperson.net', { kind: 'region', region: 'us' }],
    ['va.agentvep.liveperson.net', { kind: 'region', region: 'us' }],
    ['z2.le.liveperson.net', { kind: 'region', region: 'eu' }],
    ['lo.agentvep.liveperson.net', { kind: 'region', region: 'eu' }],
    ['z3.le.liveperson.net', { kind: 'region', region: 'apac' }],
    ['va-a.agentvep.liveperson.net', { kind: 'region', region: 'us' }],
    ['z9.le.liveperson.net', { kind: 'host' }],
    ['z1.le.liveperson.net.example', { kind: 'host' }],
    ['127.0.0.1:4711', { kind: 'host' }],
  ] as const)('reads %s as %j', (host, site) => {
    expect(siteView(host)).toEqual({ ...site, host })
  })
})

describe('notices', () => {
  const notices: readonly Notice[] = [
    ...Object.values(FAILURES).map(
      (failure) => ({ kind: 'failure', failure, canAskSecondFactor: true, budget: null }) as const,
    ),
    {
      kind: 'attemptWithheld',
      user: { accountId: HOME.accountId, loginName: SESSION.facts.loginName },
      budget: SPENT_BUDGET,
      atMs: NOW_MS,
    },
    { kind: 'cancelled', wasSent: 'password' },
    ...Object.values(REFUSALS).map(
      (refusal) => ({ kind: 'secondFactorRefused', refusal, enrolment: 'none' }) as const,
    ),
    { kind: 'challengeExpired', enrolment: 'unknown' },
    { kind: 'signedOut', revoke: 'done', keychain: 'cleared' },
    { kind: 'signedOut', revoke: 'pending', keychain: 'notCleared' },
    { kind: 'signedOut', revoke: 'abandoned', keychain: 'cleared' },
    { kind: 'sessionEnded', failure: FAILURES.rejected },
    { kind: 'resumeUnconfirmed' },
    { kind: 'keychain', problem: { kind: 'locked' } },
    { kind: 'keychain', problem: { kind: 'noService', detail: '' } },
    { kind: 'keychain', problem: { kind: 'noAnswer', deadlineMs: 1 } },
    { kind: 'keychain', problem: { kind: 'elsewhere' } },
    { kind: 'keychain', problem: { kind: 'unreadable' } },
  ]

  it('use every message there is, and no other', () => {
    const transport = (
      [
        'offline',
        'nameNotFound',
        'connectionRefused',
        'connectionBroken',
        'proxyFailed',
        'certificateNotTrusted',
        'timedOut',
        'unreachable',
      ] as const
    ).map((problem) => serviceNotice({ ...NO_ANSWER, problem }).id)
    const used = new Set([
      ...notices.map((notice) => noticeView(notice).id),
      ...CODE_PROBLEMS.map(codeNoticeId),
      ...Object.values(ADMIN_FAILURES).map(deskNoticeId),
      deskNoticeId(null),
      ...RESET_PROBLEMS.map((problem) => resetNotice(problem, 'reset').id),
      ...transport,
    ])

    expect([...used].sort()).toEqual([...NOTICE_IDS].sort())
  })

  it('carry evidence that the messages know', () => {
    for (const notice of notices) {
      for (const { id } of noticeView(notice).evidence) expect(EVIDENCE_IDS).toContain(id)
    }
  })

  it('say when and where, what the service said, and the code of the network', () => {
    const failure: ServiceFailure = {
      ...FAILURES.rejected,
      kind: 'rejected',
      status: 401,
      serviceMessage: 'Bad Authentication',
      internalCode: 10,
    }

    expect(serviceNotice(failure).evidence).toEqual([
      { id: 'whenMs', value: String(NOW_MS) },
      { id: 'host', value: 'z1.agentvep.liveperson.net' },
      { id: 'status', value: '401' },
      { id: 'serviceMessage', value: 'Bad Authentication' },
      { id: 'internalCode', value: '10' },
    ])
    expect(serviceNotice(NO_ANSWER).evidence).toContainEqual({
      id: 'networkError',
      value: 'ERR_INTERNET_DISCONNECTED',
    })
  })

  it('point at a field only where what was typed may be at fault', () => {
    expect(serviceNotice(NO_ANSWER).field).toBeNull()
    expect(serviceNotice(FAILURES.accountUnknown).field).toBe('accountNumber')
    expect(serviceNotice(FAILURES.rejected).field).toBe('password')
  })
})

const CODE_PROBLEMS: readonly CodeProblem[] = [
  {
    kind: 'refused',
    refusal: REFUSALS.codeRefused,
    phone: { kind: 'off', direction: 'slow', seconds: 90, lateTyping: 'excluded' },
    isRepeated: false,
  },
]

function codeNoticeId(problem: CodeProblem): unknown {
  const view = screenView({ ...ENROLLING, problem })
  return view.kind === 'enrolling' ? view.notice?.id : undefined
}

/** Null for people who came without what is known of their MFA. */
function deskNoticeId(failure: AdminFailure | null): unknown {
  const mfaProblem = ADMIN_FAILURES.serviceFailed
  return peopleDeskView({
    kind: 'open',
    admin: SESSION.facts,
    load: failure === null ? { kind: 'loaded' } : { kind: 'failed', failure },
    people: failure === null ? { ...PEOPLE, mfaProblem } : null,
    query: '',
    chosen: null,
    action: null,
  }).notice?.id
}

const NO_ANSWER: Extract<ServiceFailure, { kind: 'noAnswer' }> = {
  kind: 'noAnswer',
  problem: 'offline',
  code: 'ERR_INTERNET_DISCONNECTED',
  host: 'api.liveperson.net',
  atMs: NOW_MS,
}
