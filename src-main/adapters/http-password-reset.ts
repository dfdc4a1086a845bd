// A forgotten password over HTTP, as the extension passwordReset.v1 has it. Sends tokens and
// passwords to the account's announced host and nowhere else, in bodies only; repeats nothing, and
// puts no secret into a failure.
import type { EpochMs } from '../core/ids'
import type { ResetRefusal, SolvedCaptcha } from '../core/password-reset/reset-types'
import type { Aborted, AccountHome, PasswordResetService } from '../core/ports'
import { failed, succeeded, type Result } from '../core/result'
import type { ServiceFailure } from '../core/sign-in/service-failure'
import type { SolveCaptcha } from './altcha-solver'
import type { HttpExchange } from './http-exchange'
import { parseJson } from './http-login-wire'
import { resetNotAnnounced } from './reset-not-announced'
import {
  CaptchaAnswer,
  captchaExpiryOf,
  LinkAnswer,
  PasswordAnswerBody,
  RequestAnswerBody,
  ResetRefusalAnswer,
  resetUrl,
  type CaptchaChallenge,
} from './reset-wire'
import {
  readJson,
  seenStatus,
  statusFailure,
  unexpected,
  type SettledAnswer,
} from './service-answer'
import { createSendJson, type JsonRequest, type RequestOptions } from './service-requests'
import { serviceTimeOf } from './service-time'
import { endOfLife } from './stated-life'

export interface PasswordResetOptions extends RequestOptions {
  readonly solveCaptcha: SolveCaptcha
}

type Outcome<Value> = Result<Value, ResetRefusal | ServiceFailure | Aborted>

/** What to ask: the part of the extension, and what goes into the body. */
type Ask =
  | { readonly action: 'captcha' }
  | { readonly action: 'request' | 'link' | 'password'; readonly body: object }

/** How long each call may take, in milliseconds; a new password is compared with the old ones' hashes. */
const DEADLINES_MS = { captcha: 10_000, request: 15_000, link: 10_000, password: 30_000 } as const

export function createHttpPasswordReset(
  exchange: Pick<HttpExchange, 'send'>,
  options: PasswordResetOptions,
): PasswordResetService {
  const { clock, solveCaptcha } = options
  const sendJson = createSendJson(exchange, options)

  async function ask(
    home: AccountHome,
    asked: Ask,
    signal: AbortSignal,
  ): Promise<Outcome<SettledAnswer>> {
    const { resetHost: host, accountId } = home
    if (host === null) return failed(resetNotAnnounced(home, clock.nowMs()))
    const answer = await sendJson(requestOf(host, accountId, asked), signal)
    if (!answer.ok || answer.value.status === 200 || answer.value.status === 202) return answer
    return failed(refusalOrFailure(answer.value))
  }

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

function requestOf(host: string, accountId: string, asked: Ask): JsonRequest {
  const url = resetUrl(host, accountId, asked.action)
  const deadlineMs = DEADLINES_MS[asked.action]
  return asked.action === 'captcha'
    ? { method: 'GET', url, deadlineMs }
    : { method: 'POST', url, body: asked.body, deadlineMs }
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

/**
 * What the extension says of its refusal. Where it says nothing known, the status keeps its meaning;
 * but a 401 is not about a sign-in here, and so has none.
 */
function refusalOrFailure(answer: SettledAnswer): ResetRefusal | ServiceFailure {
  const facts = seenStatus(answer)
  const parsed = ResetRefusalAnswer.safeParse(parseJson(answer.body))
  if (answer.status >= 400 && parsed.success) {
    const { reset } = parsed.data
    return reset.refusal === 'policy'
      ? { kind: 'passwordRefused', rules: reset.rules, ...facts }
      : { kind: reset.refusal, ...facts }
  }
  const failure = statusFailure(answer)
  return failure.kind === 'rejected' ? { kind: 'requestRefused', ...facts } : failure
}
