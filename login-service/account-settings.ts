// What an admin can see and change of an account as a whole: the switch for MFA, and the two
// revisions by which concurrent changes are noticed. Who may change it is not its say.

interface Settings {
  readonly isMfaOn: boolean
  readonly switchRevision: number
  readonly usersRevision: number
}

/** Two different starts, so that a client that mixes up the two revisions is noticed. */
const FIRST_SWITCH_REVISION = 1
const FIRST_USERS_REVISION = 100

export class AccountSettings {
  private readonly changed = new Map<string, Settings>()

  /** @param mfaAccounts those whose switch is on at the start */
  constructor(private readonly mfaAccounts: readonly string[]) {}

  of(account: string): Settings {
    return (
      this.changed.get(account) ?? {
        isMfaOn: this.mfaAccounts.includes(account),
        switchRevision: FIRST_SWITCH_REVISION,
        usersRevision: FIRST_USERS_REVISION,
      }
    )
  }

  /** Turns MFA on or off; a new revision even if it was so before. */
  switchMfa(account: string, isMfaOn: boolean): void {
    const present = this.of(account)
    const switchRevision = present.switchRevision + 1
    this.changed.set(account, { ...present, isMfaOn, switchRevision })
  }

  /** Says that some user of the account is no longer what he was. */
  touchUsers(account: string): void {
    const present = this.of(account)
    this.changed.set(account, { ...present, usersRevision: present.usersRevision + 1 })
  }

  reset(): void {
    this.changed.clear()
  }
}
