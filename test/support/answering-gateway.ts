// The fake gateway with answers for the contract's behaviours, so that the failures which tests
// feed to the engine have the shape that the real adapter produces.
import { failed, succeeded, type Result } from '../../src-main/core/result'
import type { AccountHome, LoginGateway, PasswordAnswer } from '../../src-main/core/ports'
import type { ServiceFailure, AnswerProblem } from '../../src-main/core/sign-in/service-failure'
import type {
  Behaviour,
  GatewaySubject,
  SecondFactorBehaviour,
} from '../contract/login-gateway-contract'
import { createFakeLoginGateway, type FakeLoginGateway } from '../fakes/fake-login-gateway'
import { createAnsweringSecondFactor } from './answering-second-factor'
import {
  ACCOUNT_ID,
  FAILURES,
  HOME,
  LOGIN_NAME,
  NOW_MS,
  OPENED,
  OTHER_ACCOUNT_ID,
} from './sign-in-samples'
import { PASSWORD } from './engine-under-test'

const unexpected = (problem: AnswerProblem): ServiceFailure => ({
  kind: 'unexpectedAnswer',
  status: 200,
  problem,
  host: HOME.loginHost,
  atMs: NOW_MS,
})

const LOGIN_ANSWERS: Readonly<Partial<Record<Behaviour, ServiceFailure>>> = {
  loginThrottled: FAILURES.tooManyAttempts,
  loginBlocked: FAILURES.blockedBySupport,
  loginFailing: FAILURES.serviceFailed,
  loginHtml: unexpected({ kind: 'notJson', contentType: 'text/html' }),
  loginRedirected: unexpected({ kind: 'redirect', toHost: 'portal.example' }),
  loginTruncated: unexpected({ kind: 'truncated' }),
  loginMalformed: unexpected({ kind: 'malformedJson' }),
  loginHuge: unexpected({ kind: 'tooLarge', limitBytes: 1 }),
  loginWithoutBearer: unexpected({ kind: 'missingFields', fields: ['bearer'] }),
  loginWithoutCookie: unexpected({ kind: 'missingFields', fields: ['session_id (cookie)'] }),
}

const SECOND_FACTOR: ReadonlySet<Behaviour> = new Set([
  'mfaOn',
  'mfaElsewhere',
  'mfaExpiringAtOnce',
  'enrolmentMalformed',
  'verifySlow',
  'userDisabledAtVerify',
])

const isSecondFactor = (behaviour: Behaviour): behaviour is SecondFactorBehaviour =>
  SECOND_FACTOR.has(behaviour)

export function createAnsweringGateway(): GatewaySubject {
  const fake = createFakeLoginGateway()
  const secondFactor = createAnsweringSecondFactor()
  let behaviour: Behaviour = 'healthy'
  const mfaBehaviour = (): SecondFactorBehaviour =>
    isSecondFactor(behaviour) ? behaviour : 'mfaOn'

  function home(): AccountHome {
    return behaviour === 'mfaElsewhere' ? { ...HOME, secondFactorHost: null } : HOME
  }

  function rightPassword(): Result<PasswordAnswer, ServiceFailure> {
    if (behaviour === 'mfaElsewhere') return failed(FAILURES.secondFactorElsewhere)
    if (!isSecondFactor(behaviour)) return succeeded(OPENED)
    return succeeded({ kind: 'challenged', challenge: secondFactor.challenge() })
  }

  const gateway: LoginGateway = {
    ...fake,
    resolve: (accountId, signal) => {
      const answer = fake.resolve(accountId, signal)
      if (behaviour === 'domainFailing') soon(fake, 'resolve', failed(FAILURES.serviceFailed))
      else if (accountId === ACCOUNT_ID) soon(fake, 'resolve', succeeded(home()))
      else soon(fake, 'resolve', failed(FAILURES.accountUnknown))
      return answer
    },
    signIn: (home, credentials, signal) => {
      const answer = fake.signIn(home, credentials, signal)
      const failure = LOGIN_ANSWERS[behaviour]
      if (behaviour === 'loginSlow') return answer
      if (failure !== undefined) soon(fake, 'signIn', failed(failure))
      else if (credentials.password === PASSWORD) soon(fake, 'signIn', rightPassword())
      else soon(fake, 'signIn', failed(FAILURES.rejected))
      return answer
    },
    fetchEnrolment: (at, challenge, signal) => {
      const answer = fake.fetchEnrolment(at, challenge, signal)
      soon(fake, 'fetchEnrolment', secondFactor.enrol(challenge.token, mfaBehaviour()))
      return answer
    },
    answerChallenge: (at, loginName, challenge, code, signal) => {
      const answer = fake.answerChallenge(at, loginName, challenge, code, signal)
      if (behaviour === 'verifySlow') return answer
      soon(fake, 'answerChallenge', secondFactor.verify(challenge.token, code, mfaBehaviour()))
      return answer
    },
    refresh: (session, signal) => {
      const answer = fake.refresh(session, signal)
      if (behaviour === 'refreshFailing') soon(fake, 'refresh', failed(FAILURES.serviceFailed))
      else if (behaviour === 'sessionsEnded') soon(fake, 'refresh', failed(FAILURES.rejected))
      else soon(fake, 'refresh', succeeded(session))
      return answer
    },
    signOut: (session, signal) => {
      const answer = fake.signOut(session, signal)
      soon(fake, 'signOut', succeeded(null))
      return answer
    },
  }
  return {
    gateway,
    accountId: ACCOUNT_ID,
    unknownAccountId: OTHER_ACCOUNT_ID,
    loginName: LOGIN_NAME,
    password: PASSWORD,
    behave(next) {
      behaviour = next
      return Promise.resolve()
    },
  }
}

/** Answers the call that was just made, unless it was stopped before it began. */
function soon(
  fake: FakeLoginGateway,
  call: keyof typeof ANSWERS,
  answer: Result<unknown, unknown>,
): void {
  if (!fake.waiting().includes(call)) return
  void ANSWERS[call](fake, answer as never)
}

const ANSWERS = {
  resolve: (fake: FakeLoginGateway, answer: never) => fake.answerResolve(answer),
  signIn: (fake: FakeLoginGateway, answer: never) => fake.answerSignIn(answer),
  fetchEnrolment: (fake: FakeLoginGateway, answer: never) => fake.answerEnrolment(answer),
  answerChallenge: (fake: FakeLoginGateway, answer: never) => fake.answerCode(answer),
  refresh: (fake: FakeLoginGateway, answer: never) => fake.answerRefresh(answer),
  signOut: (fake: FakeLoginGateway, answer: never) => fake.answerSignOut(answer),
} as const
