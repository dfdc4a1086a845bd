// The Users API as far as the admin's desk needs it: list, read and save users, with a revision for
// the account's users as a whole. Sources: README.md, "Users API".
import { type AdminActionParts, resetMfa, saveUser } from '../admin-actions'
import { asAdmin, type DeskParts } from '../admin-access'
import type { Answer } from '../answer'
import type { App } from '../app-types'
import type { AuditedAction } from '../audit-list'
import { type EndpointParts, endpoint, type Exchange } from '../endpoint'
import type { Person } from '../people'
import { badRequest, revisionStale, userUnknown } from '../wire/errors'
import { namesRevision } from '../wire/revisions'
import { readUser, selected, userEntity, wantedChange } from '../wire/user-entity'

export type UsersParts = EndpointParts & DeskParts & AdminActionParts

export function addUsersRoutes(app: App, parts: UsersParts): void {
  const root = '/api/account/:account/configuration/le-users/users'
  app.get(
    root,
    endpoint(parts, 'users', (exchange) => listUsers(parts, exchange)),
  )
  app.get(
    `${root}/:userId`,
    endpoint(parts, 'users', (exchange) => readOne(parts, exchange)),
  )
  app.put(
    `${root}/:userId`,
    endpoint(parts, 'users', (exchange) => save(parts, exchange)),
  )
}

function listUsers(parts: UsersParts, exchange: Exchange): Answer {
  const { account, query } = exchange
  return asAdmin(parts, exchange, { actions: ['readUsers'], whom: null }, () => ({
    status: 200,
    body: parts.people
      .inAccount(account)
      .map((person) => selected(userEntity(person), query.get('select'))),
    revision: parts.settings.of(account).usersRevision,
  }))
}

function readOne(parts: UsersParts, exchange: Exchange): Answer {
  const { account, query, nowMs } = exchange
  const person = personOf(parts, exchange)
  const call = { actions: ['readUsers'], whom: person?.loginName ?? null } as const
  return asAdmin(parts, exchange, call, () => {
    if (person === undefined) return userUnknown(nowMs)
    const body = selected(userEntity(person), query.get('select'))
    return { status: 200, body, revision: parts.settings.of(account).usersRevision }
  })
}

function save(parts: UsersParts, exchange: Exchange): Answer {
  const { account, body, ifMatch, nowMs } = exchange
  const person = personOf(parts, exchange)
  const call = { actions: wantedActions(exchange, person), whom: person?.loginName ?? null }
  return asAdmin(parts, exchange, call, (list) => {
    if (person === undefined) return userUnknown(nowMs)
    const sent = readUser(body, person, nowMs)
    if (sent === null) return badRequest(nowMs)
    if (!namesRevision(ifMatch, parts.settings.of(account).usersRevision)) {
      list('stale')
      return revisionStale(nowMs)
    }
    saveUser(parts, person, sent.details, sent.isEnabled)
    if (sent.resetsMfa) resetMfa(parts, { account, loginName: person.loginName })
    list('done')
    const saved = userEntity(personOf(parts, exchange) ?? person)
    return { status: 200, body: saved, revision: parts.settings.of(account).usersRevision }
  })
}

function personOf(parts: UsersParts, { account, userId }: Exchange): Person | undefined {
  return parts.people.inAccount(account).find((person) => person.userId === userId)
}

/** What a save is about: the changes that matter by their names, any other as `updateUser`. */
function wantedActions({ body }: Exchange, person: Person | undefined): readonly AuditedAction[] {
  const { isEnabled, resetsMfa } = wantedChange(body)
  const isPresently = person?.disabledBecause === null
  const actions: readonly AuditedAction[] = [
    ...(isEnabled === true && !isPresently ? (['enableUser'] as const) : []),
    ...(isEnabled === false && isPresently ? (['disableUser'] as const) : []),
    ...(resetsMfa ? (['resetMfa'] as const) : []),
  ]
  return actions.length === 0 ? ['updateUser'] : actions
}
