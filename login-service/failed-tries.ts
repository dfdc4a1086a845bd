// Counts wrong passwords in a row for each user. When a count locks somebody out is not its say.
import { userKey } from './people'

export interface FailedTriesOfUser {
  readonly account: string
  readonly loginName: string
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
  forget(
    target: { readonly account: string; readonly loginName?: string | undefined } | null,
  ): void {
    for (const [key, { account, loginName }] of [...this.tries]) {
      const meant =
        target === null ||
        (target.account === account &&
          (target.loginName === undefined || target.loginName === loginName))
      if (meant) this.tries.delete(key)
    }
  }

  list(): readonly FailedTriesOfUser[] {
    return [...this.tries.values()]
  }
}
