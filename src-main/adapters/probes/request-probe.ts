// One GET over the stack that signs in, without anything of the account. Reads the head of the
// answer and the host that a redirect names.
import type { RequestFact } from '../../core/troubleshooting/network-facts'
import type { NetworkProbes } from '../../core/troubleshooting/probes'
import type { HttpAnswer, HttpExchange } from '../http-exchange'

/** No page is read: what the answer is about stands in its head. */
const LIMIT_BYTES = 16_384

export function createRequest({ send }: Pick<HttpExchange, 'send'>): NetworkProbes['request'] {
  return async (url, { deadlineMs, signal }) => {
    const wanted = { method: 'GET', url, headers: {}, deadlineMs, limitBytes: LIMIT_BYTES } as const
    const sent = await send(wanted, signal)
    if (sent.ok) return answerFact(url, sent.value)
    return sent.failure.kind === 'aborted'
      ? { kind: 'notLooked' }
      : { kind: 'failed', problem: sent.failure.problem, code: sent.failure.code }
  }
}

function answerFact(url: string, answer: HttpAnswer): RequestFact {
  const { status } = answer
  if (answer.kind !== 'redirect') return { kind: 'answered', status }
  return URL.canParse(answer.location, url)
    ? { kind: 'redirected', status, toHost: new URL(answer.location, url).hostname }
    : { kind: 'answered', status }
}
