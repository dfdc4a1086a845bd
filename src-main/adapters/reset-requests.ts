// One call of the extension passwordReset.v1 to the account's announced host, and what a refusal of
// it means. Sends once and repeats nothing; solves no captcha.
import type { ResetRefusal } from '../core/password-reset/reset-types'
import type { Aborted, AccountHome } from '../core/ports'
import { failed, type Result } from '../core/result'
import type { ServiceFailure } from '../core/sign-in/service-failure'
import type { HttpExchange } from './http-exchange'
import { parseJson } from './http-login-wire'
import { resetNotAnnounced } from './reset-not-announced'
import { ResetRefusalAnswer, resetUrl } from './reset-wire'
import { seenStatus, statusFailure, type SettledAnswer } from './service-answer'
import { createSendJson, type JsonRequest, type RequestOptions } from './service-requests'

export type ResetOutcome<Value> = Result<Value, ResetRefusal | ServiceFailure | Aborted>

/** What to ask: the part of the extension, and what goes into the body. */
export type ResetAsk =
  | { readonly action: 'captcha' }
  | { readonly action: 'request' | 'link' | 'password'; readonly body: object }

export type AskReset = (
  home: AccountHome,
  asked: ResetAsk,
  signal: AbortSignal,
) => Promise<ResetOutcome<SettledAnswer>>

/** How long each call may take, in milliseconds; a new password is compared with the old ones' hashes. */
const DEADLINES_MS = { captcha: 10_000, request: 15_000, link: 10_000, password: 30_000 } as const

export function createAskReset(
  exchange: Pick<HttpExchange, 'send'>,
  options: RequestOptions,
): AskReset {
  const sendJson = createSendJson(exchange, options)
  return async (home, asked, signal) => {
    const { resetHost: host, accountId } = home
    if (host === null) return failed(resetNotAnnounced(home, options.clock.nowMs()))
    const answer = await sendJson(requestOf(host, accountId, asked), signal)
    if (!answer.ok || answer.value.status === 200 || answer.value.status === 202) return answer
    return failed(refusalOrFailure(answer.value))
  }
}

function requestOf(host: string, accountId: string, asked: ResetAsk): JsonRequest {
  const url = resetUrl(host, accountId, asked.action)
  const deadlineMs = DEADLINES_MS[asked.action]
  return asked.action === 'captcha'
    ? { method: 'GET', url, deadlineMs }
    : { method: 'POST', url, body: asked.body, deadlineMs }
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
