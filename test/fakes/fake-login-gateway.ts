// The service as a value that tests answer for, call by call.
import type { Aborted, AccountHome, LoginGateway, PasswordAnswer } from '../../src-main/core/ports'
import type { Result } from '../../src-main/core/result'
import type {
  EnrolmentSecret,
  SecondFactorRefusal,
} from '../../src-main/core/second-factor/challenge'
import type { OpenSession } from '../../src-main/core/session/session-material'
import type { ServiceFailure } from '../../src-main/core/sign-in/service-failure'
import { createWaitingCalls } from './waiting-calls'

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

export function createFakeLoginGateway(): FakeLoginGateway {
  const calls: (CallName | 'warmUp')[] = []
  const passwords: string[] = []
  const codes: { readonly code: string; readonly token: string }[] = []
  const { wait: park, answer, waiting } = createWaitingCalls<CallName>()

  function wait<Value, Failure>(
    name: CallName,
    signal: AbortSignal,
  ): Promise<Result<Value, Failure | Aborted>> {
    calls.push(name)
    return park(name, signal)
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
    waiting,
    answerResolve: (value) => answer('resolve', value),
    answerSignIn: (value) => answer('signIn', value),
    answerEnrolment: (value) => answer('fetchEnrolment', value),
    answerCode: (value) => answer('answerChallenge', value),
    answerRefresh: (value) => answer('refresh', value),
    answerSignOut: (value) => answer('signOut', value),
  }
}
