// Whom a command or a scenario is for: one user, an account, or the whole service.

/** One user, or without `loginName` everybody of the account. */
export interface Target {
  readonly account: string
  readonly loginName?: string | undefined
}

/** A user by the two names that make one. */
export interface User {
  readonly account: string
  readonly loginName: string
}

/** Whether the target includes somebody; null = the whole service. */
export function includes(
  target: Target | null,
  who: { readonly account: string; readonly loginName: string | null },
): boolean {
  return (
    target === null ||
    (target.account === who.account &&
      (target.loginName === undefined || target.loginName === who.loginName))
  )
}

export function sameTarget(one: Target | null, other: Target | null): boolean {
  return one?.account === other?.account && one?.loginName === other?.loginName
}
