// What a reset is about, as far as the core needs it: policies, links, refusals. Types only. A token
// is a secret: it is part of no state, view or failure.
import type { PasswordPolicyView, PolicyRuleId } from '../../../src-preload/contract'
import type { AccountId, EpochMs, LoginName } from '../ids'
import type { SeenStatus } from '../sign-in/service-failure'

/** As the service states it, and as it is shown: nothing of it is secret. */
export type PasswordPolicy = PasswordPolicyView

/** The work that the captcha asks for, done. Good for one request. */
export interface SolvedCaptcha {
  readonly solution: string
  readonly expiresAtMs: EpochMs
}

/** A link of the extension, taken apart. */
export interface ResetLink {
  /** As it stands in the link; the token goes to the account's announced host only, which must equal it. */
  readonly host: string
  readonly accountId: AccountId
  readonly token: string
}

/** Whose link it is, and what the new password must be like. */
export interface OpenedLink {
  readonly loginName: LoginName
  readonly policy: PasswordPolicy
  readonly expiresAtMs: EpochMs
}

/** The password was right and must be changed before it opens a session. */
export interface ChangeFacts {
  readonly reason: 'expired' | 'mustChange'
  readonly policy: PasswordPolicy
  readonly expiresAtMs: EpochMs
}

export interface RequiredChange {
  readonly facts: ChangeFacts
  /** Good for one change of the password. */
  readonly token: string
}

/** What a request came to, apart from refusals. */
export type RequestAnswer =
  | { readonly kind: 'requestSubmitted' }
  | { readonly kind: 'returnedToForm' }
  /** The service's own page was opened in the browser; what it shows, only the agent can see. */
  | { readonly kind: 'askedOnPage'; readonly host: string }

/** What the service says of a request, a link or a new password that it does not take. */
export type ResetRefusal =
  | ({ readonly kind: 'captchaError' } & SeenStatus)
  | ({ readonly kind: 'processFailed' } & SeenStatus)
  | ({ readonly kind: 'limitReached' } & SeenStatus)
  | ({ readonly kind: 'linkExpired' } & SeenStatus)
  | ({ readonly kind: 'linkUsed' } & SeenStatus)
  | ({ readonly kind: 'linkUnknown' } & SeenStatus)
  | ({ readonly kind: 'passwordRefused'; readonly rules: readonly PolicyRuleId[] } & SeenStatus)

/** The system did not take the page's address. */
export interface PageNotOpened {
  readonly kind: 'pageNotOpened'
  readonly host: string
}
