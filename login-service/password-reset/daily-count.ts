// Counts what each user did in the last 24 hours, by name and whether the user exists or not. What
// the limit is for is not its say.
import { userKey } from '../people'
import { includes, type Target, type User } from '../target'

/** Source: KCA/sec in README.md, "max changes per day (3)"; that requests count alike is assumed. */
export const MAX_A_DAY = 3
const DAY_MS = 24 * 60 * 60 * 1000

interface TimesOfUser extends User {
  /** By the service's clock, in milliseconds since 1970. */
  readonly timesMs: readonly number[]
}

export class DailyCount {
  private readonly byUser = new Map<string, TimesOfUser>()

  isReached(user: User, nowMs: number): boolean {
    return this.recent(user, nowMs).length >= MAX_A_DAY
  }

  add({ account, loginName }: User, nowMs: number): void {
    for (const [key, ofUser] of [...this.byUser]) {
      if (this.recent(ofUser, nowMs).length === 0) this.byUser.delete(key)
    }
    const timesMs = [...this.recent({ account, loginName }, nowMs), nowMs]
    this.byUser.set(userKey(account, loginName), { account, loginName, timesMs })
  }

  /** Forgets the times of one user, of a whole account, or (null) all. */
  forget(target: Target | null): void {
    for (const [key, ofUser] of [...this.byUser]) {
      if (includes(target, ofUser)) this.byUser.delete(key)
    }
  }

  private recent({ account, loginName }: User, nowMs: number): readonly number[] {
    const kept = this.byUser.get(userKey(account, loginName))?.timesMs ?? []
    return kept.filter((atMs) => nowMs - atMs < DAY_MS)
  }
}
