// The open sessions: one a user, each with its own lifetime that a refresh starts anew. Holds the
// secrets of sessions in memory only.
import { secretsMatch } from './password-hash'
import { userKey } from './people'
import { randomHex64, randomToken, randomWsuk } from './random-secrets'
import { includes, type Target } from './target'

export interface Session {
  /** Value of the cookie `session_id`, and `sessionId` in the login answer. */
  readonly id: string
  readonly account: string
  readonly loginName: string
  readonly csrf: string
  readonly bearer: string
  readonly wsuk: string
}

interface OpenSession {
  readonly session: Session
  readonly endsAtMs: number
}

export class Sessions {
  private readonly open = new Map<string, OpenSession>()
  private readonly idsByUser = new Map<string, string>()

  /** `now` counts milliseconds and never runs backwards. */
  constructor(private readonly now: () => number) {}

  /** Opens a session; an older one of the same user ends. */
  start(account: string, loginName: string, lifetimeMs: number): Session {
    this.endFor({ account, loginName })
    const session = {
      id: randomToken(),
      account,
      loginName,
      csrf: randomHex64(),
      bearer: randomHex64(),
      wsuk: randomWsuk(),
    }
    this.open.set(session.id, { session, endsAtMs: this.now() + lifetimeMs })
    this.idsByUser.set(userKey(account, loginName), session.id)
    return session
  }

  /** The session of that id while it lasts. */
  find(id: string): Session | undefined {
    const found = this.open.get(id)
    if (found === undefined) return undefined
    if (found.endsAtMs > this.now()) return found.session
    this.end(found.session)
    return undefined
  }

  /** The session of that bearer while it lasts; every bearer is compared in constant time. */
  findByBearer(bearer: string): Session | undefined {
    const found = [...this.open.values()].filter(({ session }) =>
      secretsMatch(bearer, session.bearer),
    )
    return found[0] === undefined ? undefined : this.find(found[0].session.id)
  }

  prolong(session: Session, lifetimeMs: number): void {
    this.open.set(session.id, { session, endsAtMs: this.now() + lifetimeMs })
  }

  end(session: Session): void {
    this.open.delete(session.id)
    const key = userKey(session.account, session.loginName)
    if (this.idsByUser.get(key) === session.id) this.idsByUser.delete(key)
  }

  /** Ends the sessions of one user, of a whole account, or (null) all. */
  endFor(target: Target | null): void {
    for (const { session } of [...this.open.values()]) {
      if (includes(target, session)) this.end(session)
    }
  }

  count(): number {
    return [...this.open.keys()].filter((id) => this.find(id) !== undefined).length
  }
}
