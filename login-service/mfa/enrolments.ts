// Who has a second factor: the shared secret and the newest time step already used. Only complete
// enrolments are here. Holds the secrets in memory only and hands them to nobody but the judge.
import { userKey } from '../people'
import { includes, type Target, type User } from '../target'

export interface Enrolment extends User {
  readonly secret: string
  /** Codes of this step and of older ones are refused from now on. */
  readonly lastStep: number
}

export class Enrolments {
  private readonly byUser = new Map<string, Enrolment>()

  find({ account, loginName }: User): Enrolment | undefined {
    return this.byUser.get(userKey(account, loginName))
  }

  /** Keeps the secret, or the step of a further code, in place of what was kept of that user. */
  keep(enrolment: Enrolment): void {
    this.byUser.set(userKey(enrolment.account, enrolment.loginName), enrolment)
  }

  /** Forgets the secrets of one user, of a whole account, or (null) all. */
  forget(target: Target | null): void {
    for (const [key, enrolment] of [...this.byUser]) {
      if (includes(target, enrolment)) this.byUser.delete(key)
    }
  }

  /** Login names of an account's enrolled users. */
  namesIn(account: string): readonly string[] {
    return [...this.byUser.values()]
      .filter((enrolment) => enrolment.account === account)
      .map(({ loginName }) => loginName)
  }
}
