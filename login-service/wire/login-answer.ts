// The body of a successful login, with the documented fields, their odd spellings and types.
// Source of each: README.md, "Login"; what the values mean is mostly not documented.
import type { Answer, JsonObject } from '../answer'
import type { Person, SiteFacts } from '../people'
import type { Session } from '../sessions'

export interface LoginFacts {
  readonly person: Person
  readonly site: SiteFacts
  readonly session: Session
  readonly lifetimeMs: number
  readonly baseUris: readonly JsonObject[]
  readonly nowMs: number
}

/** Numbers of the documented example plus assumed ones; what they stand for is not public. */
const agentPrivileges: readonly number[] = [100, 101, 1730]
const adminPrivileges: readonly number[] = [...agentPrivileges, 1, 2, 200, 201, 1500]

/** The zone of the stand-in's own "server"; the real service's is not documented. */
const SERVER_TIME_ZONE = 'UTC'

/** 200 with the session's cookie. */
export function loginAnswer(facts: LoginFacts): Answer {
  const { person, site, session, lifetimeMs, baseUris, nowMs } = facts
  const isAdmin = person.role === 'admin'
  const serverDiffMs = zoneOffsetMs(SERVER_TIME_ZONE, nowMs)
  return {
    status: 200,
    sessionCookie: session.id,
    body: {
      csrf: session.csrf,
      wsuk: session.wsuk,
      config: {
        loginName: person.loginName,
        userId: person.userId,
        userPid: person.userPid,
        userPrivileges: isAdmin ? adminPrivileges : agentPrivileges,
        serverCurrentTime: nowMs,
        timeDiff: zoneOffsetMs(site.timeZone, nowMs) - serverDiffMs,
        serverTimeZoneName: SERVER_TIME_ZONE,
        serverTimeGMTDiff: serverDiffMs,
        isLPA: false,
        isAdmin,
        accountTimeZoneId: site.timeZone,
      },
      csdsCollectionResponse: { baseURIs: baseUris },
      accountData: {
        agentGroupsData: {
          items: [{ id: -1, deleted: false, name: 'Main Group' }],
          revision: 1,
        },
      },
      sessionTTl: String(lifetimeMs),
      bearer: session.bearer,
      sessionId: session.id,
    },
  }
}

/** How far a zone's clocks are ahead of UTC at that moment, in milliseconds. */
export function zoneOffsetMs(timeZone: string, atMs: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: 'longOffset',
  }).formatToParts(atMs)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name) ?? []
  if (hours === undefined || minutes === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
