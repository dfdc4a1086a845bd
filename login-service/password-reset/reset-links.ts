// The one-time links of password resets: whose they are, how long they last, whether they were used.
// Keeps only hashes of their tokens; sends nothing and changes no password.
import { createHash } from 'node:crypto'
import { userKey } from '../people'
import { randomToken } from '../random-secrets'
import { includes, type Target, type User } from '../target'

/** 1 hour, assumed: nothing public states how long a link lasts. */
export const LINK_LIFETIME_MS = 60 * 60 * 1000
/** 10 minutes, assumed: for a change that is asked for in the middle of a sign-in. */
export const CHANGE_LIFETIME_MS = 10 * 60 * 1000
/** After its end a link is still told from one that never was, for 7 days; assumed. */
const REMEMBERED_MS = 7 * 24 * 60 * 60 * 1000

interface Link extends User {
  readonly endsAtMs: number
  readonly isUsed: boolean
  /** When it can be forgotten. */
  readonly forgetAtMs: number
}

export interface OpenedLink {
  /** 43 characters that nobody can guess; kept nowhere but in what is sent. */
  readonly token: string
}

export type FoundLink =
  | { readonly kind: 'open'; readonly user: User; readonly expiresInMs: number }
  | { readonly kind: 'used' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' }

export class ResetLinks {
  private readonly byHash = new Map<string, Link>()
  /** The newest link of each user. */
  private readonly newest = new Map<string, string>()

  /** `now` counts milliseconds and never runs backwards. */
  constructor(private readonly now: () => number) {}

  /** Makes a link; the user's older ones count as expired from now on. */
  open({ account, loginName }: User, lifetimeMs: number): OpenedLink {
    this.forgetOld()
    const token = randomToken()
    const endsAtMs = this.now() + lifetimeMs
    this.expire({ account, loginName })
    const link = { account, loginName, endsAtMs, isUsed: false }
    this.byHash.set(hashOf(token), { ...link, forgetAtMs: endsAtMs + REMEMBERED_MS })
    this.newest.set(userKey(account, loginName), hashOf(token))
    return { token }
  }

  /** A token that leads nowhere, made with the same work. */
  static pretend(): OpenedLink {
    const token = randomToken()
    hashOf(token)
    return { token }
  }

  /** What the link is worth in that account. */
  find(account: string, token: string): FoundLink {
    this.forgetOld()
    const link = this.byHash.get(hashOf(token))
    if (link?.account !== account) return { kind: 'unknown' }
    if (link.isUsed) return { kind: 'used' }
    const expiresInMs = Math.ceil(link.endsAtMs - this.now())
    if (expiresInMs <= 0) return { kind: 'expired' }
    return { kind: 'open', user: { account, loginName: link.loginName }, expiresInMs }
  }

  /** Whose link it is, open or not. */
  userOf(token: string): User | undefined {
    return this.byHash.get(hashOf(token))
  }

  /** Says that the link has done its work. */
  use(token: string): void {
    const hash = hashOf(token)
    const link = this.byHash.get(hash)
    if (link !== undefined) this.byHash.set(hash, { ...link, isUsed: true })
  }

  /** Forgets the links of one user, of a whole account, or (null) all. */
  forget(target: Target | null): void {
    for (const [hash, link] of [...this.byHash]) {
      if (includes(target, link)) this.drop(hash, link)
    }
  }

  private expire({ account, loginName }: User): void {
    const hash = this.newest.get(userKey(account, loginName)) ?? ''
    const link = this.byHash.get(hash)
    if (link === undefined) return
    const endsAtMs = Math.min(link.endsAtMs, this.now())
    this.byHash.set(hash, { ...link, endsAtMs, forgetAtMs: endsAtMs + REMEMBERED_MS })
  }

  private forgetOld(): void {
    for (const [hash, link] of [...this.byHash]) {
      if (link.forgetAtMs <= this.now()) this.drop(hash, link)
    }
  }

  private drop(hash: string, { account, loginName }: User): void {
    this.byHash.delete(hash)
    const key = userKey(account, loginName)
    if (this.newest.get(key) === hash) this.newest.delete(key)
  }
}

/** The token has 256 random bits: a plain hash is enough, and looking it up leaks nothing of it. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
