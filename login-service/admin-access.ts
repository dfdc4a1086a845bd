// Who may sit at the admin's desk: the bearer of an enabled admin of the same account. Refuses
// everybody else and lists the refusal, but not a call that names nobody.
import type { Answer } from './answer'
import type { AuditedAction, AuditEntry, AuditList } from './audit-list'
import type { Exchange } from './endpoint'
import type { People, Person } from './people'
import { refusalKinds } from './scenarios'
import { forbidden, sessionRefused } from './wire/errors'

export interface DeskParts {
  readonly people: People
  readonly audit: AuditList
}

/** What a call to the desk is about, for the audit list. */
export interface DeskCall {
  readonly actions: readonly AuditedAction[]
  readonly whom: string | null
}

/** Goes on for an admin; `list` puts what came of the call into the audit list. */
export function asAdmin(
  { people, audit }: DeskParts,
  { account, bearerSession, selection, nowMs }: Exchange,
  call: DeskCall,
  proceed: (list: (outcome: AuditEntry['outcome']) => void) => Answer,
): Answer {
  const isRefused = refusalKinds.some((kind) => selection.take(kind) !== undefined)
  const caller = bearerSession && people.find(bearerSession.account, bearerSession.loginName)
  if (isRefused || caller === undefined) return sessionRefused(nowMs)
  const list = (outcome: AuditEntry['outcome']): void => {
    const entry = { atMs: nowMs, account, who: nameOf(caller, account), whom: call.whom, outcome }
    for (const what of call.actions) audit.add({ ...entry, what })
  }
  if (mayManage(caller, account)) return proceed(list)
  list('forbidden')
  return forbidden(nowMs)
}

function mayManage({ role, disabledBecause, account }: Person, managed: string): boolean {
  return role === 'admin' && disabledBecause === null && account === managed
}

function nameOf({ account, loginName }: Person, managed: string): string {
  return account === managed ? loginName : `${loginName} (${account})`
}
