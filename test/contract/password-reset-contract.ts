// What every PasswordResetService must do about captchas and requests, as plain cases without a test
// runner: they run on the fake in vitest and on the real adapter inside Electron's main process.
import assert from 'node:assert/strict'
import type { LoginName } from '../../src-main/core/ids'
import type { AccountHome, LoginGateway, PasswordResetService } from '../../src-main/core/ports'

/** How the service behaves during a case, beside what a case does itself. */
export type ResetBehaviour =
  | 'healthy'
  | 'captchaDown'
  /** Its clock is an hour ahead of this computer's. */
  | 'clockAhead'
  | 'returnedToForm'
  | 'failing'
  | 'throttled'
  | 'connectionBroken'
  | 'html'
  | 'slow'
  | 'linksExpireAtOnce'
  | 'userDisabled'
  | 'passwordExpired'
  | 'passwordToBeChanged'

export interface ResetSubject {
  readonly reset: PasswordResetService
  readonly gateway: Pick<LoginGateway, 'signIn'>
  /** Of an account that announces the extension. */
  readonly home: AccountHome
  readonly loginName: LoginName
  readonly password: string
  readonly unknownName: LoginName
  readonly disabledName: LoginName
  readonly behave: (behaviour: ResetBehaviour) => Promise<void>
  /** Waits for the next e-mail and takes the token out of its link. */
  readonly mailedToken: () => Promise<string>
}

export interface ResetCase {
  readonly name: string
  readonly run: (subject: ResetSubject) => Promise<void>
}

export const never = (): AbortSignal => new AbortController().signal

export function failureOf<Failure>(
  answer: { readonly ok: true } | { readonly ok: false; readonly failure: Failure },
): Failure {
  assert.ok(!answer.ok, 'it fails')
  return answer.failure
}

export async function solved({ reset, home }: ResetSubject): Promise<string> {
  const captcha = await reset.captcha(home, never())
  assert.ok(captcha.ok && captcha.value !== null, 'the captcha is solved')
  return captcha.value.solution
}

type RequestOutcome = Awaited<ReturnType<PasswordResetService['request']>>

export async function asked(
  subject: ResetSubject,
  loginName = subject.loginName,
): Promise<RequestOutcome> {
  const captcha = await solved(subject)
  return subject.reset.request(subject.home, { loginName, captcha }, never())
}

const LIFE_MS = 5 * 60_000

async function assertEndsInTime({ reset, home }: ResetSubject): Promise<void> {
  const fromMs = Date.now()
  const captcha = await reset.captcha(home, never())
  assert.ok(captcha.ok && captcha.value !== null)
  const { solution, expiresAtMs } = captcha.value
  assert.ok(solution.length > 0)
  // Both the captcha's end and the Date header are told in whole seconds.
  assert.ok(expiresAtMs >= fromMs + LIFE_MS - 2_000)
  assert.ok(expiresAtMs <= Date.now() + LIFE_MS + 2_000)
}

interface Call {
  readonly name: string
  readonly make: (
    subject: ResetSubject,
    signal: AbortSignal,
  ) => Promise<
    { readonly ok: true } | { readonly ok: false; readonly failure: { readonly kind: string } }
  >
}

const SECRET = 'secret-of-the-case-8c1f'

const CALLS: readonly Call[] = [
  { name: 'captcha', make: ({ reset, home }, signal) => reset.captcha(home, signal) },
  {
    name: 'request',
    make: ({ reset, home, loginName }, signal) =>
      reset.request(home, { loginName, captcha: SECRET }, signal),
  },
  { name: 'openLink', make: ({ reset, home }, signal) => reset.openLink(home, SECRET, signal) },
  {
    name: 'changePassword',
    make: ({ reset, home }, signal) =>
      reset.changePassword(home, { token: SECRET, password: SECRET }, signal),
  },
]

const IN_EVERY_CALL: readonly (readonly [ResetBehaviour, kind: string])[] = [
  ['failing', 'serviceFailed'],
  ['throttled', 'tooManyAttempts'],
  ['connectionBroken', 'noAnswer'],
  ['html', 'unexpectedAnswer'],
]

const casesOfEveryCall = CALLS.flatMap(({ name, make }): readonly ResetCase[] => [
  ...IN_EVERY_CALL.map(([behaviour, kind]) => ({
    name: `${name}: names ${kind}, without a secret in it`,
    run: async (subject: ResetSubject) => {
      await subject.behave(behaviour)
      const failure = failureOf(await make(subject, never()))
      assert.equal(failure.kind, kind)
      assert.ok(!JSON.stringify(failure).includes(SECRET))
    },
  })),
  {
    name: `${name}: stops when asked to before it began`,
    run: async (subject) => {
      assert.deepEqual(failureOf(await make(subject, AbortSignal.abort())), { kind: 'aborted' })
    },
  },
  {
    name: `${name}: stops when asked to in the middle`,
    run: async (subject) => {
      await subject.behave('slow')
      const controller = new AbortController()
      const answer = make(subject, controller.signal)
      setTimeout(() => {
        controller.abort()
      }, 50)
      assert.deepEqual(failureOf(await answer), { kind: 'aborted' })
    },
  },
  {
    name: `${name}: refuses a host that is not allowed`,
    run: async (subject) => {
      const home = { ...subject.home, resetHost: 'portal.example' }
      const failure = failureOf(await make({ ...subject, home }, never()))
      assert.equal(failure.kind, 'hostNotAllowed')
    },
  },
])

export const requestCases: readonly ResetCase[] = [
  {
    name: 'solves a captcha and says when it ends',
    run: assertEndsInTime,
  },
  {
    name: 'counts the end of a captcha by the clock of the service',
    run: async (subject) => {
      await subject.behave('clockAhead')
      await assertEndsInTime(subject)
    },
  },
  {
    name: 'takes each captcha once',
    run: async (subject) => {
      const { reset, home, loginName } = subject
      const captcha = await solved(subject)
      const first = await reset.request(home, { loginName, captcha }, never())
      const second = await reset.request(home, { loginName, captcha }, never())
      assert.deepEqual(first, { ok: true, value: { kind: 'requestSubmitted' } })
      assert.equal(failureOf(second).kind, 'captchaError')
    },
  },
  {
    name: 'names a captcha that was not solved',
    run: async ({ reset, home, loginName }) => {
      const answer = await reset.request(home, { loginName, captcha: 'e30=' }, never())
      assert.equal(failureOf(answer).kind, 'captchaError')
    },
  },
  {
    name: 'names a captcha that expired',
    run: async (subject) => {
      const captcha = await solved(subject)
      await subject.behave('clockAhead')
      const { reset, home, loginName } = subject
      const answer = await reset.request(home, { loginName, captcha }, never())
      assert.equal(failureOf(answer).kind, 'captchaError')
    },
  },
  {
    name: 'says so where no captcha can be had',
    run: async (subject) => {
      await subject.behave('captchaDown')
      const answer = await subject.reset.captcha(subject.home, never())
      assert.equal(failureOf(answer).kind, 'captchaError')
    },
  },
  {
    name: 'says so where the captcha cannot be checked',
    run: async (subject) => {
      const captcha = await solved(subject)
      await subject.behave('captchaDown')
      const { reset, home, loginName } = subject
      const answer = await reset.request(home, { loginName, captcha }, never())
      assert.equal(failureOf(answer).kind, 'captchaError')
    },
  },
  {
    name: 'answers alike for who exists and who does not',
    run: async (subject) => {
      const known = await asked(subject)
      const unknown = await asked(subject, subject.unknownName)
      assert.deepEqual(known, { ok: true, value: { kind: 'requestSubmitted' } })
      assert.deepEqual(unknown, known)
    },
  },
  {
    name: 'names the process that failed for a disabled user',
    run: async (subject) => {
      const answer = await asked(subject, subject.disabledName)
      assert.equal(failureOf(answer).kind, 'processFailed')
    },
  },
  {
    name: 'names the limit at the fourth request of a day',
    run: async (subject) => {
      for (let count = 0; count < 3; count += 1) assert.ok((await asked(subject)).ok)
      assert.equal(failureOf(await asked(subject)).kind, 'limitReached')
    },
  },
  {
    name: 'says that the form came back',
    run: async (subject) => {
      await subject.behave('returnedToForm')
      assert.deepEqual(await asked(subject), { ok: true, value: { kind: 'returnedToForm' } })
    },
  },
  ...casesOfEveryCall,
]
