// What admins did and what others were refused: who, whom, when. Told by the control address
// alone. Holds no secret, and nothing of what a user was changed to.

export type AuditedAction =
  | 'readUsers'
  | 'enableUser'
  | 'disableUser'
  | 'resetMfa'
  | 'updateUser'
  | 'switchMfaOn'
  | 'switchMfaOff'
  /** A refused call to the switch that does not say which way. */
  | 'switchMfa'

export interface AuditEntry {
  /** By the service's clock, in milliseconds since 1970. */
  readonly atMs: number
  /** The account that the call was about. */
  readonly account: string
  /** Login name; followed by the account in brackets if that is another one. */
  readonly who: string
  readonly what: AuditedAction
  /** Login name of the user concerned; null = the account, or nobody known. */
  readonly whom: string | null
  readonly outcome: 'done' | 'forbidden' | 'stale'
}

/** Older entries are dropped, as in the request list. */
const MAX_ENTRIES = 10_000

export class AuditList {
  private entries: readonly AuditEntry[] = []

  add(entry: AuditEntry): void {
    this.entries = [...this.entries, entry].slice(-MAX_ENTRIES)
  }

  list(): readonly AuditEntry[] {
    return this.entries
  }

  clear(): void {
    this.entries = []
  }
}
