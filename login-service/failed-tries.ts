// Counts failed tries in a row for each user, wrong passwords and wrong codes together. When a
// count locks somebody out is not its say.
import { userKey } from './people'
import { includes, type Target, type User } from './target'

export interface FailedTriesOfUser extends User {
  readonly count: number
}

export class FailedTries {
  private readonly tries = new Map<string, FailedTriesOfUser>()

  count(account: string, loginName: string): number {
    return this.tries.get(userKey(account, loginName))?.count ?? 0
  }

  add(account: string, loginName: string): void {
    const count = this.count(account, loginName) + 1
    this.tries.set(userKey(account, loginName), { account, loginName, count })
  }

  /** Forgets the tries of one user, of a whole account, or (null) all. */
  forget(target: Target | null): void {
    for (const [key, tried] of [...this.tries]) {
      if (includes(target, tried)) this.tries.delete(key)
    }
  }

  list(): readonly FailedTriesOfUser[] {
    return [...this.tries.values()]
  }
}
