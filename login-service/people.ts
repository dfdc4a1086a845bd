// Who exists: accounts and their users, with hashed passwords. Decides whether a credential is
// right, with the same work for people who do not exist; whether somebody may enter is not its say.
import { createHash, randomInt, randomUUID } from 'node:crypto'
import type { JsonObject } from './answer'
import {
  followingHash,
  hashPassword,
  type PasswordHash,
  passwordMatches,
  secretsMatch,
} from './password-hash'
import { randomToken } from './random-secrets'
import type { User } from './target'
import { firstDetails } from './user-details'

export type Role = 'agent' | 'admin'

/** An account and where it is at home: z1 Virginia, z2 London, z3 Sydney. */
export interface SiteFacts {
  readonly account: string
  readonly zone: 'z1' | 'z2' | 'z3'
  readonly timeZone: string
}

/** The four keys of a bot, as they stand in the body of an application login. */
export interface AppKeys {
  readonly appKey: string
  readonly secret: string
  readonly accessToken: string
  readonly accessTokenSecret: string
}

export type Credential =
  | { readonly kind: 'password'; readonly password: string }
  | ({ readonly kind: 'appKeys' } & AppKeys)

/** Why a user is disabled; null = enabled. */
export type DisabledBecause = 'admin' | 'failedTries' | null

interface PersonFacts extends User {
  readonly role: Role
  readonly note: string
  readonly disabledBecause: DisabledBecause
}

export interface NewPerson extends PersonFacts {
  readonly credential: Credential
}

export interface Person extends PersonFacts {
  /** Short number, `userId` on the wire. */
  readonly userId: string
  /** The newer id in the form of a UUID, `userPid` on the wire. */
  readonly userPid: string
  /** Too old to sign in with; that it must be changed for other reasons is in `details`. */
  readonly isPasswordExpired: boolean
  readonly secret: KeptSecret
  /** What the Users API keeps besides; see user-details.ts. */
  readonly details: JsonObject
}

export interface PersonChange {
  readonly disabledBecause?: DisabledBecause
  readonly isPasswordExpired?: boolean
  readonly details?: JsonObject
  readonly secret?: KeptSecret
}

export type KeptSecret =
  | { readonly kind: 'password'; readonly hash: Promise<PasswordHash> }
  | ({ readonly kind: 'appKeys' } & AppKeys)

/** One text that names a user of an account; neither part can be mistaken for the other. */
export function userKey(account: string, loginName: string): string {
  return JSON.stringify([account, loginName])
}

export class People {
  private readonly sites = new Map<string, SiteFacts>()
  private readonly persons = new Map<string, Person>()
  private lastHash: Promise<unknown> = Promise.resolve()
  /** What unknown people are compared with, so that they cost as much time. */
  private readonly decoy = this.hashInTurn(randomToken())

  constructor(sites: readonly SiteFacts[], newPeople: readonly NewPerson[]) {
    for (const site of sites) this.sites.set(site.account, site)
    for (const person of newPeople) this.add(person)
  }

  site(account: string): SiteFacts | undefined {
    return this.sites.get(account)
  }

  siteNames(): readonly string[] {
    return [...this.sites.keys()]
  }

  find(account: string, loginName: string): Person | undefined {
    return this.persons.get(userKey(account, loginName))
  }

  inAccount(account: string): readonly Person[] {
    return this.all().filter((person) => person.account === account)
  }

  all(): readonly Person[] {
    return [...this.persons.values()]
  }

  /** Adds a person, or replaces the one of that name; an unknown account comes into being. */
  add(newPerson: NewPerson): void {
    const { account, loginName, role, note, disabledBecause, credential } = newPerson
    const secret: KeptSecret =
      credential.kind === 'password'
        ? { kind: 'password', hash: this.hashInTurn(credential.password) }
        : credential
    if (!this.sites.has(account)) {
      this.sites.set(account, { account, zone: 'z1', timeZone: 'America/New_York' })
    }
    const known = this.find(account, loginName)
    this.persons.set(userKey(account, loginName), {
      ...{ account, loginName, role, note, disabledBecause, secret, isPasswordExpired: false },
      userId: known?.userId ?? String(randomInt(1_000_000_000, 4_000_000_000)),
      userPid: known?.userPid ?? randomUUID(),
      details: firstDetails(newPerson),
    })
  }

  /** Changes what can change of a person; nothing where the person is gone. */
  update({ account, loginName }: User, change: PersonChange): void {
    const known = this.find(account, loginName)
    if (known !== undefined) this.persons.set(userKey(account, loginName), { ...known, ...change })
  }

  /** The present people, to come back to with `restore`. */
  snapshot(): PeopleSnapshot {
    return { sites: [...this.sites], persons: [...this.persons] }
  }

  restore(snapshot: PeopleSnapshot): void {
    this.sites.clear()
    this.persons.clear()
    for (const [account, site] of snapshot.sites) this.sites.set(account, site)
    for (const [key, person] of snapshot.persons) this.persons.set(key, person)
  }

  /** Whether the credential is the person's; equally slow for nobody, a bot and a wrong password. */
  async accepts(person: Person | undefined, credential: Credential): Promise<boolean> {
    const kept = person?.secret
    if (credential.kind === 'password') {
      const hash = kept?.kind === 'password' ? kept.hash : this.decoy
      return (await passwordMatches(credential.password, await hash)) && hash !== this.decoy
    }
    const keys = kept?.kind === 'appKeys' ? kept : null
    return secretsMatch(keyDigest(credential), keys === null ? '' : keyDigest(keys))
  }

  /** What would be kept after a change to this password; null for a bot or one used before. */
  async secretAfter(
    { secret }: Person,
    password: string,
    remembered: number,
  ): Promise<KeptSecret | null> {
    if (secret.kind !== 'password') return null
    const hash = await followingHash(password, await secret.hash, remembered)
    return hash === null ? null : { kind: 'password', hash: Promise.resolve(hash) }
  }

  /** One after the other and in the background: the service is ready before the last is done. */
  private hashInTurn(password: string): Promise<PasswordHash> {
    const hash = this.lastHash.then(() => hashPassword(password))
    this.lastHash = hash
    return hash
  }
}

export interface PeopleSnapshot {
  readonly sites: readonly (readonly [string, SiteFacts])[]
  readonly persons: readonly (readonly [string, Person])[]
}

function keyDigest(keys: AppKeys): string {
  const inOrder = [keys.appKey, keys.secret, keys.accessToken, keys.accessTokenSecret]
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('hex')
}
