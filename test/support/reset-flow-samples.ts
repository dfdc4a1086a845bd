// One sample of every screen and every event of a password reset, for tables that walk them all.
import { toEpochMs } from '../../src-main/core/ids'
import { checkingLinks, requesting } from '../../src-main/core/password-reset/enter-reset'
import type { ResetEvent } from '../../src-main/core/password-reset/reset-event'
import type {
  CheckingLinks,
  ChoosingPassword,
  OnPage,
  Requesting,
  ResetForm,
  ResetProblem,
  ResetScreen,
} from '../../src-main/core/password-reset/reset-state'
import type { OpenedLink, ResetRefusal } from '../../src-main/core/password-reset/reset-types'
import { failed, succeeded } from '../../src-main/core/result'
import type { CheckedLinkView } from '../../src-preload/contract'
import {
  ACCOUNT_ID,
  ATTEMPT,
  CHANGE_FACTS,
  FAILURES,
  HOME,
  LOGIN_NAME,
  NOW_MS,
  OTHER_ATTEMPT,
} from './sign-in-samples'

export const RESET_FORM: ResetForm = { accountNumber: ACCOUNT_ID, loginName: LOGIN_NAME }

const seen = { host: 'z1.agentvep.liveperson.net', atMs: NOW_MS }

export const RESET_REFUSALS: Readonly<Record<ResetRefusal['kind'], ResetRefusal>> = {
  captchaError: { kind: 'captchaError', status: 400, ...seen },
  processFailed: { kind: 'processFailed', status: 409, ...seen },
  limitReached: { kind: 'limitReached', status: 429, ...seen },
  linkExpired: { kind: 'linkExpired', status: 401, ...seen },
  linkUsed: { kind: 'linkUsed', status: 401, ...seen },
  linkUnknown: { kind: 'linkUnknown', status: 401, ...seen },
  passwordRefused: { kind: 'passwordRefused', rules: ['usedBefore'], status: 422, ...seen },
}

/** Those that a screen shows as a notice; the other refusals end the reset. */
export const RESET_PROBLEMS: readonly ResetProblem[] = [
  { kind: 'refused', refusal: RESET_REFUSALS.captchaError },
  { kind: 'refused', refusal: RESET_REFUSALS.passwordRefused },
  { kind: 'pageNotOpened', host: 'authentication.liveperson.net' },
  { kind: 'returnedToForm' },
  { kind: 'captchaExpired' },
  { kind: 'linkNotOpened' },
  { kind: 'cancelled', wasSent: 'resetRequest' },
  { kind: 'failure', failure: FAILURES.serviceFailed },
]

export const ON_PAGE_HOME = { ...HOME, resetHost: null }

const form = requesting(RESET_FORM, { kind: 'found', home: HOME })
const doctor = checkingLinks(RESET_FORM, null)

export const APPROVED: Requesting = {
  ...form,
  captcha: { kind: 'approved', accountId: ACCOUNT_ID, attempt: ATTEMPT },
}
export const SUBMITTING: Requesting = {
  ...APPROVED,
  step: { kind: 'submitting', home: HOME, loginName: LOGIN_NAME, attempt: ATTEMPT },
}
export const ON_PAGE: OnPage = {
  kind: 'onPage',
  form: RESET_FORM,
  host: 'authentication.liveperson.net',
  home: ON_PAGE_HOME,
  loginName: LOGIN_NAME,
  back: form,
}
export const CHECKED_LINK: CheckedLinkView = {
  linkId: 3,
  verdict: { kind: 'genuine' },
  maskedLink: 'https://z1.le.liveperson.net/a/•••/reset-password?token=•••',
  gateways: [],
  host: 'z1.le.liveperson.net',
  maskedOriginal: null,
  use: 'setPassword',
}
const CHECKED = { kind: 'links', from: { kind: 'text' }, links: [CHECKED_LINK] } as const
export const LINKS: CheckingLinks = { ...doctor, checked: CHECKED }
export const CHOOSING: ChoosingPassword = {
  kind: 'choosingPassword',
  form: RESET_FORM,
  reason: 'link',
  home: HOME,
  loginName: LOGIN_NAME,
  policy: CHANGE_FACTS.policy,
  expiresAtMs: toEpochMs(NOW_MS + 3_600_000),
  change: ATTEMPT,
  step: { kind: 'ready' },
  refusedRules: [],
  mayBeChanged: false,
  problem: null,
  retryAtMs: null,
}
export const SAVING: ChoosingPassword = { ...CHOOSING, step: { kind: 'saving', attempt: ATTEMPT } }

const ended = {
  kind: 'ended',
  form: RESET_FORM,
  atMs: NOW_MS,
  seen: null,
  mayBeChanged: false,
} as const

export const RESET_SCREENS: Readonly<Record<string, ResetScreen>> = {
  form,
  'form, account being looked up': requesting(RESET_FORM, {
    kind: 'checking',
    accountId: ACCOUNT_ID,
    attempt: ATTEMPT,
  }),
  'form, captcha worked on': { ...form, captcha: { kind: 'working', attempt: ATTEMPT } },
  'form, captcha approved': APPROVED,
  'form, resolving': {
    ...form,
    step: {
      kind: 'resolvingAccount',
      wanted: { accountId: ACCOUNT_ID, loginName: LOGIN_NAME },
      attempt: ATTEMPT,
    },
  },
  'form, submitting': SUBMITTING,
  'on the page': ON_PAGE,
  ended: { ...ended, outcome: 'requestSubmitted', said: 'byService', back: form },
  'ended on the page': { ...ended, outcome: 'captchaError', said: 'onPage', back: ON_PAGE },
  helping: {
    kind: 'helping',
    form: RESET_FORM,
    topic: 'noMail',
    answers: [],
    atMs: NOW_MS,
    back: form,
  },
  'link doctor': doctor,
  'link doctor, reading': {
    ...checkingLinks(RESET_FORM, form),
    step: { kind: 'reading', attempt: ATTEMPT },
  },
  'link doctor, links': LINKS,
  'link doctor, opening': { ...LINKS, step: { kind: 'opening', attempt: ATTEMPT } },
  'new password': CHOOSING,
  'new password, saving': SAVING,
}

export const OPENED_LINK: OpenedLink = {
  loginName: LOGIN_NAME,
  policy: CHANGE_FACTS.policy,
  expiresAtMs: CHOOSING.expiresAtMs,
}

const lookUp = { accountId: ACCOUNT_ID, attempt: OTHER_ATTEMPT }
const answered = { attempt: ATTEMPT, nowMs: NOW_MS }

type EventOf<Kind extends ResetEvent['kind']> = Extract<ResetEvent, { kind: Kind }>

function captchaSettled(result: EventOf<'captchaSettled'>['result']): ResetEvent {
  return { kind: 'captchaSettled', ...answered, result }
}

export function requestAnswered(result: EventOf<'requestAnswered'>['result']): ResetEvent {
  return { kind: 'requestAnswered', ...answered, result }
}

function linkSettled(result: EventOf<'linkSettled'>['result']): ResetEvent {
  return { kind: 'linkSettled', ...answered, result }
}

export function passwordAnswered(result: EventOf<'passwordAnswered'>['result']): ResetEvent {
  return { kind: 'passwordAnswered', ...answered, result }
}

/** An event without a sample does not compile. */
export const RESET_EVENTS: Readonly<Record<ResetEvent['kind'], readonly ResetEvent[]>> = {
  resetOpened: [
    { kind: 'resetOpened', form: RESET_FORM, lookUp },
    { kind: 'resetOpened', form: RESET_FORM, lookUp: null },
  ],
  formTyped: [{ kind: 'formTyped', form: { ...RESET_FORM, loginName: 'typed.since' } }],
  linkDoctorOpened: [{ kind: 'linkDoctorOpened', form: RESET_FORM }],
  changeRequired: [
    {
      kind: 'changeRequired',
      home: HOME,
      loginName: LOGIN_NAME,
      facts: CHANGE_FACTS,
      change: OTHER_ATTEMPT,
    },
  ],
  closeRequested: [{ kind: 'closeRequested' }],
  backRequested: [{ kind: 'backRequested' }],
  cancelRequested: [{ kind: 'cancelRequested' }],
  accountNumberEntered: [{ kind: 'accountNumberEntered', ...lookUp }],
  accountChecked: [
    { kind: 'accountChecked', attempt: ATTEMPT, result: succeeded(HOME) },
    { kind: 'accountChecked', attempt: ATTEMPT, result: succeeded(ON_PAGE_HOME) },
    { kind: 'accountChecked', attempt: ATTEMPT, result: failed(FAILURES.accountUnknown) },
  ],
  captchaTicked: [{ kind: 'captchaTicked', ...lookUp }],
  captchaUnticked: [{ kind: 'captchaUnticked' }],
  captchaSettled: [
    captchaSettled(
      succeeded({ home: HOME, captcha: { expiresAtMs: toEpochMs(NOW_MS + 300_000) } }),
    ),
    captchaSettled(succeeded({ home: ON_PAGE_HOME, captcha: null })),
    captchaSettled(failed(RESET_REFUSALS.captchaError)),
    captchaSettled(failed(FAILURES.tooManyAttempts)),
  ],
  captchaExpired: [{ kind: 'captchaExpired', attempt: ATTEMPT }],
  requestEntered: [
    {
      kind: 'requestEntered',
      request: { accountId: ACCOUNT_ID, loginName: LOGIN_NAME },
      attempt: OTHER_ATTEMPT,
      nowMs: NOW_MS,
    },
  ],
  requestAnswered: [
    requestAnswered(succeeded({ kind: 'requestSubmitted' })),
    requestAnswered(succeeded({ kind: 'returnedToForm' })),
    requestAnswered(succeeded({ kind: 'askedOnPage', host: ON_PAGE.host })),
    requestAnswered(failed(RESET_REFUSALS.captchaError)),
    requestAnswered(failed(RESET_REFUSALS.processFailed)),
    requestAnswered(failed(RESET_REFUSALS.limitReached)),
    requestAnswered(failed({ kind: 'pageNotOpened', host: ON_PAGE.host })),
    requestAnswered(failed(FAILURES.noAnswer)),
    requestAnswered(failed(FAILURES.tooManyAttempts)),
  ],
  pageWanted: [{ kind: 'pageWanted', attempt: OTHER_ATTEMPT }],
  pageOutcomeTold: [{ kind: 'pageOutcomeTold', outcome: 'processFailed', nowMs: NOW_MS }],
  helpOpened: [{ kind: 'helpOpened', topic: 'disabled', nowMs: NOW_MS }],
  helpAnswered: [
    { kind: 'helpAnswered', answer: 'notFound' },
    { kind: 'helpAnswered', answer: 'found' },
    { kind: 'helpAnswered', answer: 'large' },
  ],
  messageDropped: [{ kind: 'messageDropped', attempt: OTHER_ATTEMPT }],
  linksChecked: [
    { kind: 'linksChecked', attempt: null, checked: CHECKED },
    { kind: 'linksChecked', attempt: ATTEMPT, checked: CHECKED },
  ],
  linkChosen: [
    { kind: 'linkChosen', linkId: 3, attempt: OTHER_ATTEMPT },
    { kind: 'linkChosen', linkId: 4, attempt: OTHER_ATTEMPT },
  ],
  linkSettled: [
    linkSettled(succeeded({ kind: 'openedInBrowser' })),
    linkSettled(succeeded({ kind: 'opened', home: HOME, link: OPENED_LINK })),
    linkSettled(failed(RESET_REFUSALS.linkExpired)),
    linkSettled(failed(RESET_REFUSALS.linkUsed)),
    linkSettled(failed(RESET_REFUSALS.linkUnknown)),
    linkSettled(failed({ kind: 'linkNotOpened' })),
    linkSettled(failed(FAILURES.noAnswer)),
  ],
  passwordEntered: [{ kind: 'passwordEntered', attempt: OTHER_ATTEMPT, nowMs: NOW_MS }],
  passwordAnswered: [
    passwordAnswered(succeeded(null)),
    ...Object.values(RESET_REFUSALS).map((refusal) => passwordAnswered(failed(refusal))),
    passwordAnswered(failed(FAILURES.noAnswer)),
    passwordAnswered(failed(FAILURES.tooManyAttempts)),
  ],
  retryWaitPassed: [{ kind: 'retryWaitPassed' }],
}
