// The Login Service and the Domain API over HTTP: sends, reads, and names what came back.
// Decides nothing about the flow, repeats nothing, and puts no secret into a failure.
import { toEpochMs } from '../core/ids'
import type { Aborted, AccountHome, Clock, LoginGateway } from '../core/ports'
import { failed, succeeded, type Result } from '../core/result'
import type { OpenSession } from '../core/session/session-material'
import type { HostRule } from '../core/sign-in/service-hosts'
import type { AnswerProblem, Seen, ServiceFailure } from '../core/sign-in/service-failure'
import type { HttpExchange, HttpRequest } from './http-exchange'
import {
  AnyAnswer,
  DomainAnswer,
  domainUrl,
  LoginAnswer,
  loginUrl,
  sessionCookieOf,
  sessionUrl,
} from './http-login-wire'
import { readJson, settled, statusFailure, type SettledAnswer } from './service-answer'

type Answered<Value> = Result<Value, ServiceFailure | Aborted>

export interface GatewayOptions {
  /** Origin of the Domain API, such as https://api.liveperson.net. */
  readonly csds: string
  readonly isAllowedHost: HostRule
  readonly clock: Pick<Clock, 'nowMs'>
}

/** How long each call may take, in milliseconds, connection and all. The service documents none. */
const DEADLINES_MS = { domain: 10_000, login: 30_000, refresh: 15_000, logout: 5_000 } as const

/** A login answer with every service of an account is near 10 KB; anything far above is not one. */
const LIMIT_BYTES = 1_048_576

const JSON_HEADERS = { accept: 'application/json', 'content-type': 'application/json' } as const

export function createHttpLoginGateway(
  exchange: HttpExchange,
  { csds, isAllowedHost, clock }: GatewayOptions,
): LoginGateway {
  async function ask(
    request: Omit<HttpRequest, 'limitBytes'>,
    signal: AbortSignal,
  ): Promise<Answered<SettledAnswer>> {
    const { host } = new URL(request.url)
    // The last gate before the wire, whoever named the host.
    const seen = (): Seen => ({ host, atMs: clock.nowMs() })
    if (request.url.startsWith('https://') && isAllowedHost(host)) {
      const answer = await exchange.send({ ...request, limitBytes: LIMIT_BYTES }, signal)
      return settled(answer, seen(), LIMIT_BYTES)
    }
    return failed({ kind: 'hostNotAllowed', namedHost: host, ...seen() })
  }

  function post(
    url: string,
    body: unknown,
    deadlineMs: number,
    signal: AbortSignal,
    cookie?: string,
  ): Promise<Answered<SettledAnswer>> {
    const headers = cookie === undefined ? JSON_HEADERS : { ...JSON_HEADERS, cookie }
    return ask({ method: 'POST', url, headers, body: JSON.stringify(body), deadlineMs }, signal)
  }

  async function act(
    session: OpenSession,
    action: 'refresh' | 'logout',
    signal: AbortSignal,
  ): Promise<Answered<SettledAnswer>> {
    const { facts, secrets } = session
    const answer = await post(
      sessionUrl(facts.loginHost, facts.accountId, action),
      { csrf: secrets.csrf },
      DEADLINES_MS[action],
      signal,
      `session_id=${secrets.sessionCookie}`,
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
      const answer = await ask(
        {
          method: 'GET',
          url: domainUrl(csds, accountId),
          headers: { accept: 'application/json' },
          deadlineMs: DEADLINES_MS.domain,
        },
        signal,
      )
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
      const hostOf = (service: string): string | null =>
        baseURIs.find((entry) => entry.service === service)?.baseURI ?? null
      const loginHost = hostOf('agentVep')
      if (loginHost === null) return failed({ kind: 'loginServiceNotListed', ...seen })
      if (!isAllowedHost(loginHost)) {
        return failed({ kind: 'hostNotAllowed', namedHost: loginHost.slice(0, 100), ...seen })
      }
      return succeeded({
        accountId,
        loginHost,
        workspaceHost: allowedOrNull(hostOf('liveEngageUI'), isAllowedHost),
      })
    },

    warmUp(home) {
      exchange.warmUp(`https://${home.loginHost}`)
    },

    async signIn(home, { loginName, password }, signal) {
      const answer = await post(
        loginUrl(home.loginHost, home.accountId),
        { username: loginName, password },
        DEADLINES_MS.login,
        signal,
      )
      if (!answer.ok) return answer
      if (answer.value.status !== 200) return failed(statusFailure(answer.value))
      const login = readJson(answer.value, LoginAnswer)
      if (!login.ok) return login
      const sessionCookie = sessionCookieOf(answer.value.headers['set-cookie'])
      if (sessionCookie === null) {
        return unexpected(answer.value, { kind: 'missingFields', fields: ['session_id (cookie)'] })
      }
      const { csrf, bearer, sessionTTl } = login.value
      const sinceMs = clock.nowMs()
      return succeeded({
        facts: {
          accountId: home.accountId,
          loginName,
          loginHost: home.loginHost,
          workspaceHost: workspaceOf(login.value.csdsCollectionResponse, home, isAllowedHost),
          sinceMs,
          untilMs: toEpochMs(sinceMs + Number(sessionTTl)),
        },
        secrets: { bearer, csrf, sessionCookie },
      })
    },

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

function unexpected(
  { status, seen }: SettledAnswer,
  problem: AnswerProblem,
): { readonly ok: false; readonly failure: ServiceFailure } {
  return failed({ kind: 'unexpectedAnswer', status, problem, ...seen })
}

function allowedOrNull(host: string | null, isAllowedHost: HostRule): string | null {
  return host !== null && isAllowedHost(host) ? host : null
}

/** The sign-in answer's own list is newer than the Domain API's, where it has one. */
function workspaceOf(
  collection: LoginCollection,
  home: AccountHome,
  isAllowedHost: HostRule,
): string | null {
  const named = collection?.baseURIs.find((entry) => entry.service === 'liveEngageUI')?.baseURI
  return allowedOrNull(named ?? home.workspaceHost, isAllowedHost)
}

type LoginCollection =
  | { readonly baseURIs: readonly { readonly service: string; readonly baseURI: string }[] }
  | undefined
