// What a password reset can be doing. Types only. No password, token, captcha solution or unmasked
// link is part of any of them; they are named by the attempt or the id that they are held under.
import type {
  CheckedInputView,
  HelpAnswer,
  HelpTopic,
  PolicyRuleId,
  ResetOutcomeId,
} from '../../../src-preload/contract'
import type { AccountId, AttemptId, EpochMs, LoginName } from '../ids'
import type { AccountHome } from '../ports'
import type { ServiceFailure, SeenStatus } from '../sign-in/service-failure'
import type { AccountCheck } from '../sign-in/state'
import type { PageNotOpened, PasswordPolicy, ResetRefusal } from './reset-types'

/** Whose password it is, as far as it was typed; goes back to the sign-in form. */
export interface ResetForm {
  readonly accountNumber: string
  readonly loginName: string
}

export type CaptchaState =
  | { readonly kind: 'unticked' }
  | { readonly kind: 'working'; readonly attempt: AttemptId }
  /** The solution is held under `attempt`, and is good at this account only. */
  | { readonly kind: 'approved'; readonly accountId: AccountId; readonly attempt: AttemptId }
  | { readonly kind: 'expired' }
  | { readonly kind: 'failed' }

export type ResetProblem =
  | { readonly kind: 'failure'; readonly failure: ServiceFailure }
  | { readonly kind: 'refused'; readonly refusal: ResetRefusal }
  | PageNotOpened
  | { readonly kind: 'returnedToForm' }
  | { readonly kind: 'captchaExpired' }
  | { readonly kind: 'linkNotOpened' }
  | { readonly kind: 'cancelled'; readonly wasSent: 'resetRequest' | 'newPassword' }

interface WithForm {
  readonly form: ResetForm
}

/** The form with the captcha. */
export interface Requesting extends WithForm {
  readonly kind: 'requesting'
  readonly account: AccountCheck
  readonly captcha: CaptchaState
  readonly step:
    | { readonly kind: 'ready' }
    | {
        readonly kind: 'resolvingAccount'
        readonly wanted: ResetRequest
        readonly attempt: AttemptId
      }
    | {
        readonly kind: 'submitting'
        readonly home: AccountHome
        readonly loginName: LoginName
        readonly attempt: AttemptId
      }
  readonly problem: ResetProblem | null
  readonly retryAtMs: EpochMs | null
}

export interface ResetRequest {
  readonly accountId: AccountId
  readonly loginName: LoginName
}

/** The service's page is open in the browser, and the agent is asked what it showed. */
export interface OnPage extends WithForm {
  readonly kind: 'onPage'
  readonly host: string
  readonly home: AccountHome
  readonly loginName: LoginName
  readonly back: ResetScreen
}

export interface Ended extends WithForm {
  readonly kind: 'ended'
  readonly outcome: ResetOutcomeId
  readonly said: 'byService' | 'onPage'
  readonly atMs: EpochMs
  /** What the service answered, where that is known. */
  readonly seen: SeenStatus | null
  readonly mayBeChanged: boolean
  readonly back: ResetScreen | null
}

export interface Helping extends WithForm {
  readonly kind: 'helping'
  readonly topic: HelpTopic
  readonly answers: readonly HelpAnswer[]
  readonly atMs: EpochMs
  readonly back: ResetScreen
}

export interface CheckingLinks extends WithForm {
  readonly kind: 'checkingLinks'
  readonly step:
    | { readonly kind: 'ready' }
    | { readonly kind: 'reading' | 'opening'; readonly attempt: AttemptId }
  readonly checked: CheckedInputView | null
  readonly problem: ResetProblem | null
  readonly back: ResetScreen | null
}

/** A token for a new password is there, held under `change`. */
export interface ChoosingPassword extends WithForm {
  readonly kind: 'choosingPassword'
  readonly reason: 'link' | 'expired' | 'mustChange'
  readonly home: AccountHome
  readonly loginName: LoginName
  readonly policy: PasswordPolicy
  readonly expiresAtMs: EpochMs
  readonly change: AttemptId
  readonly step:
    { readonly kind: 'ready' } | { readonly kind: 'saving'; readonly attempt: AttemptId }
  readonly refusedRules: readonly PolicyRuleId[]
  /** A password was sent and its answer was lost. */
  readonly mayBeChanged: boolean
  readonly problem: ResetProblem | null
  readonly retryAtMs: EpochMs | null
}

export type ResetScreen = Requesting | OnPage | Ended | Helping | CheckingLinks | ChoosingPassword

/** The last password that the service took, for the form that is seen next. */
export interface PasswordChanged {
  readonly accountId: AccountId
  readonly loginName: LoginName
  readonly atMs: EpochMs
}

export interface ResetState {
  /** Null while the reset is closed. */
  readonly screen: ResetScreen | null
  readonly lastChange: PasswordChanged | null
}
