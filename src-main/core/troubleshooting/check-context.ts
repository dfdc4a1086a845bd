// Which hosts the checks are to look at: those that every account needs, and those that the Domain API
// names for this one. Asks the directory and nobody else.
import type { AccountId } from '../ids'
import type { AccountDirectory } from '../sign-in/account-directory'
import type { CheckContext } from './check'
import { COMMON_HOSTS } from './needed-hosts'

/** @param standInHost of the local service in development; null for LivePerson's own */
export function createCheckContext(
  directory: Pick<AccountDirectory, 'resolve'>,
  standInHost: string | null,
): (accountId: AccountId | null, signal: AbortSignal) => Promise<CheckContext> {
  const common = standInHost === null ? COMMON_HOSTS : [standInHost]
  return async (accountId, signal) => {
    if (accountId === null) return { accountNumber: null, hosts: common }
    const answer = await directory.resolve(accountId, signal)
    if (!answer.ok) return { accountNumber: accountId, hosts: common }
    const { loginHost, workspaceHost, secondFactorHost, resetHost, usersHost } = answer.value
    const named = [loginHost, workspaceHost, secondFactorHost, resetHost, usersHost]
    const hosts = [...common, ...named.filter((host) => host !== null)]
    return { accountNumber: accountId, hosts: [...new Set(hosts)] }
  }
}
