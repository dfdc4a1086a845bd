// The newest sign-in tries of each user, as an admin is shown them. Counts nothing and decides
// nothing; see failed-tries.ts.
import { userKey } from './people'
import { includes, type Target, type User } from './target'

export interface SignInTry {
  /** By the service's clock, in milliseconds since 1970. */
  readonly atMs: number
  readonly outcome: 'signedIn' | 'wrongPassword' | 'wrongCode' | 'disabled'
}

/** How many an admin is shown; assumed. */
const SHOWN_TRIES = 5

interface TriesOfUser extends User {
  readonly tries: readonly SignInTry[]
}

export class RecentTries {
  private readonly byUser = new Map<string, TriesOfUser>()

  add({ account, loginName }: User, one: SignInTry): void {
    const tries = [one, ...this.of({ account, loginName })].slice(0, SHOWN_TRIES)
    this.byUser.set(userKey(account, loginName), { account, loginName, tries })
  }

  /** Newest first. */
  of({ account, loginName }: User): readonly SignInTry[] {
    return this.byUser.get(userKey(account, loginName))?.tries ?? []
  }

  /** Forgets the tries of one user, of a whole account, or (null) all. */
  forget(target: Target | null): void {
    for (const [key, ofUser] of [...this.byUser]) {
      if (includes(target, ofUser)) this.byUser.delete(key)
    }
  }
}
