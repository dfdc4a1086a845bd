// The secrets of one session, as they travel between gateway, engine and keychain.
// Must never become part of a state, a view, a log line or a file.
import type { AccountId, EpochMs, LoginName, UserId } from '../ids'

/** What is known of a signed-in session and may be shown. */
export interface SessionFacts {
  readonly accountId: AccountId
  readonly loginName: LoginName
  /** The service's own id of this user; null where its sign-in answer did not say. */
  readonly userId: UserId | null
  /** Host (and port) of the Login Service that opened the session. */
  readonly loginHost: string
  /** Host of the agent workspace, null when the service named none. */
  readonly workspaceHost: string | null
  /** The service said at sign-in that this user is an admin. */
  readonly isAdmin: boolean
  readonly sinceMs: EpochMs
  /** `sinceMs` plus the `sessionTTl` the service stated. */
  readonly untilMs: EpochMs
}

/** The three secrets that keep a session: each alone is worth stealing. */
export interface SessionSecrets {
  readonly bearer: string
  readonly csrf: string
  /** Value of the `session_id` cookie. */
  readonly sessionCookie: string
}

export interface OpenSession {
  readonly facts: SessionFacts
  readonly secrets: SessionSecrets
}
