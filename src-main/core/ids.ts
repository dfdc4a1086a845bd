// Branded texts and numbers, so that an account number cannot be passed where a user name is meant.

declare const brand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

/** The customer's site number: ASCII digits only. */
export type AccountId = Branded<string, 'AccountId'>
/** The user's `loginName` as the agent types it; never cleaned. */
export type LoginName = Branded<string, 'LoginName'>
/** The service's own id of a user: ASCII digits. */
export type UserId = Branded<string, 'UserId'>
/** Names one try, so that the answer of an older try can be told apart and dropped. */
export type AttemptId = Branded<number, 'AttemptId'>
/** Milliseconds since 1970-01-01 UTC. */
export type EpochMs = Branded<number, 'EpochMs'>

/** The account number if it consists of ASCII digits, else null. */
export function toAccountId(text: string): AccountId | null {
  return /^[0-9]+$/.test(text) ? (text as AccountId) : null
}

/** The user name as typed, or null where nothing was typed. */
export function toLoginName(text: string): LoginName | null {
  return text === '' ? null : (text as LoginName)
}

/** The id if it consists of 1 to 20 ASCII digits, else null. */
export function toUserId(text: string): UserId | null {
  return /^[0-9]{1,20}$/.test(text) ? (text as UserId) : null
}

export function toAttemptId(count: number): AttemptId {
  return count as AttemptId
}

export function toEpochMs(ms: number): EpochMs {
  return ms as EpochMs
}
