// The admin's part of the extension `mfaLogin.v1`: who is enrolled, why somebody is disabled, the
// newest tries, and the account's switch. All of it is assumed. Sources: README.md, "Second factor".
import { asAdmin, type DeskParts } from '../admin-access'
import type { AccountSettings } from '../account-settings'
import type { Answer, JsonObject } from '../answer'
import type { App } from '../app-types'
import type { AuditedAction } from '../audit-list'
import { type EndpointParts, endpoint, type Exchange } from '../endpoint'
import type { Enrolments } from '../mfa/enrolments'
import type { Person } from '../people'
import type { RecentTries } from '../recent-tries'
import { badRequest, revisionStale } from '../wire/errors'
import { readSwitch } from '../wire/mfa-bodies'
import { namesRevision } from '../wire/revisions'

export type MfaDeskParts = EndpointParts &
  DeskParts & {
    readonly settings: AccountSettings
    readonly enrolments: Enrolments
    readonly recentTries: RecentTries
  }

export function addMfaDeskRoutes(app: App, parts: MfaDeskParts): void {
  const root = '/api/account/:account/mfa/v1'
  app.get(
    `${root}/users`,
    endpoint(parts, 'users', (exchange) => tellUsers(parts, exchange)),
  )
  app.put(
    `${root}/switch`,
    endpoint(parts, 'users', (exchange) => switchMfa(parts, exchange)),
  )
}

function tellUsers(parts: MfaDeskParts, exchange: Exchange): Answer {
  const { account } = exchange
  return asAdmin(parts, exchange, { actions: ['readUsers'], whom: null }, () => {
    const { isMfaOn, switchRevision } = parts.settings.of(account)
    const users = parts.people.inAccount(account).map((person) => signInStatus(parts, person))
    return { status: 200, body: { enabled: isMfaOn, users }, revision: switchRevision }
  })
}

function signInStatus({ enrolments, recentTries }: MfaDeskParts, person: Person): JsonObject {
  return {
    id: Number(person.userId),
    mfaEnrolled: enrolments.find(person) !== undefined,
    disabledBecause: person.disabledBecause,
    lastTries: recentTries.of(person).map(({ atMs, outcome }) => ({ atMs, outcome })),
  }
}

function switchMfa(parts: MfaDeskParts, exchange: Exchange): Answer {
  const { account, body, ifMatch, nowMs } = exchange
  const enabled = readSwitch(body)
  const call = { actions: [switchAction(enabled)], whom: null }
  return asAdmin(parts, exchange, call, (list) => {
    if (enabled === null) return badRequest(nowMs)
    if (!namesRevision(ifMatch, parts.settings.of(account).switchRevision)) {
      list('stale')
      return revisionStale(nowMs)
    }
    parts.settings.switchMfa(account, enabled)
    list('done')
    const revision = parts.settings.of(account).switchRevision
    return { status: 200, body: { enabled }, revision }
  })
}

function switchAction(enabled: boolean | null): AuditedAction {
  if (enabled === null) return 'switchMfa'
  return enabled ? 'switchMfaOn' : 'switchMfaOff'
}
