// Whether the account's reset service hands out a captcha. Asks once, as the reset's form does, and
// throws the challenge away unsolved: that costs the service nothing.
import type { AccountHome } from '../../core/ports'
import type { CaptchaFact, CaptchaProbes } from '../../core/troubleshooting/captcha-probes'
import type { HttpExchange } from '../http-exchange'
import { createAskReset, type ResetOutcome } from '../reset-requests'
import { CaptchaAnswer } from '../reset-wire'
import { readJson, type SettledAnswer } from '../service-answer'
import type { RequestOptions } from '../service-requests'

export interface CaptchaProbeOptions extends RequestOptions {
  /** Where the account lives, as the Domain API says; null where it does not. */
  readonly homeOf: (accountNumber: string, signal: AbortSignal) => Promise<AccountHome | null>
}

export function createCaptchaProbe(
  exchange: Pick<HttpExchange, 'send'>,
  options: CaptchaProbeOptions,
): CaptchaProbes['captcha'] {
  const ask = createAskReset(exchange, options)
  return async (accountNumber, signal) => {
    const home = await options.homeOf(accountNumber, signal)
    if (home === null) return { kind: 'accountNotFound' }
    const { resetHost: host } = home
    if (host === null) return { kind: 'onPage' }
    return factOf(host, await ask(home, { action: 'captcha' }, signal))
  }
}

function factOf(host: string, answer: ResetOutcome<SettledAnswer>): CaptchaFact {
  const challenge = answer.ok ? readJson(answer.value, CaptchaAnswer) : answer
  if (challenge.ok) return { kind: 'handedOut', host }
  const { failure } = challenge
  switch (failure.kind) {
    case 'captchaError':
    case 'serviceFailed':
      return { kind: 'refused', host, status: failure.status }
    case 'noAnswer':
      return { kind: 'notLearned', host, code: failure.code }
    case 'unexpectedAnswer':
      return { kind: 'notLearned', host, code: failure.problem.kind }
    default:
      return { kind: 'notLearned', host, code: codeOf(failure) }
  }
}

/** The status where there is one. */
function codeOf(failure: { readonly kind: string; readonly status?: number }): string {
  return String(failure.status ?? failure.kind)
}
