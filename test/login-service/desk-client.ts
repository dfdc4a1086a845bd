// A client of the admin's desk for the tests: the Users API and the admin part of the extension,
// with the bearer of a session.
import { z } from 'zod'
import type { ControlClient } from '../../login-service/control-client'
import type { RunningLoginService } from '../../login-service/server'
import { exchange, type Opened, type Received, textFields } from './https-exchange'

type Reached = Pick<RunningLoginService, 'origin' | 'caPath'>
export type Caller = Pick<Opened, 'account' | 'bearer'>

const entity = z.looseObject({ id: z.number(), loginName: z.string() })
export type Entity = z.output<typeof entity>

const usersPath = (account: string): string =>
  `/api/account/${account}/configuration/le-users/users`
const asCaller = ({ bearer }: Caller): Record<string, string> => ({
  authorization: `Bearer ${bearer}`,
})

export function listUsers(service: Reached, caller: Caller, query = ''): Promise<Received> {
  return exchange(service, {
    path: `${usersPath(caller.account)}?v=4.0${query}`,
    headers: asCaller(caller),
  })
}

export function readUser(
  service: Reached,
  caller: Caller,
  id: number | string,
  query = '&select=$all',
): Promise<Received> {
  return exchange(service, {
    path: `${usersPath(caller.account)}/${id}?v=4.0${query}`,
    headers: asCaller(caller),
  })
}

/** Without a revision the header is not sent. */
export function saveUser(
  service: Reached,
  caller: Caller,
  user: { readonly id: number; readonly [name: string]: unknown },
  revision?: string,
): Promise<Received> {
  return exchange(service, {
    method: 'PUT',
    path: `${usersPath(caller.account)}/${user.id}?v=4.0`,
    headers: { ...asCaller(caller), ...(revision === undefined ? {} : { 'if-match': revision }) },
    body: user,
  })
}

export function readDesk(service: Reached, caller: Caller): Promise<Received> {
  return exchange(service, {
    path: `/api/account/${caller.account}/mfa/v1/users`,
    headers: asCaller(caller),
  })
}

export function switchMfa(
  service: Reached,
  caller: Caller,
  body: object,
  revision?: string,
): Promise<Received> {
  return exchange(service, {
    method: 'PUT',
    path: `/api/account/${caller.account}/mfa/v1/switch`,
    headers: { ...asCaller(caller), ...(revision === undefined ? {} : { 'if-match': revision }) },
    body,
  })
}

export function revisionOf({ headers }: Received): string {
  const revision = headers['ac-revision']
  return typeof revision === 'string' ? revision : ''
}

/** The whole of a user and the revision it was read at. */
export async function userNamed(
  service: Reached,
  caller: Caller,
  loginName: string,
): Promise<{ readonly user: Entity; readonly revision: string }> {
  const answer = await listUsers(service, caller, '&select=$all')
  const user = z
    .array(entity)
    .parse(answer.json)
    .find((each) => each.loginName === loginName)
  if (user === undefined) throw new Error(`No user ${loginName}`)
  return { user, revision: revisionOf(answer) }
}

/** Whoever a sign-in's answer let in. */
export function callerOf(account: string, answer: Received): Caller {
  return { account, bearer: textFields(answer.json)['bearer'] ?? '' }
}

/** Lines such as `16180339 leo.park resetMfa ravi.lost done`. */
export async function auditLines(control: ControlClient): Promise<readonly string[]> {
  const { audit } = await control.status()
  return audit.map(
    ({ account, who, what, whom, outcome }) =>
      `${account} ${who} ${what} ${whom ?? '-'} ${outcome}`,
  )
}
