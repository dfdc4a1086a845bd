// What an admin's session asks of the service about people, over HTTP. The bearer goes into the
// Authorization header and nowhere else. Repeats nothing; writes only what came whole, and only to
// somebody who is still as the admin saw.
import type { AdminFailure, DeskChange, ShownPerson } from '../core/people-desk/people'
import type { AccountHome, Aborted, PeopleAdministration } from '../core/ports'
import { failed, succeeded, type Result } from '../core/result'
import type { OpenSession } from '../core/session/session-material'
import type { HttpExchange } from './http-exchange'
import { AnyAnswer } from './http-login-wire'
import { withMembers } from './json-members'
import {
  EnabledAnswer,
  EntriesAnswer,
  mfaAdminUrl,
  MfaOffAnswer,
  MfaOnAnswer,
  mfaPartOf,
  MfaUsersAnswer,
  mfaUsersIn,
  NO_MFA_PART,
  peopleOf,
  revisionOf,
  usersIn,
  usersUrl,
  userUrl,
  type MfaPart,
  type ReadEntries,
} from './people-wire'
import { SECOND_FACTOR_SERVICE } from './second-factor-wire'
import {
  readJson,
  seenStatus,
  statusFailure,
  unexpected,
  type SettledAnswer,
} from './service-answer'
import { createSendJson, type JsonRequest, type RequestOptions } from './service-requests'
import { readWholeUser } from './whole-user'

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
  ): Promise<Outcome<Users>> {
    const answer = await ask(session, listRequest(usersUrl(host, home.accountId)), signal)
    if (!answer.ok) return answer
    const entries = readJson(answer.value, EntriesAnswer)
    return entries.ok ? readable(answer.value, usersIn(entries.value)) : entries
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
    const users = readable(answer.value, mfaUsersIn(mfa.value.users))
    if (!users.ok) return users
    const revision = revisionOf(answer.value.headers)
    return revision === null
      ? withoutRevision(answer.value)
      : succeeded(mfaPartOf(mfa.value.enabled, revision, users.value.values))
  }

  async function changeUser(
    home: AccountHome,
    session: OpenSession,
    change: Exclude<DeskChange, { readonly kind: 'switchMfa' }>,
    signal: AbortSignal,
  ): Promise<Outcome<null>> {
    const { usersHost: host, accountId } = home
    if (host === null) return failed(notListed(home, USERS_SERVICE))
    const { userId } = change
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
    const user = readJson(present.value, AnyAnswer)
    if (!user.ok) return user
    const read = readWholeUser(user.value)
    if (read.kind === 'notWhole') {
      return failed({ kind: 'userNotWhole', missing: read.missing, ...present.value.seen })
    }
    if (read.user.userId !== userId) {
      return unexpected(present.value, { kind: 'missingFields', fields: ['id'] })
    }
    if (isChanged(change.shown, read.user)) {
      return failed({ kind: 'changedMeanwhile', ...seenStatus(present.value) })
    }
    // Each user has a latest revision of its own (appendix, "Data Revisions").
    const revision = revisionOf(present.value.headers)
    if (revision === null) return withoutRevision(present.value)
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
    if (host === null) return failed(notListed(home, SECOND_FACTOR_SERVICE))
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

  function notListed(home: AccountHome, service: string): AdminFailure {
    return {
      kind: 'serviceNotListed',
      service,
      host: home.loginHost,
      atMs: options.clock.nowMs(),
    }
  }

  return {
    async read(home, session, signal) {
      const { usersHost } = home
      if (usersHost === null) return failed(notListed(home, USERS_SERVICE))
      const [users, mfa] = await Promise.all([
        readUsers(home, usersHost, session, signal),
        readMfa(home, session, signal),
      ])
      if (!users.ok) return users
      const { values, unreadableCount } = users.value
      if (mfa.ok) {
        const { mfaSwitch } = mfa.value
        const people = peopleOf(values, mfa.value)
        return succeeded({ people, unreadableCount, mfaSwitch, mfaProblem: null })
      }
      // The session's end is everybody's; any other trouble of the assumed part is its own, and the
      // documented part goes on without it.
      const { failure } = mfa
      if (failure.kind === 'aborted' || failure.kind === 'rejected') return failed(failure)
      const people = peopleOf(values, NO_MFA_PART)
      const { mfaSwitch } = NO_MFA_PART
      return succeeded({ people, unreadableCount, mfaSwitch, mfaProblem: failure })
    },

    change: (home, session, change, signal) =>
      change.kind === 'switchMfa'
        ? switchMfa(home, session, change, signal)
        : changeUser(home, session, change, signal),
  }
}

type Users = ReturnType<typeof usersIn>

/** The name under which the Domain API lists the Users API for reading and writing. */
const USERS_SERVICE = 'accountConfigReadWrite'

/** Another name or another state than the admin saw: to enable who is enabled already, for one. */
function isChanged(shown: ShownPerson, now: ShownPerson): boolean {
  return shown.loginName !== now.loginName || shown.isEnabled !== now.isEnabled
}

/** A list of which nothing can be read is not the service's. */
function readable<Value>(
  answer: SettledAnswer,
  entries: ReadEntries<Value>,
): Outcome<ReadEntries<Value>> {
  const { values, unreadableCount, firstProblem } = entries
  if (values.length > 0 || unreadableCount === 0) return succeeded(entries)
  return unexpected(answer, { kind: 'missingFields', fields: firstProblem.slice(0, 8) })
}

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
