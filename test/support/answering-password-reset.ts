// The fake reset with answers for the contract's behaviours: captchas, links and passwords of one
// user, refused as the service refuses them. Not a service: it knows three names and two rules.
import { toEpochMs } from '../../src-main/core/ids'
import type {
  OpenedLink,
  RequestAnswer,
  ResetRefusal,
  SolvedCaptcha,
} from '../../src-main/core/password-reset/reset-types'
import type { AccountHome, LoginGateway, PasswordAnswer } from '../../src-main/core/ports'
import { failed, succeeded, type Result } from '../../src-main/core/result'
import type { ServiceFailure } from '../../src-main/core/sign-in/service-failure'
import type { ResetBehaviour, ResetSubject } from '../contract/password-reset-contract'
import { createFakeLoginGateway } from '../fakes/fake-login-gateway'
import { createFakePasswordReset, type FakePasswordReset } from '../fakes/fake-password-reset'
import { PASSWORD } from './engine-under-test'
import { POLICY } from './policy-sample'
import { FAILURES, HOME, LOGIN_NAME, loginName, NOW_MS, OPENED } from './sign-in-samples'

type Outcome<Value> = Result<Value, ResetRefusal | ServiceFailure>

const DISABLED_NAME = loginName('sam.retired')
const CAPTCHA_LIFE_MS = 5 * 60_000
const LINK_LIFE_MS = 60 * 60_000
const DAILY_LIMIT = 3

const refused = { status: 401, host: 'z1.agentvep.liveperson.net', atMs: NOW_MS }

/** What every call meets, whatever it asks. */
const FAILING: Readonly<Partial<Record<ResetBehaviour, ServiceFailure>>> = {
  failing: FAILURES.serviceFailed,
  throttled: FAILURES.tooManyAttempts,
  connectionBroken: FAILURES.noAnswer,
  html: FAILURES.unexpectedAnswer,
}

export function createAnsweringReset(): ResetSubject {
  const fake = createFakePasswordReset()
  const links = new Map<string, 'open' | 'expired' | 'used'>()
  const captchas = new Set<string>()
  const requests = new Map<string, number>()
  const passwords: string[] = [PASSWORD]
  let behaviour: ResetBehaviour = 'healthy'
  let count = 0
  let mailed = ''
  let reason: 'expired' | 'mustChange' | null = null

  function next(kind: string): string {
    count += 1
    return `${kind}-${count}`
  }

  function openNewLink(): string {
    for (const [token, state] of links) {
      if (state === 'open') links.set(token, 'expired')
    }
    const token = next('token')
    links.set(token, behaviour === 'linksExpireAtOnce' ? 'expired' : 'open')
    return token
  }

  function general(home: AccountHome): ServiceFailure | null {
    if (home.resetHost !== HOME.resetHost) return FAILURES.hostNotAllowed
    return FAILING[behaviour] ?? null
  }

  function captcha(): Outcome<SolvedCaptcha> {
    if (behaviour === 'captchaDown') return refuse('captchaError', 503)
    const solution = next('solution')
    captchas.add(solution)
    return succeeded({ solution, expiresAtMs: toEpochMs(Date.now() + CAPTCHA_LIFE_MS) })
  }

  function request(name: string, solution: string): Outcome<RequestAnswer> {
    const isInTime = behaviour !== 'clockAhead'
    if (behaviour === 'captchaDown' || !captchas.delete(solution) || !isInTime) {
      return refuse('captchaError', 400)
    }
    if (behaviour === 'returnedToForm') return succeeded({ kind: 'returnedToForm' })
    const made = requests.get(name) ?? 0
    if (made >= DAILY_LIMIT) return refuse('limitReached', 429)
    requests.set(name, made + 1)
    if (name === DISABLED_NAME) return refuse('processFailed', 409)
    if (name === LOGIN_NAME) mailed = openNewLink()
    return succeeded({ kind: 'requestSubmitted' })
  }

  function linkOf(token: string): Outcome<OpenedLink> {
    const state = links.get(token)
    if (state === undefined) return refuse('linkUnknown', 401)
    if (state === 'expired') return refuse('linkExpired', 401)
    if (state === 'used') return refuse('linkUsed', 401)
    const expiresAtMs = toEpochMs(Date.now() + LINK_LIFE_MS)
    return succeeded({ loginName: LOGIN_NAME, policy: POLICY, expiresAtMs })
  }

  function change(token: string, password: string): Outcome<null> {
    const link = linkOf(token)
    if (!link.ok) return link
    if (behaviour === 'userDisabled') return refuse('processFailed', 409)
    const rules = brokenRules(password, passwords)
    if (rules.length > 0) {
      return failed({ kind: 'passwordRefused', rules, ...refused, status: 422 })
    }
    links.set(token, 'used')
    passwords.push(password)
    reason = null
    return succeeded(null)
  }

  function signIn(home: AccountHome, password: string): Result<PasswordAnswer, ServiceFailure> {
    if (password !== passwords.at(-1)) return failed(FAILURES.rejected)
    if (reason === null) return succeeded(OPENED)
    if (home.resetHost === null) return failed(FAILURES.passwordChangeElsewhere)
    const expiresAtMs = toEpochMs(Date.now() + LINK_LIFE_MS)
    const facts = { reason, policy: POLICY, expiresAtMs }
    return succeeded({ kind: 'changeRequired', change: { facts, token: openNewLink() } })
  }

  /** Answers the call that was just made, unless it was stopped before it began. */
  function soon<Value>(
    call: 'captcha' | 'request' | 'openLink' | 'changePassword',
    home: AccountHome,
    answer: () => Outcome<Value>,
  ): void {
    if (behaviour === 'slow' || !fake.waiting().includes(call)) return
    const failure = general(home)
    const outcome = failure === null ? answer() : failed(failure)
    void ANSWERS[call](fake, outcome as never)
  }

  return {
    reset: {
      captcha(home, signal) {
        const answer = fake.captcha(home, signal)
        soon('captcha', home, captcha)
        return answer
      },
      request(home, sent, signal) {
        const answer = fake.request(home, sent, signal)
        soon('request', home, () => request(sent.loginName, sent.captcha))
        return answer
      },
      openLink(home, token, signal) {
        const answer = fake.openLink(home, token, signal)
        soon('openLink', home, () => linkOf(token))
        return answer
      },
      changePassword(home, sent, signal) {
        const answer = fake.changePassword(home, sent, signal)
        soon('changePassword', home, () => change(sent.token, sent.password))
        return answer
      },
    },
    gateway: answeringSignIn(signIn),
    home: HOME,
    loginName: LOGIN_NAME,
    password: PASSWORD,
    unknownName: loginName('nobody.of-this-name'),
    disabledName: DISABLED_NAME,
    behave(wanted) {
      behaviour = wanted
      if (wanted === 'passwordExpired') reason = 'expired'
      if (wanted === 'passwordToBeChanged') reason = 'mustChange'
      return Promise.resolve()
    },
    mailedToken: () => Promise.resolve(mailed),
  }
}

function answeringSignIn(
  answer: (home: AccountHome, password: string) => Result<PasswordAnswer, ServiceFailure>,
): Pick<LoginGateway, 'signIn'> {
  const fake = createFakeLoginGateway()
  return {
    signIn(home, credentials, signal) {
      const pending = fake.signIn(home, credentials, signal)
      void fake.answerSignIn(answer(home, credentials.password))
      return pending
    },
  }
}

function brokenRules(
  password: string,
  before: readonly string[],
): Extract<ResetRefusal, { readonly kind: 'passwordRefused' }>['rules'] {
  const isShort = password.length < 8
  const isOfOneKind = /^[a-z]*$/i.test(password)
  if (!isShort && !isOfOneKind) return before.includes(password) ? ['usedBefore'] : []
  return [
    ...(isShort ? (['tooShort'] as const) : []),
    ...(isOfOneKind ? (['tooFewKinds'] as const) : []),
  ]
}

function refuse(
  kind: Exclude<ResetRefusal['kind'], 'passwordRefused'>,
  status: number,
): Outcome<never> {
  return failed({ kind, ...refused, status })
}

const ANSWERS = {
  captcha: (fake: FakePasswordReset, answer: never) => fake.answerCaptcha(answer),
  request: (fake: FakePasswordReset, answer: never) => fake.answerRequest(answer),
  openLink: (fake: FakePasswordReset, answer: never) => fake.answerLink(answer),
  changePassword: (fake: FakePasswordReset, answer: never) => fake.answerChange(answer),
} as const
