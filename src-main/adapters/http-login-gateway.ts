// The Login Service and the Domain API over HTTP: sends, reads, and names what came back.
// Decides nothing about the flow, repeats nothing, and puts no secret into a failure.
import type { LoginGateway } from '../core/ports'
import { failed, succeeded } from '../core/result'
import type { OpenSession } from '../core/session/session-material'
import type { HttpExchange } from './http-exchange'
import {
  allowedHostOf,
  AnyAnswer,
  DomainAnswer,
  domainUrl,
  hostOf,
  loginUrl,
  sessionCookieOf,
  sessionUrl,
} from './http-login-wire'
import { requiredChangeIn } from './http-password-change'
import { challengeIn, createSecondFactorCalls } from './http-second-factor'
import { openedSession } from './opened-session'
import { RESET_SERVICE } from './reset-wire'
import { SECOND_FACTOR_SERVICE } from './second-factor-wire'
import { readJson, statusFailure, unexpected, type SettledAnswer } from './service-answer'
import { createSendJson, type Answered, type RequestOptions } from './service-requests'

export interface GatewayOptions extends RequestOptions {
  /** Origin of the Domain API, such as https://api.liveperson.net. */
  readonly csds: string
}

/** How long each call may take, in milliseconds, connection and all. The service documents none. */
const DEADLINES_MS = { domain: 10_000, login: 30_000, refresh: 15_000, logout: 5_000 } as const

export function createHttpLoginGateway(
  exchange: HttpExchange,
  options: GatewayOptions,
): LoginGateway {
  const { csds, isAllowedHost, clock } = options
  const sendJson = createSendJson(exchange, options)

  async function act(
    { facts, secrets }: OpenSession,
    action: 'refresh' | 'logout',
    signal: AbortSignal,
  ): Promise<Answered<SettledAnswer>> {
    const answer = await sendJson(
      {
        method: 'POST',
        url: sessionUrl(facts.loginHost, facts.accountId, action),
        headers: { cookie: `session_id=${secrets.sessionCookie}` },
        body: { csrf: secrets.csrf },
        deadlineMs: DEADLINES_MS[action],
      },
      signal,
    )
    if (!answer.ok) return answer
    if (answer.value.status !== 200) return failed(statusFailure(answer.value))
    // A captive portal also answers 200, with a page; the service answers with nothing.
    if (answer.value.body.trim() === '') return answer
    const contentType = answer.value.headers['content-type'] ?? ''
    return unexpected(answer.value, { kind: 'notJson', contentType: contentType.slice(0, 100) })
  }

  return {
    async resolve(accountId, signal) {
      const url = domainUrl(csds, accountId)
      const answer = await sendJson({ method: 'GET', url, deadlineMs: DEADLINES_MS.domain }, signal)
      if (!answer.ok) return answer
      const { status, seen } = answer.value
      // The documentation lists 401 "invalid site" for the Domain API; clients also meet 404.
      // Only the service's own JSON counts: a proxy answers with a page.
      if (status === 401 || status === 404) {
        const says = readJson(answer.value, AnyAnswer)
        return says.ok ? failed({ kind: 'accountUnknown', ...seen }) : says
      }
      if (status !== 200) return failed(statusFailure(answer.value))
      const domains = readJson(answer.value, DomainAnswer)
      if (!domains.ok) return domains
      const { baseURIs } = domains.value
      if (baseURIs.length === 0) return failed({ kind: 'accountUnknown', ...seen })
      const loginHost = hostOf(baseURIs, 'agentVep')
      if (loginHost === null) return failed({ kind: 'loginServiceNotListed', ...seen })
      if (!isAllowedHost(loginHost)) {
        return failed({ kind: 'hostNotAllowed', namedHost: loginHost.slice(0, 100), ...seen })
      }
      const allowed = (service: string): string | null =>
        allowedHostOf(baseURIs, service, isAllowedHost)
      return succeeded({
        accountId,
        loginHost,
        workspaceHost: allowed('liveEngageUI'),
        secondFactorHost: allowed(SECOND_FACTOR_SERVICE),
        resetHost: allowed(RESET_SERVICE),
        usersHost: allowed('accountConfigReadWrite'),
      })
    },

    warmUp(home) {
      exchange.warmUp(`https://${home.loginHost}`)
    },

    async signIn(home, { loginName, password }, signal) {
      const answer = await sendJson(
        {
          method: 'POST',
          url: loginUrl(home.loginHost, home.accountId),
          body: { username: loginName, password },
          deadlineMs: DEADLINES_MS.login,
        },
        signal,
      )
      if (!answer.ok) return answer
      if (answer.value.status === 401) {
        const nowMs = clock.nowMs()
        const asked =
          challengeIn(answer.value, home, nowMs) ?? requiredChangeIn(answer.value, home, nowMs)
        if (asked !== null) return asked
      }
      if (answer.value.status !== 200) return failed(statusFailure(answer.value))
      const session = openedSession(answer.value, home, loginName, options)
      return session.ok ? succeeded({ kind: 'opened', session: session.value }) : session
    },

    ...createSecondFactorCalls(sendJson, options),

    async refresh(session, signal) {
      const answer = await act(session, 'refresh', signal)
      if (!answer.ok) return answer
      const renewed = sessionCookieOf(answer.value.headers['set-cookie'])
      if (renewed === null) return succeeded(session)
      return succeeded({ ...session, secrets: { ...session.secrets, sessionCookie: renewed } })
    },

    async signOut(session, signal) {
      const answer = await act(session, 'logout', signal)
      return answer.ok ? succeeded(null) : answer
    },
  }
}
