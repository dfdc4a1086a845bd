// Which computer, OS user and profile this is, as one hash. It tells "saved elsewhere" from "gone";
// it proves nothing and must not be used to let anyone in.
import { createHash } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { resolve } from 'node:path'

export interface HostParts {
  readonly hostName: string
  readonly osUser: string
  readonly profilePath: string
}

/** A hash, so that a copied profile does not tell the names of its former computer and user. */
export function hostIdentityOf({ hostName, osUser, profilePath }: HostParts): string {
  return createHash('sha256')
    .update(JSON.stringify([hostName.toLowerCase(), osUser, resolve(profilePath)]))
    .digest('base64url')
    .slice(0, 32)
}

/** The identity of this process' computer and OS user with the profile folder `profilePath`. */
export function readHostIdentity(profilePath: string): string {
  return hostIdentityOf({ hostName: hostname(), osUser: osUserName(), profilePath })
}

function osUserName(): string {
  try {
    return userInfo().username
  } catch {
    // A user id without an entry in the user database (containers, some directory services).
    return String(process.getuid?.() ?? 'unknown')
  }
}
