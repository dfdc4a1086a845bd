// HTTP through Chromium's network stack, so that the system's proxy, PAC file, client
// certificates and trust store work as they do in the browser. Follows no redirect, keeps no
// cookie and no cache, and reads no more of an answer than it was told to.
//
// [Note: One resend] When a connection that was open before the request breaks before a single
// byte of the answer, Chromium sends the request once more on a new connection, whatever its
// method; no interface of Electron 41 or 45 turns that off. (A chunked body, which cannot be sent
// again, makes the network service crash instead: tried and refused.) Browsers do the same on
// LivePerson's own sign-in page. So a password or a code may reach the service twice in that one
// case, and so may a PUT of the admin's desk: its If-Match lets the service take it once only, and
// the second one's refusal hides that the first was taken. The words for a broken connection say
// that the request may have arrived, and the desk reads its list anew.
import { net, type ClientRequest, type Session } from 'electron'
import type { EpochMs } from '../core/ids'
import { failed, succeeded, type Result } from '../core/result'
import type { Aborted, Clock } from '../core/ports'
import type { HttpAnswer, HttpExchange, HttpRequest, TransportFailure } from './http-exchange'
import { codeOf, transportProblem } from './network-errors'
import { systemClock } from './system-clock'

type Outcome = Result<HttpAnswer, TransportFailure | Aborted>
type NowMs = () => EpochMs

export function createChromiumHttpExchange(
  session: Session,
  { nowMs }: Pick<Clock, 'nowMs'> = systemClock,
): HttpExchange {
  return {
    send: (request, signal) => send(session, request, signal, nowMs),
    warmUp(origin) {
      session.preconnect({ url: origin, numSockets: 1 })
    },
  }
}

function send(
  session: Session,
  wanted: HttpRequest,
  signal: AbortSignal,
  nowMs: NowMs,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = net.request({
      method: wanted.method,
      url: wanted.url,
      session,
      redirect: 'manual',
      // No shared cookie jar; the session cookie travels in the header that the gateway writes.
      // `credentials: 'omit'` would do the same but cannot use a warmed-up connection.
      useSessionCookies: false,
      cache: 'no-store',
    })
    for (const [name, value] of Object.entries(wanted.headers)) request.setHeader(name, value)

    let isSettled = false
    const settle = (outcome: Outcome): void => {
      if (isSettled) return
      isSettled = true
      clearTimeout(deadline)
      signal.removeEventListener('abort', onAbort)
      resolve(outcome)
      request.abort()
    }
    const onAbort = (): void => {
      settle(failed({ kind: 'aborted' }))
    }
    const deadline = setTimeout(() => {
      settle(failed({ kind: 'transport', problem: 'timedOut', code: 'DEADLINE_PASSED' }))
    }, wanted.deadlineMs)
    signal.addEventListener('abort', onAbort)

    listen(request, wanted.limitBytes, nowMs, settle)
    if (signal.aborted) onAbort()
    else request.end(wanted.body)
  })
}

function listen(
  request: ClientRequest,
  limitBytes: number,
  nowMs: NowMs,
  settle: (outcome: Outcome) => void,
): void {
  const sentAtMs = nowMs()
  let status: number | null = null
  request.on('redirect', (redirectStatus, _method, location) => {
    settle(succeeded({ kind: 'redirect', status: redirectStatus, location }))
  })
  request.on('error', (error) => {
    const code = codeOf(error.message)
    if (status !== null) {
      settle(succeeded({ kind: 'truncated', status }))
      return
    }
    settle(failed({ kind: 'transport', problem: transportProblem(code), code }))
  })
  request.on('response', (response) => {
    const answerStatus = response.statusCode
    status = answerStatus
    const receivedAtMs = nowMs()
    const chunks: Buffer[] = []
    let sizeBytes = 0
    response.on('data', (chunk: Buffer) => {
      sizeBytes += chunk.length
      if (sizeBytes > limitBytes) settle(succeeded({ kind: 'tooLarge', status: answerStatus }))
      else chunks.push(chunk)
    })
    response.on('end', () => {
      settle(
        succeeded({
          kind: 'complete',
          status: answerStatus,
          headers: flatten(response.headers),
          body: Buffer.concat(chunks).toString('utf8'),
          sentAtMs,
          receivedAtMs,
        }),
      )
    })
    const onBroken = (): void => {
      settle(succeeded({ kind: 'truncated', status: answerStatus }))
    }
    response.on('error', onBroken)
    response.on('aborted', onBroken)
  })
}

function flatten(headers: Record<string, string | string[]>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join('\n') : value,
    ]),
  )
}
