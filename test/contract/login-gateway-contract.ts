// What every LoginGateway must do, as plain cases without a test runner: they run on the fake in
// vitest and on the real adapter inside Electron's main process.
import assert from 'node:assert/strict'
import type { AccountId, LoginName } from '../../src-main/core/ids'
import type { AccountHome, LoginGateway } from '../../src-main/core/ports'
import type { OpenSession } from '../../src-main/core/session/session-material'
import type { AnswerProblem, ServiceFailure } from '../../src-main/core/sign-in/service-failure'

/** How the service behaves during a case; 'login' ones concern the sign-in call alone. */
export type Behaviour =
  | 'healthy'
  | SecondFactorBehaviour
  | 'loginSlow'
  | 'loginThrottled'
  | 'loginBlocked'
  | 'loginFailing'
  | 'loginHtml'
  | 'loginRedirected'
  | 'loginTruncated'
  | 'loginMalformed'
  | 'loginHuge'
  | 'loginWithoutBearer'
  | 'loginWithoutCookie'
  | 'domainFailing'
  | 'sessionsEnded'
  | 'refreshFailing'

/** Each asks for a second factor; nobody has one when the case begins. */
export type SecondFactorBehaviour =
  | 'mfaOn'
  /** Asked for, but not announced. */
  | 'mfaElsewhere'
  | 'mfaExpiringAtOnce'
  | 'enrolmentMalformed'
  | 'verifySlow'
  | 'userDisabledAtVerify'

export interface GatewaySubject {
  readonly gateway: LoginGateway
  readonly accountId: AccountId
  readonly unknownAccountId: AccountId
  readonly loginName: LoginName
  readonly password: string
  readonly behave: (behaviour: Behaviour) => Promise<void>
}

export interface GatewayCase {
  readonly name: string
  readonly run: (subject: GatewaySubject) => Promise<void>
}

export const never = (): AbortSignal => new AbortController().signal

export async function resolved(subject: GatewaySubject): Promise<AccountHome> {
  const home = await subject.gateway.resolve(subject.accountId, never())
  assert.ok(home.ok, 'the account is found')
  return home.value
}

async function opened(subject: GatewaySubject): Promise<OpenSession> {
  const { gateway, loginName, password } = subject
  const answer = await gateway.signIn(await resolved(subject), { loginName, password }, never())
  assert.ok(answer.ok && answer.value.kind === 'opened', 'the session opens')
  return answer.value.session
}

function failsWith(
  name: string,
  behaviour: Behaviour,
  expected: { readonly kind: ServiceFailure['kind']; readonly problem?: AnswerProblem['kind'] },
): GatewayCase {
  return {
    name,
    run: async (subject) => {
      const home = await resolved(subject)
      await subject.behave(behaviour)
      const { loginName, password } = subject
      const answer = await subject.gateway.signIn(home, { loginName, password }, never())
      assert.ok(!answer.ok)
      assert.equal(answer.failure.kind, expected.kind)
      if (answer.failure.kind === 'unexpectedAnswer') {
        assert.equal(answer.failure.problem.kind, expected.problem)
      }
      assert.ok(!JSON.stringify(answer.failure).includes(password))
    },
  }
}

export const gatewayCases: readonly GatewayCase[] = [
  {
    name: 'finds where an account lives',
    run: async (subject) => {
      const home = await resolved(subject)
      assert.equal(home.accountId, subject.accountId)
      assert.ok(home.loginHost.length > 0)
    },
  },
  {
    name: 'names an unknown account',
    run: async ({ gateway, unknownAccountId }) => {
      const home = await gateway.resolve(unknownAccountId, never())
      assert.ok(!home.ok)
      assert.equal(home.failure.kind, 'accountUnknown')
    },
  },
  {
    name: 'opens a session whose facts hold no secret',
    run: async (subject) => {
      const { facts, secrets } = await opened(subject)
      assert.equal(facts.accountId, subject.accountId)
      assert.equal(facts.loginName, subject.loginName)
      assert.ok(facts.untilMs > facts.sinceMs)
      const { bearer, csrf, sessionCookie } = secrets
      for (const secret of [bearer, csrf, sessionCookie, subject.password]) {
        assert.ok(secret.length > 0)
        assert.ok(!JSON.stringify(facts).includes(secret))
      }
    },
  },
  {
    name: 'says of a wrong password only that it was rejected',
    run: async (subject) => {
      const home = await resolved(subject)
      const credentials = { loginName: subject.loginName, password: 'not-it-9!' }
      const answer = await subject.gateway.signIn(home, credentials, never())
      assert.ok(!answer.ok)
      assert.equal(answer.failure.kind, 'rejected')
    },
  },
  {
    name: 'stops when asked to before it began',
    run: async ({ gateway, accountId }) => {
      const answer = await gateway.resolve(accountId, AbortSignal.abort())
      assert.deepEqual(answer, { ok: false, failure: { kind: 'aborted' } })
    },
  },
  {
    name: 'stops when asked to in the middle',
    run: async (subject) => {
      const home = await resolved(subject)
      await subject.behave('loginSlow')
      const controller = new AbortController()
      const { loginName, password } = subject
      const answer = subject.gateway.signIn(home, { loginName, password }, controller.signal)
      setTimeout(() => {
        controller.abort()
      }, 50)
      assert.deepEqual(await answer, { ok: false, failure: { kind: 'aborted' } })
    },
  },
  {
    name: 'prolongs the same session',
    run: async (subject) => {
      const session = await opened(subject)
      const answer = await subject.gateway.refresh(session, never())
      assert.ok(answer.ok)
      assert.equal(answer.value.secrets.bearer, session.secrets.bearer)
      assert.deepEqual(answer.value.facts, session.facts)
    },
  },
  {
    name: 'says that an ended session is rejected',
    run: async (subject) => {
      const session = await opened(subject)
      await subject.behave('sessionsEnded')
      const answer = await subject.gateway.refresh(session, never())
      assert.ok(!answer.ok)
      assert.equal(answer.failure.kind, 'rejected')
    },
  },
  {
    name: 'does not take a failing service for an ended session',
    run: async (subject) => {
      const session = await opened(subject)
      await subject.behave('refreshFailing')
      const answer = await subject.gateway.refresh(session, never())
      assert.ok(!answer.ok)
      assert.equal(answer.failure.kind, 'serviceFailed')
    },
  },
  {
    name: 'revokes a session',
    run: async (subject) => {
      const session = await opened(subject)
      assert.deepEqual(await subject.gateway.signOut(session, never()), { ok: true, value: null })
    },
  },
  {
    name: 'names a failing Domain API',
    run: async (subject) => {
      await subject.behave('domainFailing')
      const answer = await subject.gateway.resolve(subject.accountId, never())
      assert.ok(!answer.ok)
      assert.equal(answer.failure.kind, 'serviceFailed')
    },
  },
  failsWith('names 429', 'loginThrottled', { kind: 'tooManyAttempts' }),
  failsWith('names 451', 'loginBlocked', { kind: 'blockedBySupport' }),
  failsWith('names 5xx', 'loginFailing', { kind: 'serviceFailed' }),
  failsWith('names a page', 'loginHtml', { kind: 'unexpectedAnswer', problem: 'notJson' }),
  failsWith('names a redirect', 'loginRedirected', {
    kind: 'unexpectedAnswer',
    problem: 'redirect',
  }),
  failsWith('names an answer that broke off', 'loginTruncated', {
    kind: 'unexpectedAnswer',
    problem: 'truncated',
  }),
  failsWith('names JSON that is none', 'loginMalformed', {
    kind: 'unexpectedAnswer',
    problem: 'malformedJson',
  }),
  failsWith('names an endless answer', 'loginHuge', {
    kind: 'unexpectedAnswer',
    problem: 'tooLarge',
  }),
  failsWith('names a missing field', 'loginWithoutBearer', {
    kind: 'unexpectedAnswer',
    problem: 'missingFields',
  }),
  failsWith('names a missing cookie', 'loginWithoutCookie', {
    kind: 'unexpectedAnswer',
    problem: 'missingFields',
  }),
]
