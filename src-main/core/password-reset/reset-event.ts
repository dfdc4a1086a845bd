// What can happen to a password reset, and what it may ask for. Types only; no secret is part of
// either.
import type {
  CheckedInputView,
  HelpAnswer,
  HelpTopic,
  PageOutcome,
} from '../../../src-preload/contract'
import type { AccountId, AttemptId, EpochMs, LoginName } from '../ids'
import type { AccountHome } from '../ports'
import type { Result } from '../result'
import type { ServiceFailure } from '../sign-in/service-failure'
import type { ResetForm, ResetRequest, ResetState } from './reset-state'
import type {
  ChangeFacts,
  OpenedLink,
  PageNotOpened,
  RequestAnswer,
  ResetRefusal,
} from './reset-types'

export type ResetEvent =
  | { readonly kind: 'resetOpened'; readonly form: ResetForm; readonly lookUp: LookUp | null }
  | { readonly kind: 'linkDoctorOpened'; readonly form: ResetForm }
  /** What stands in the form of the request, which is about to be left. */
  | { readonly kind: 'formTyped'; readonly form: ResetForm }
  /** The sign-in was answered with it: the password was right and must be changed. */
  | {
      readonly kind: 'changeRequired'
      readonly home: AccountHome
      readonly loginName: LoginName
      readonly facts: ChangeFacts
      readonly change: AttemptId
    }
  | { readonly kind: 'closeRequested' }
  | { readonly kind: 'backRequested' }
  | { readonly kind: 'cancelRequested' }
  | ({ readonly kind: 'accountNumberEntered' } & LookUp)
  | {
      readonly kind: 'accountChecked'
      readonly attempt: AttemptId
      readonly result: Result<AccountHome, ServiceFailure>
    }
  | ({ readonly kind: 'captchaTicked' } & LookUp)
  | { readonly kind: 'captchaUnticked' }
  | {
      readonly kind: 'captchaSettled'
      readonly attempt: AttemptId
      readonly result: Result<CaptchaOutcome, ResetRefusal | ServiceFailure>
      readonly nowMs: EpochMs
    }
  | { readonly kind: 'captchaExpired'; readonly attempt: AttemptId }
  | {
      readonly kind: 'requestEntered'
      readonly request: ResetRequest
      readonly attempt: AttemptId
      readonly nowMs: EpochMs
    }
  | {
      readonly kind: 'requestAnswered'
      readonly attempt: AttemptId
      readonly result: Result<RequestAnswer, ResetRefusal | ServiceFailure | PageNotOpened>
      readonly nowMs: EpochMs
    }
  | { readonly kind: 'pageWanted'; readonly attempt: AttemptId }
  | { readonly kind: 'pageOutcomeTold'; readonly outcome: PageOutcome; readonly nowMs: EpochMs }
  | { readonly kind: 'helpOpened'; readonly topic: HelpTopic; readonly nowMs: EpochMs }
  | { readonly kind: 'helpAnswered'; readonly answer: HelpAnswer }
  | { readonly kind: 'messageDropped'; readonly attempt: AttemptId }
  | {
      readonly kind: 'linksChecked'
      /** Null for a pasted text, which is looked at at once. */
      readonly attempt: AttemptId | null
      readonly checked: CheckedInputView
    }
  | { readonly kind: 'linkChosen'; readonly linkId: number; readonly attempt: AttemptId }
  | {
      readonly kind: 'linkSettled'
      readonly attempt: AttemptId
      readonly result: Result<
        LinkOutcome,
        ResetRefusal | ServiceFailure | { readonly kind: 'linkNotOpened' }
      >
      readonly nowMs: EpochMs
    }
  | { readonly kind: 'passwordEntered'; readonly attempt: AttemptId; readonly nowMs: EpochMs }
  | {
      readonly kind: 'passwordAnswered'
      readonly attempt: AttemptId
      readonly result: Result<null, ResetRefusal | ServiceFailure>
      readonly nowMs: EpochMs
    }
  | { readonly kind: 'retryWaitPassed' }

export interface LookUp {
  readonly accountId: AccountId
  readonly attempt: AttemptId
}

/** `captcha` is null where the service's page asks for one of its own. */
export interface CaptchaOutcome {
  readonly home: AccountHome
  readonly captcha: { readonly expiresAtMs: EpochMs } | null
}

export type LinkOutcome =
  | { readonly kind: 'openedInBrowser' }
  /** Its token is held under the attempt. */
  | { readonly kind: 'opened'; readonly home: AccountHome; readonly link: OpenedLink }

export type ResetTimer = 'captcha' | 'retryWait'

export type ResetEffect =
  | ({ readonly kind: 'checkAccount' } & LookUp)
  | ({ readonly kind: 'solveCaptcha' } & LookUp)
  | {
      readonly kind: 'request'
      readonly home: AccountHome
      readonly loginName: LoginName
      /** Under which the captcha's solution is held; null where the page asks for its own. */
      readonly captcha: AttemptId | null
      readonly attempt: AttemptId
    }
  | { readonly kind: 'openLink'; readonly linkId: number; readonly attempt: AttemptId }
  | {
      readonly kind: 'changePassword'
      readonly home: AccountHome
      readonly change: AttemptId
      readonly attempt: AttemptId
    }
  /** Signs in with the password that the service has just taken, held under the attempt. */
  | {
      readonly kind: 'signIn'
      readonly accountId: AccountId
      readonly loginName: LoginName
      readonly attempt: AttemptId
    }
  /** Aborts the request of that attempt and drops whatever secret waits for it. */
  | { readonly kind: 'abandon'; readonly attempt: AttemptId }
  /** The reset is over, or the links on the screen are: nothing secret of it is kept. */
  | { readonly kind: 'forgetLinks' }
  | { readonly kind: 'forgetEverything' }
  /** The sign-in form shows this when it is next seen. */
  | { readonly kind: 'fillForm'; readonly form: ResetForm }
  | {
      readonly kind: 'startTimer'
      readonly timer: ResetTimer
      readonly delayMs: number
      readonly attempt: AttemptId | null
    }
  | { readonly kind: 'stopTimer'; readonly timer: ResetTimer }

export interface ResetStep {
  readonly state: ResetState
  readonly effects: readonly ResetEffect[]
}
