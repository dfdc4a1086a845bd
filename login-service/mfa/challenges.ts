// The open challenges: proof that a right password was given, waiting for a code. One a user, each
// short-lived; a challenge that ended is unknown. What a code is worth is not its say.
import { userKey } from '../people'
import { randomToken } from '../random-secrets'
import { includes, type Target, type User } from '../target'

/** 5 minutes, assumed: time to find the phone, install an app and scan. */
export const CHALLENGE_LIFETIME_MS = 5 * 60 * 1000
/** Wrong codes after which a challenge ends and the password is asked again; assumed. */
export const MAX_WRONG_CODES = 5

export type MfaStep = 'enrol' | 'verify'

export interface Challenge extends User {
  /** 43 characters that nobody can guess. */
  readonly token: string
  readonly step: MfaStep
  readonly endsAtMs: number
  readonly wrongCodes: number
  /** Of step `enrol`, once handed out; null before, and with step `verify`. */
  readonly newSecret: string | null
}

export type FoundChallenge =
  | { readonly kind: 'open'; readonly challenge: Challenge }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired' }

export class Challenges {
  /** By user, so that there is never a second one, and an expired one can be told as such. */
  private readonly byUser = new Map<string, Challenge>()

  /** `now` counts milliseconds and never runs backwards. */
  constructor(private readonly now: () => number) {}

  /** Opens a challenge; an older one of the same user ends. */
  open({ account, loginName }: User, step: MfaStep, lifetimeMs: number): Challenge {
    const challenge: Challenge = {
      token: randomToken(),
      account,
      loginName,
      step,
      endsAtMs: this.now() + lifetimeMs,
      wrongCodes: 0,
      newSecret: null,
    }
    this.replace(challenge)
    return challenge
  }

  /** The challenge as far as it is of that account and lasts. */
  find(account: string, token: string): FoundChallenge {
    const challenge = this.withToken(token)
    if (challenge?.account !== account) return { kind: 'unknown' }
    return challenge.endsAtMs > this.now() ? { kind: 'open', challenge } : { kind: 'expired' }
  }

  /** Whom a challenge is of, expired or not. */
  userOf(token: string): User | undefined {
    return this.withToken(token)
  }

  /** Puts a changed challenge in place of the user's present one. */
  replace(challenge: Challenge): void {
    this.byUser.set(userKey(challenge.account, challenge.loginName), challenge)
  }

  /** Ends the challenges of one user, of a whole account, or (null) all. */
  endFor(target: Target | null): void {
    for (const [key, challenge] of [...this.byUser]) {
      if (includes(target, challenge)) this.byUser.delete(key)
    }
  }

  private withToken(token: string): Challenge | undefined {
    return [...this.byUser.values()].find((challenge) => challenge.token === token)
  }
}
