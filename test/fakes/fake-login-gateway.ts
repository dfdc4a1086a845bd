// The service as a value that tests answer for. Calls wait until the test answers them, so that
// every order of events can be played; a stopped call answers `aborted`, as the real one does.
import type { Aborted, AccountHome, LoginGateway, PasswordAnswer } from '../../src-main/core/ports'
import { failed, type Result } from '../../src-main/core/result'
import type {
  EnrolmentSecret,
  SecondFactorRefusal,
} from '../../src-main/core/second-factor/challenge'
import type { OpenSession } from '../../src-main/core/session/session-material'
import type { ServiceFailure } from '../../src-main/core/sign-in/service-failure'

type CallName = 'resolve' | 'signIn' | 'fetchEnrolment' | 'answerChallenge' | 'refresh' | 'signOut'

type SecondFactorFailure = SecondFactorRefusal | ServiceFailure

export interface FakeLoginGateway extends LoginGateway {
  /** Calls so far, in order, `warmUp` among them. */
  readonly calls: () => readonly (CallName | 'warmUp')[]
  /** Passwords that were sent, in order. */
  readonly sentPasswords: () => readonly string[]
  /** Codes that were sent, in order, each with the token of its challenge. */
  readonly sentCodes: () => readonly { readonly code: string; readonly token: string }[]
  /** Calls that wait for an answer. */
  readonly waiting: () => readonly CallName[]
  readonly answerResolve: (answer: Result<AccountHome, ServiceFailure>) => Promise<void>
  readonly answerSignIn: (answer: Result<PasswordAnswer, ServiceFailure>) => Promise<void>
  readonly answerEnrolment: (answer: Result<EnrolmentSecret, SecondFactorFailure>) => Promise<void>
  readonly answerCode: (answer: Result<OpenSession, SecondFactorFailure>) => Promise<void>
  readonly answerRefresh: (answer: Result<OpenSession, ServiceFailure>) => Promise<void>
  readonly answerSignOut: (answer: Result<null, ServiceFailure>) => Promise<void>
}

interface Waiting {
  readonly name: CallName
  readonly settle: (answer: never) => void
}

export function createFakeLoginGateway(): FakeLoginGateway {
  const calls: (CallName | 'warmUp')[] = []
  const passwords: string[] = []
  const codes: { readonly code: string; readonly token: string }[] = []
  const waiting: Waiting[] = []

  function wait<Value, Failure>(
    name: CallName,
    signal: AbortSignal,
  ): Promise<Result<Value, Failure | Aborted>> {
    calls.push(name)
    if (signal.aborted) return Promise.resolve(failed({ kind: 'aborted' }))
    return new Promise((resolve) => {
      const entry: Waiting = { name, settle: resolve }
      waiting.push(entry)
      signal.addEventListener('abort', () => {
        if (remove(entry)) resolve(failed({ kind: 'aborted' }))
      })
    })
  }

  function remove(entry: Waiting): boolean {
    const index = waiting.indexOf(entry)
    if (index >= 0) waiting.splice(index, 1)
    return index >= 0
  }

  async function answer(name: CallName, value: unknown): Promise<void> {
    const entry = waiting.find((candidate) => candidate.name === name)
    if (entry === undefined) throw new Error(`no ${name} waits for an answer`)
    remove(entry)
    entry.settle(value as never)
    await settled()
  }

  return {
    resolve: (_accountId, signal) => wait('resolve', signal),
    warmUp: () => {
      calls.push('warmUp')
    },
    signIn: (_home, { password }, signal) => {
      passwords.push(password)
      return wait('signIn', signal)
    },
    fetchEnrolment: (_home, _challenge, signal) => wait('fetchEnrolment', signal),
    answerChallenge: (_home, _loginName, { token }, code, signal) => {
      codes.push({ code, token })
      return wait('answerChallenge', signal)
    },
    refresh: (_session, signal) => wait('refresh', signal),
    signOut: (_session, signal) => wait('signOut', signal),
    calls: () => calls,
    sentPasswords: () => passwords,
    sentCodes: () => codes,
    waiting: () => waiting.map(({ name }) => name),
    answerResolve: (value) => answer('resolve', value),
    answerSignIn: (value) => answer('signIn', value),
    answerEnrolment: (value) => answer('fetchEnrolment', value),
    answerCode: (value) => answer('answerChallenge', value),
    answerRefresh: (value) => answer('refresh', value),
    answerSignOut: (value) => answer('signOut', value),
  }
}

/** Lets everything run that waits for an answer already given. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
