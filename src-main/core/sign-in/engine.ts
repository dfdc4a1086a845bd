// The sign-in flow as the rest of the app drives it: commands become events, `transition` decides,
// the effects are carried out. Knows no service and no keychain.
import { toAttemptId, type AccountId, type AttemptId, type LoginName } from '../ids'
import type { SecondFactor } from '../second-factor/second-factor'
import type { OpenSession } from '../session/session-material'
import type { AccountDirectory } from './account-directory'
import { EffectRunner } from './effect-runner'
import type { EnginePorts } from './engine-ports'
import { logFieldsOf } from './log-fields'
import type { AfterSignOut, SignInEvent } from './event'
import type { SignInState } from './state'
import { INITIAL_STATE, transition } from './transition'

export interface SignInRequest {
  readonly accountId: AccountId
  readonly loginName: LoginName
  readonly password: string
  readonly remember: boolean
}

export class SignInEngine {
  readonly #ports: EnginePorts
  readonly #onState: (state: SignInState) => void
  readonly #runner: EffectRunner
  #state: SignInState = INITIAL_STATE
  #attempts = 0

  constructor(ports: EnginePorts, onState: (state: SignInState) => void) {
    this.#ports = ports
    this.#onState = onState
    this.#runner = new EffectRunner(ports, {
      dispatch: (event) => {
        this.#dispatch(event)
      },
      nextAttempt: () => this.#nextAttempt(),
      stateKind: () => this.#state.kind,
    })
  }

  get state(): SignInState {
    return this.#state
  }

  /** For what an admin's session may do besides; null unless somebody is signed in. */
  get openSession(): OpenSession | null {
    return this.#state.kind === 'signedIn' ? this.#runner.keeper.current : null
  }

  get directory(): AccountDirectory {
    return this.#runner.directory
  }

  /** The secrets of an enrolment, for the one screen that shows them. */
  get enrolment(): Pick<SecondFactor, 'picture' | 'key' | 'copyKey'> {
    return this.#runner.secondFactor
  }

  start(): void {
    void this.#runner.readStores()
  }

  prepareAccount(accountId: AccountId): void {
    this.#dispatch({ kind: 'accountNumberEntered', accountId, attempt: this.#nextAttempt() })
  }

  signIn({ password, ...request }: SignInRequest): void {
    // A second request while one runs must not touch the first one's password.
    if (this.#state.kind !== 'signedOut') return
    const attempt = this.#nextAttempt()
    this.#runner.holdPassword(attempt, password)
    const nowMs = this.#ports.clock.nowMs()
    this.#dispatch({ kind: 'signInRequested', ...request, attempt, nowMs })
  }

  /** As the form would, with what it says of remembering. */
  signInAgain(accountId: AccountId, loginName: LoginName, password: string): void {
    if (this.#state.kind !== 'signedOut') return
    const { remember } = this.#state.form
    this.signIn({ accountId, loginName, password, remember })
  }

  submitCode(code: string): void {
    const attempt = this.#nextAttempt()
    const { isRepeated } = this.#runner.secondFactor.holdCode(attempt, code)
    const nowMs = this.#ports.clock.nowMs()
    this.#dispatch({ kind: 'codeSubmitted', attempt, nowMs, isRepeated })
    // Meant nothing in this state, or was not sent.
    if (!this.#isVerifying(attempt)) this.#runner.secondFactor.dropCode(attempt)
  }

  cancel(): void {
    this.#dispatch({ kind: 'cancelRequested' })
  }

  countAttemptsAnew(): void {
    this.#dispatch({ kind: 'enabledMeanwhile' })
  }

  /** What the form shows when it is next seen, without a word about it. */
  fillForm(accountNumber: string, loginName: string): void {
    this.#dispatch({ kind: 'formFilled', accountNumber, loginName })
  }

  changeRemember(remember: boolean): void {
    this.#dispatch({ kind: 'rememberChanged', remember })
  }

  signOut(next: AfterSignOut): void {
    this.#dispatch({ kind: 'signOutRequested', next, attempt: this.#nextAttempt() })
  }

  openWorkspace(): void {
    this.#dispatch({ kind: 'workspaceRequested' })
  }

  confirmSession(): void {
    this.#dispatch({ kind: 'confirmationRequested', attempt: this.#nextAttempt() })
  }

  retryKeychain(): void {
    this.#dispatch({ kind: 'keychainRetryRequested' })
  }

  /** The computer woke up: the session may have ended meanwhile, so ask; never assume. */
  systemResumed(): void {
    this.#dispatch({ kind: 'systemResumed', attempt: this.#nextAttempt() })
  }

  /** Before quitting: tells the service of sign-outs it has not heard of, as long as `signal` lets it. */
  close(signal: AbortSignal): Promise<void> {
    return this.#runner.close(signal)
  }

  #isVerifying(attempt: AttemptId): boolean {
    const { step = null } = 'step' in this.#state ? this.#state : {}
    return step?.kind === 'verifying' && step.attempt === attempt
  }

  #nextAttempt(): AttemptId {
    this.#attempts += 1
    return toAttemptId(this.#attempts)
  }

  #dispatch(event: SignInEvent): void {
    const from = this.#state.kind
    const step = transition(this.#state, event)
    this.#state = step.state
    this.#ports.log.write(logFieldsOf(event, from, step.state.kind))
    this.#onState(step.state)
    for (const effect of step.effects) this.#runner.run(effect)
  }
}
