// What the sign-in flow needs from outside, and what its effects need to know of it. Types only.
import type { AttemptCounter } from '../attempt-budget/attempt-counter'
import type { AttemptId, LoginName } from '../ids'
import type { RequiredChange } from '../password-reset/reset-types'
import type {
  AccountHome,
  Clipboard,
  Clock,
  CodeOfStep,
  DrawQrCode,
  ExternalLinks,
  IdentityStore,
  Log,
  LoginGateway,
  RandomFraction,
  SecretStore,
  ServiceClock,
} from '../ports'
import type { SignInEvent } from './event'
import type { SignInState } from './state'

export interface EnginePorts {
  readonly gateway: LoginGateway
  readonly secrets: SecretStore
  readonly identity: IdentityStore
  readonly clock: Clock
  readonly random: RandomFraction
  readonly links: ExternalLinks
  readonly log: Log
  readonly serviceClock: ServiceClock
  readonly codeOfStep: CodeOfStep
  readonly drawQrCode: DrawQrCode
  readonly clipboard: Clipboard
  readonly attempts: AttemptCounter
  /** Takes over a sign-in whose password must be changed first, with the token for that. */
  readonly requireNewPassword: (change: PasswordChangeWanted) => void
}

export interface PasswordChangeWanted extends RequiredChange {
  readonly home: AccountHome
  readonly loginName: LoginName
}

/** The flow, as far as its effects need to know it. */
export interface Flow {
  readonly dispatch: (event: SignInEvent) => void
  readonly nextAttempt: () => AttemptId
  readonly stateKind: () => SignInState['kind']
}
