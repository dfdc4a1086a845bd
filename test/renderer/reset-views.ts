// Views of a forgotten password: every state of the request, the outcomes and the help, and all of the
// link doctor and the new password. Invented people only.
import {
  ANSWERS_TO,
  HELP_ADVICE,
  HELP_QUESTIONS,
  HELP_TOPICS,
  PAGE_OUTCOMES,
  RESET_OUTCOMES,
  type ResetHelpView,
  type ResetOnPageView,
  type ResetOutcomeView,
  type ResetRequestView,
} from '../../src-preload/reset-views'
import { linkDoctorScreens } from './link-doctor-views'
import { all, type Screens } from './named-screens'
import { newPasswordScreens } from './new-password-views'
import { allEvidence, NOON_ISH_MS, noticeOf } from './notice-views'

const accountNumber = '12345678'
const who = { accountNumber, loginName: 'dana.park@example.com' }

export const resetRequest: ResetRequestView = {
  kind: 'resetRequest',
  phase: 'ready',
  ...who,
  accountCheck: {
    kind: 'found',
    accountNumber,
    site: { kind: 'region', region: 'eu', host: 'z2.le.liveperson.net' },
  },
  way: 'inApp',
  captcha: { kind: 'unticked' },
  notice: null,
  retryAtMs: null,
}

export const approvedRequest: ResetRequestView = { ...resetRequest, captcha: { kind: 'approved' } }

export const resetOnPage: ResetOnPageView = {
  kind: 'resetOnPage',
  host: 'authentication.liveperson.net',
  accountNumber,
}

export const resetOutcome: ResetOutcomeView = {
  kind: 'resetOutcome',
  outcome: 'requestSubmitted',
  said: 'byService',
  ...who,
  atMs: NOON_ISH_MS,
  evidence: allEvidence,
  mayBeChanged: false,
}

export const resetHelp: ResetHelpView = {
  kind: 'resetHelp',
  topic: 'noMail',
  step: { kind: 'question', question: 'inbox' },
  answers: [],
  ...who,
  atMs: NOON_ISH_MS,
}

const requests: Screens = {
  'reset, empty': {
    ...resetRequest,
    accountNumber: '',
    loginName: '',
    accountCheck: { kind: 'unchecked' },
    way: 'notKnown',
  },
  'reset, ready': resetRequest,
  ...all('reset, captcha', ['working', 'approved', 'expired', 'failed'], (kind) => ({
    ...resetRequest,
    captcha: { kind },
  })),
  ...all('reset, busy', ['resolvingAccount', 'submitting', 'openingPage'], (phase) => ({
    ...approvedRequest,
    phase,
  })),
  'reset, on the page': { ...resetRequest, way: 'onPage' },
  'reset, pause': {
    ...approvedRequest,
    notice: noticeOf('tooManyAttempts', 'reset'),
    retryAtMs: NOON_ISH_MS + 5_000,
  },
  'reset, account not found': {
    ...resetRequest,
    accountCheck: { kind: 'notFound', accountNumber },
    way: 'notKnown',
    notice: noticeOf('accountUnknown', 'reset'),
  },
  ...all(
    'reset, notice',
    ['captchaError', 'returnedToForm', 'captchaExpired', 'pageNotOpened', 'timedOut'],
    (id) => ({ ...resetRequest, notice: { ...noticeOf(id, 'reset'), field: null } }),
  ),
  'reset, stopped': {
    ...resetRequest,
    notice: { ...noticeOf('cancelled'), values: { wasSent: 'resetRequest' } },
  },
  'reset, page open': resetOnPage,
}

const outcomes: Screens = {
  ...all('reset outcome', RESET_OUTCOMES, (outcome) => ({ ...resetOutcome, outcome })),
  ...all('reset outcome off the page', PAGE_OUTCOMES, (outcome) => ({
    ...resetOutcome,
    outcome,
    said: 'onPage',
    evidence: [],
  })),
  'reset outcome, link used and password perhaps saved': {
    ...resetOutcome,
    outcome: 'linkUsed',
    loginName: '',
    mayBeChanged: true,
  },
}

const help: Screens = {
  ...all('reset help, question', HELP_QUESTIONS, (question) => ({
    ...resetHelp,
    step: { kind: 'question', question },
    answers: [ANSWERS_TO.inbox[1] ?? 'notFound'],
  })),
  ...Object.fromEntries(
    HELP_TOPICS.flatMap((topic) =>
      HELP_ADVICE.map((advice) => [
        `reset help, ${topic}: ${advice}`,
        { ...resetHelp, topic, step: { kind: 'advice', advice } } as const,
      ]),
    ),
  ),
}

/** Every state by name. */
export const resetScreens: Screens = {
  ...requests,
  ...outcomes,
  ...help,
  ...linkDoctorScreens,
  ...newPasswordScreens,
}
