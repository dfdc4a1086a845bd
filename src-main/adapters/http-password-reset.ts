// A forgotten password over HTTP, as the extension passwordReset.v1 has it. Sends tokens and
// passwords to the account's announced host and nowhere else, in bodies only; repeats nothing, and
// puts no secret into a failure.
import type { EpochMs } from '../core/ids'
import type { SolvedCaptcha } from '../core/password-reset/reset-types'
import type { PasswordResetService } from '../core/ports'
import { failed, succeeded } from '../core/result'
import type { SolveCaptcha } from './altcha-solver'
import type { HttpExchange } from './http-exchange'
import { createAskReset } from './reset-requests'
import {
  CaptchaAnswer,
  captchaExpiryOf,
  LinkAnswer,
  PasswordAnswerBody,
  RequestAnswerBody,
  type CaptchaChallenge,
} from './reset-wire'
import { readJson, unexpected, type SettledAnswer } from './service-answer'
import type { RequestOptions } from './service-requests'
import { serviceTimeOf } from './service-time'
import { endOfLife } from './stated-life'

export interface PasswordResetOptions extends RequestOptions {
  readonly solveCaptcha: SolveCaptcha
}

export function createHttpPasswordReset(
  exchange: Pick<HttpExchange, 'send'>,
  options: PasswordResetOptions,
): PasswordResetService {
  const { solveCaptcha } = options
  const ask = createAskReset(exchange, options)

  return {
    async captcha(home, signal) {
      const answer = await ask(home, { action: 'captcha' }, signal)
      if (!answer.ok) return answer
      const asked = readJson(answer.value, CaptchaAnswer)
      if (!asked.ok) return asked
      const solved = await solveCaptcha(asked.value, signal)
      if (solved.ok) {
        const expiresAtMs = captchaEnd(answer.value, asked.value)
        return succeeded<SolvedCaptcha>({ solution: solved.value, expiresAtMs })
      }
      if (solved.failure.kind === 'aborted') return failed(solved.failure)
      const fields = [solved.failure.kind === 'tooMuchWork' ? 'maxnumber' : 'challenge']
      return unexpected(answer.value, { kind: 'missingFields', fields })
    },

    async request(home, { loginName, captcha }, signal) {
      const body = { username: loginName, captcha }
      const answer = await ask(home, { action: 'request', body }, signal)
      if (!answer.ok) return answer
      const says = readJson(answer.value, RequestAnswerBody)
      return says.ok ? succeeded({ kind: says.value.outcome }) : says
    },

    async openLink(home, token, signal) {
      const answer = await ask(home, { action: 'link', body: { token } }, signal)
      if (!answer.ok) return answer
      const link = readJson(answer.value, LinkAnswer)
      if (!link.ok) return link
      const { loginName, policy, expiresInMs } = link.value
      const expiresAtMs = endOfLife(expiresInMs, answer.value.seen.atMs)
      return succeeded({ loginName, policy, expiresAtMs })
    },

    async changePassword(home, { token, password }, signal) {
      const body = { token, password }
      const answer = await ask(home, { action: 'password', body }, signal)
      if (!answer.ok) return answer
      const says = readJson(answer.value, PasswordAnswerBody)
      return says.ok ? succeeded(null) : says
    },
  }
}

/**
 * When a captcha ends, by this computer's clock. Both moments are the service's where the answer
 * has a Date, so that a wrong clock here does not matter; that has whole seconds, so the captcha may
 * end up to a second earlier than said.
 */
function captchaEnd({ headers, seen }: SettledAnswer, challenge: CaptchaChallenge): EpochMs {
  const expiresMs = captchaExpiryOf(challenge) ?? Number.POSITIVE_INFINITY
  return endOfLife(expiresMs - (serviceTimeOf(headers) ?? seen.atMs), seen.atMs)
}
