// The session out of the answer that opened it, after a password alone or after a code: one shape.
import { toEpochMs, toUserId, type LoginName } from '../core/ids'
import type { AccountHome, Clock } from '../core/ports'
import { succeeded, type Result } from '../core/result'
import type { OpenSession } from '../core/session/session-material'
import type { HostRule } from '../core/sign-in/service-hosts'
import type { ServiceFailure } from '../core/sign-in/service-failure'
import { allowedHostOf, LoginAnswer, sessionCookieOf } from './http-login-wire'
import { readJson, unexpected, type SettledAnswer } from './service-answer'

export interface OpenedSessionOptions {
  readonly isAllowedHost: HostRule
  readonly clock: Pick<Clock, 'nowMs'>
}

export function openedSession(
  answer: SettledAnswer,
  home: AccountHome,
  loginName: LoginName,
  { isAllowedHost, clock }: OpenedSessionOptions,
): Result<OpenSession, ServiceFailure> {
  const login = readJson(answer, LoginAnswer)
  if (!login.ok) return login
  const sessionCookie = sessionCookieOf(answer.headers['set-cookie'])
  if (sessionCookie === null) {
    return unexpected(answer, { kind: 'missingFields', fields: ['session_id (cookie)'] })
  }
  const { csrf, bearer, sessionTTl, config, csdsCollectionResponse } = login.value
  const sinceMs = clock.nowMs()
  // The sign-in answer's own list is newer than the Domain API's, where it has one.
  const services = csdsCollectionResponse?.baseURIs ?? []
  const isNamed = services.some(({ service }) => service === 'liveEngageUI')
  return succeeded({
    facts: {
      accountId: home.accountId,
      loginName,
      userId: toUserId(config.userId),
      loginHost: home.loginHost,
      workspaceHost: isNamed
        ? allowedHostOf(services, 'liveEngageUI', isAllowedHost)
        : home.workspaceHost,
      isAdmin: config.isAdmin,
      sinceMs,
      untilMs: toEpochMs(sinceMs + Number(sessionTTl)),
    },
    secrets: { bearer, csrf, sessionCookie },
  })
}
