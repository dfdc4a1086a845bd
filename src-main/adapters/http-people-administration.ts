// What an admin's session asks of the service about people, over HTTP. The bearer goes into the
// Authorization header and nowhere else. Repeats nothing; writes only over the revision it was given.
import type { AdminFailure, DeskChange, Revision } from '../core/people-desk/people'
import type { AccountHome, Aborted, PeopleAdministration } from '../core/ports'
import { failed, succeeded, type Result } from '../core/result'
import type { OpenSession } from '../core/session/session-material'
import type { ServiceFailure } from '../core/sign-in/service-failure'
import type { HttpExchange } from './http-exchange'
import { AnyAnswer } from './http-login-wire'
import { withMembers } from './json-members'
import {
  EnabledAnswer,
  mfaAdminUrl,
  MfaOffAnswer,
  MfaOnAnswer,
  mfaPartOf,
  MfaUsersAnswer,
  NO_MFA_PART,
  peopleOf,
  revisionOf,
  UsersAnswer,
  usersUrl,
  userUrl,
  type MfaPart,
} from './people-wire'
import {
  readJson,
  seenStatus,
  statusFailure,
  unexpected,
  type SettledAnswer,
} from './service-answer'
import { createSendJson, type JsonRequest, type RequestOptions } from './service-requests'

type Outcome<Value> = Result<Value, AdminFailure | Aborted>

/** How long each call may take, in milliseconds: a large account's list takes its time. */
const DEADLINES_MS = { read: 30_000, change: 15_000 } as const

/** An account has up to 18,000 users (documented); a list of them comes to near 6 MB. */
const LIST_LIMIT_BYTES = 8 * 1_048_576

export function createHttpPeopleAdministration(
  exchange: Pick<HttpExchange, 'send'>,
  options: RequestOptions,
): PeopleAdministration {
  const sendJson = createSendJson(exchange, options)

  async function ask(
    { secrets }: OpenSession,
    request: JsonRequest,
    signal: AbortSignal,
  ): Promise<Outcome<SettledAnswer>> {
    const headers = { ...request.headers, authorization: `Bearer ${secrets.bearer}` }
    const answer = await sendJson({ ...request, headers }, signal)
    if (!answer.ok || answer.value.status === 200) return answer
    return failed(adminFailure(answer.value))
  }

  async function readUsers(
    home: AccountHome,
    host: string,
    session: OpenSession,
    signal: AbortSignal,
  ): Promise<Outcome<{ readonly users: Users; readonly revision: Revision }>> {
    const answer = await ask(session, listRequest(usersUrl(host, home.accountId)), signal)
    if (!answer.ok) return answer
    const users = readJson(answer.value, UsersAnswer)
    if (!users.ok) return users
    const revision = revisionOf(answer.value.headers)
    return revision === null
      ? withoutRevision(answer.value)
      : succeeded({ users: users.value, revision })
  }

  async function readMfa(
    home: AccountHome,
    session: OpenSession,
    signal: AbortSignal,
  ): Promise<Outcome<MfaPart>> {
    const { secondFactorHost: host, accountId } = home
    if (host === null) return succeeded(NO_MFA_PART)
    const answer = await ask(session, listRequest(mfaAdminUrl(host, accountId, 'users')), signal)
    if (!answer.ok) return answer
    const mfa = readJson(answer.value, MfaUsersAnswer)
    if (!mfa.ok) return mfa
    const revision = revisionOf(answer.value.headers)
    return revision === null
      ? withoutRevision(answer.value)
      : succeeded(mfaPartOf(mfa.value, revision))
  }

  async function changeUser(
    home: AccountHome,
    session: OpenSession,
    change: Exclude<DeskChange, { readonly kind: 'switchMfa' }>,
    signal: AbortSignal,
  ): Promise<Outcome<null>> {
    const { usersHost: host, accountId } = home
    if (host === null) return failed(notListed(home))
    const { userId, revision } = change
    const present = await ask(
      session,
      {
        method: 'GET',
        url: userUrl(host, accountId, userId, '$all'),
        deadlineMs: DEADLINES_MS.change,
      },
      signal,
    )
    if (!present.ok) return withPersonGone(present)
    const seenRevision = revisionOf(present.value.headers)
    if (seenRevision !== null && seenRevision !== revision) {
      return failed({ kind: 'changedMeanwhile', ...seenStatus(present.value) })
    }
    const user = readJson(present.value, AnyAnswer)
    if (!user.ok) return user
    // Attributes missing from the body are deleted (documented), so the whole user goes back.
    const body = withMembers(present.value.body, MEMBERS[change.kind])
    if (body === null) return unexpected(present.value, { kind: 'malformedJson' })
    const answer = await ask(
      session,
      {
        method: 'PUT',
        url: userUrl(host, accountId, userId, null),
        headers: { 'if-match': revision },
        body,
        deadlineMs: DEADLINES_MS.change,
      },
      signal,
    )
    if (!answer.ok) return withPersonGone(answer)
    const says = readJson(answer.value, change.kind === 'enable' ? EnabledAnswer : AnyAnswer)
    return says.ok ? succeeded(null) : says
  }

  async function switchMfa(
    home: AccountHome,
    session: OpenSession,
    { isOn, revision }: Extract<DeskChange, { readonly kind: 'switchMfa' }>,
    signal: AbortSignal,
  ): Promise<Outcome<null>> {
    const { secondFactorHost: host, accountId } = home
    if (host === null) return failed(notListed(home))
    const answer = await ask(
      session,
      {
        method: 'PUT',
        url: mfaAdminUrl(host, accountId, 'switch'),
        headers: { 'if-match': revision },
        body: { enabled: isOn },
        deadlineMs: DEADLINES_MS.change,
      },
      signal,
    )
    if (!answer.ok) return answer
    const says = readJson(answer.value, isOn ? MfaOnAnswer : MfaOffAnswer)
    return says.ok ? succeeded(null) : says
  }

  function notListed(home: AccountHome): ServiceFailure {
    return {
      kind: 'loginServiceNotListed',
      host: home.loginHost,
      atMs: options.clock.nowMs(),
    }
  }

  return {
    async read(home, session, signal) {
      const { usersHost } = home
      if (usersHost === null) return failed(notListed(home))
      const [users, mfa] = await Promise.all([
        readUsers(home, usersHost, session, signal),
        readMfa(home, session, signal),
      ])
      if (!users.ok) return users
      if (!mfa.ok) return mfa
      return succeeded({
        people: peopleOf(users.value.users, mfa.value),
        revision: users.value.revision,
        mfaSwitch: mfa.value.mfaSwitch,
      })
    },

    change: (home, session, change, signal) =>
      change.kind === 'switchMfa'
        ? switchMfa(home, session, change, signal)
        : changeUser(home, session, change, signal),
  }
}

type Users = Parameters<typeof peopleOf>[0]

/** `passwordSh` goes back as the service gives it out: null. No password hash leaves this app. */
const MEMBERS = {
  enable: { isEnabled: true, disabledManually: false, passwordSh: null },
  resetMfa: { resetMfaSecret: true, passwordSh: null },
} as const

const listRequest = (url: string): JsonRequest => ({
  method: 'GET',
  url,
  deadlineMs: DEADLINES_MS.read,
  limitBytes: LIST_LIMIT_BYTES,
})

function adminFailure(answer: SettledAnswer): AdminFailure {
  const facts = seenStatus(answer)
  if (answer.status === 403) return { kind: 'notAllowed', ...facts }
  if (answer.status === 409 || answer.status === 412) return { kind: 'changedMeanwhile', ...facts }
  return statusFailure(answer)
}

/** 404 is about a user where one was named. */
function withPersonGone(outcome: {
  readonly ok: false
  readonly failure: AdminFailure | Aborted
}): Outcome<never> {
  const { failure } = outcome
  return failure.kind === 'requestRefused' && failure.status === 404
    ? failed({ ...failure, kind: 'personGone' })
    : outcome
}

function withoutRevision(answer: SettledAnswer): Outcome<never> {
  return unexpected(answer, { kind: 'missingFields', fields: ['ac-revision (header)'] })
}
