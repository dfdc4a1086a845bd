// The reset of a password as a value that tests answer for, call by call.
import type {
  OpenedLink,
  PageNotOpened,
  RequestAnswer,
  ResetRefusal,
  SolvedCaptcha,
} from '../../src-main/core/password-reset/reset-types'
import type { Aborted, PasswordResetService } from '../../src-main/core/ports'
import type { Result } from '../../src-main/core/result'
import type { ServiceFailure } from '../../src-main/core/sign-in/service-failure'
import { createWaitingCalls } from './waiting-calls'

type CallName = 'captcha' | 'request' | 'openLink' | 'changePassword'

type Failure = ResetRefusal | ServiceFailure

export interface FakePasswordReset extends PasswordResetService {
  /** Calls so far, in order. */
  readonly calls: () => readonly CallName[]
  /** Requests that were sent, in order, each with its solution. */
  readonly sentRequests: () => readonly { readonly loginName: string; readonly captcha: string }[]
  /** Tokens of links that were asked about, in order. */
  readonly sentTokens: () => readonly string[]
  /** New passwords that were sent, in order, each with its token. */
  readonly sentPasswords: () => readonly { readonly token: string; readonly password: string }[]
  /** Calls that wait for an answer. */
  readonly waiting: () => readonly CallName[]
  readonly answerCaptcha: (answer: Result<SolvedCaptcha | null, Failure>) => Promise<void>
  readonly answerRequest: (answer: Result<RequestAnswer, Failure | PageNotOpened>) => Promise<void>
  readonly answerLink: (answer: Result<OpenedLink, Failure>) => Promise<void>
  readonly answerChange: (answer: Result<null, Failure>) => Promise<void>
}

export function createFakePasswordReset(): FakePasswordReset {
  const calls: CallName[] = []
  const requests: { readonly loginName: string; readonly captcha: string }[] = []
  const tokens: string[] = []
  const passwords: { readonly token: string; readonly password: string }[] = []
  const { wait: park, answer, waiting } = createWaitingCalls<CallName>()

  function wait<Value, Refused>(
    name: CallName,
    signal: AbortSignal,
  ): Promise<Result<Value, Refused | Aborted>> {
    calls.push(name)
    return park(name, signal)
  }

  return {
    captcha: (_home, signal) => wait('captcha', signal),
    request: (_home, request, signal) => {
      requests.push(request)
      return wait('request', signal)
    },
    openLink: (_home, token, signal) => {
      tokens.push(token)
      return wait('openLink', signal)
    },
    changePassword: (_home, change, signal) => {
      passwords.push(change)
      return wait('changePassword', signal)
    },
    calls: () => calls,
    sentRequests: () => requests,
    sentTokens: () => tokens,
    sentPasswords: () => passwords,
    waiting,
    answerCaptcha: (value) => answer('captcha', value),
    answerRequest: (value) => answer('request', value),
    answerLink: (value) => answer('openLink', value),
    answerChange: (value) => answer('changePassword', value),
  }
}
