// Runs the flow: feeds events to `transition`, carries out the effects through ports, and feeds
// the answers back as events. Holds the secrets of the moment, which no state ever contains.
import { toAttemptId, type AccountId, type AttemptId, type LoginName } from '../ids'
import { NamedTimers } from '../named-timers'
import type {
  Aborted,
  Clock,
  ExternalLinks,
  IdentityStore,
  Log,
  LoginGateway,
  RandomFraction,
  SecretStore,
} from '../ports'
import { assertNever, failed, type Result } from '../result'
import { SessionKeeper } from '../session/session-keeper'
import type { SessionFacts } from '../session/session-material'
import { keepAlivePauseMs } from '../session/session-policy'
import { createAccountDirectory, type AccountDirectory } from './account-directory'
import { logFieldsOf } from './log-fields'
import type { ServiceFailure } from './service-failure'
import type { AfterSignOut, SignInEffect, SignInEvent, SignInState, TimerName } from './state'
import { INITIAL_STATE, transition } from './transition'

export interface EnginePorts {
  readonly gateway: LoginGateway
  readonly secrets: SecretStore
  readonly identity: IdentityStore
  readonly clock: Clock
  readonly random: RandomFraction
  readonly links: ExternalLinks
  readonly log: Log
}

export interface SignInRequest {
  readonly accountId: AccountId
  readonly loginName: LoginName
  readonly password: string
  readonly remember: boolean
}

type EffectOf<Kind extends SignInEffect['kind']> = Extract<SignInEffect, { kind: Kind }>
type Answered<Value> = Result<Value, ServiceFailure | Aborted>

/** After these the address is asked for anew; any other failure came from the right place. */
const MAY_HAVE_MOVED: ReadonlySet<ServiceFailure['kind']> = new Set([
  'noAnswer',
  'unexpectedAnswer',
  'hostNotAllowed',
])

export class SignInEngine {
  readonly #ports: EnginePorts
  readonly #onState: (state: SignInState) => void
  readonly #directory: AccountDirectory
  readonly #keeper: SessionKeeper
  readonly #timers: NamedTimers<TimerName>
  readonly #running = new Map<AttemptId, AbortController>()
  #state: SignInState = INITIAL_STATE
  #attempts = 0
  /** Waits for the account's address; used once, then dropped. */
  #password: { readonly attempt: AttemptId; readonly text: string } | null = null

  constructor(ports: EnginePorts, onState: (state: SignInState) => void) {
    this.#ports = ports
    this.#onState = onState
    this.#directory = createAccountDirectory(ports.gateway, ports.clock)
    this.#timers = new NamedTimers(ports.clock)
    this.#keeper = new SessionKeeper(ports.gateway, ports.secrets, ports.clock, (outcome) => {
      this.#dispatch({ kind: 'revokeSettled', outcome })
    })
  }

  get state(): SignInState {
    return this.#state
  }

  start(): void {
    void this.#readStores()
  }

  prepareAccount(accountId: AccountId): void {
    this.#dispatch({ kind: 'accountNumberEntered', accountId, attempt: this.#nextAttempt() })
  }

  signIn({ password, ...request }: SignInRequest): void {
    // A second request while one runs must not touch the first one's password.
    if (this.#state.kind !== 'signedOut') return
    const attempt = this.#nextAttempt()
    this.#password = { attempt, text: password }
    const nowMs = this.#ports.clock.nowMs()
    this.#dispatch({ kind: 'signInRequested', ...request, attempt, nowMs })
  }

  cancel(): void {
    this.#dispatch({ kind: 'cancelRequested' })
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
  async close(signal: AbortSignal): Promise<void> {
    this.#timers.stopAll()
    await this.#keeper.close(signal)
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
    for (const effect of step.effects) this.#run(effect)
  }

  #run(effect: SignInEffect): void {
    switch (effect.kind) {
      case 'checkAccount':
        void this.#lookUp('accountChecked', effect)
        return
      case 'resolveAccount':
        void this.#lookUp('accountResolved', effect)
        return
      case 'warmUp':
        this.#ports.gateway.warmUp(effect.home)
        return
      case 'authenticate':
        void this.#authenticate(effect)
        return
      case 'abandon':
        this.#running.get(effect.attempt)?.abort()
        if (this.#password?.attempt === effect.attempt) this.#password = null
        return
      case 'adoptSession':
        this.#keeper.adopt(effect.attempt)
        return
      case 'discardSession':
        this.#keeper.discard(effect.attempt)
        return
      case 'saveSession':
        void this.#saveSession()
        return
      case 'forgetSession':
        void this.#forgetSession(effect)
        return
      case 'rereadStores':
        void this.#readStores()
        return
      case 'rememberIdentity':
        void this.#ports.identity.write(effect.identity)
        return
      case 'refresh':
        void this.#refresh(effect)
        return
      case 'revoke':
        void this.#revoke(effect)
        return
      case 'retryRevokeLater':
        this.#keeper.revokeLater()
        return
      case 'scheduleKeepAlive': {
        const pauseMs = keepAlivePauseMs(effect.failures, this.#ports.random())
        this.#timers.start('keepAlive', pauseMs, () => {
          this.#dispatch({ kind: 'keepAliveDue', attempt: this.#nextAttempt() })
        })
        return
      }
      case 'startRetryWait':
        this.#timers.start('retryWait', effect.delayMs, () => {
          this.#dispatch({ kind: 'retryWaitPassed' })
        })
        return
      case 'stopTimer':
        this.#timers.stop(effect.timer)
        return
      case 'openWorkspace':
        void this.#ports.links.open(`https://${effect.host}/a/${effect.accountId}/`)
        return
      case 'noteIgnored':
        this.#ports.log.write({ event: 'ignored', cause: effect.event, from: this.#state.kind })
        return
      default:
        assertNever(effect)
    }
  }

  /** Runs one request under its attempt's signal. Null: it was stopped, and nobody waits for an answer. */
  async #ask<Value>(
    attempt: AttemptId,
    request: (signal: AbortSignal) => Promise<Answered<Value>>,
  ): Promise<Result<Value, ServiceFailure> | null> {
    const controller = new AbortController()
    this.#running.set(attempt, controller)
    const answer = await request(controller.signal)
    this.#running.delete(attempt)
    if (answer.ok) return answer
    return answer.failure.kind === 'aborted' ? null : failed(answer.failure)
  }

  async #lookUp(
    kind: 'accountChecked' | 'accountResolved',
    { accountId, attempt }: { readonly accountId: AccountId; readonly attempt: AttemptId },
  ): Promise<void> {
    const result = await this.#ask(attempt, (signal) => this.#directory.resolve(accountId, signal))
    if (result !== null) this.#dispatch({ kind, attempt, result })
  }

  async #authenticate({ home, loginName, attempt }: EffectOf<'authenticate'>): Promise<void> {
    const password = this.#password?.attempt === attempt ? this.#password.text : null
    this.#password = null
    if (password === null) return
    const answer = await this.#ask(attempt, (signal) =>
      this.#ports.gateway.signIn(home, { loginName, password }, signal),
    )
    if (answer === null) return
    let result: Result<SessionFacts, ServiceFailure>
    if (answer.ok) {
      this.#keeper.put(attempt, answer.value)
      result = { ok: true, value: answer.value.facts }
    } else {
      result = answer
      if (MAY_HAVE_MOVED.has(answer.failure.kind)) this.#directory.forget(home.accountId)
    }
    const nowMs = this.#ports.clock.nowMs()
    this.#dispatch({ kind: 'signInAnswered', attempt, result, nowMs })
  }

  async #readStores(): Promise<void> {
    const attempt = this.#nextAttempt()
    const saved = this.#keeper.readSaved(attempt)
    this.#dispatch({ kind: 'identityRead', identity: await this.#ports.identity.read() })
    this.#dispatch({ kind: 'storesRead', saved: await saved, attempt })
    // Not adopted when the agent did not wait for the keychain.
    this.#keeper.drop(attempt)
  }

  async #saveSession(): Promise<void> {
    const outcome = await this.#keeper.save()
    if (outcome !== null) this.#dispatch({ kind: 'sessionSaved', outcome })
  }

  async #forgetSession({ isRevokeNext }: EffectOf<'forgetSession'>): Promise<void> {
    const problem = await this.#keeper.forget(isRevokeNext)
    this.#dispatch({ kind: 'sessionForgotten', problem })
  }

  async #refresh({ attempt }: EffectOf<'refresh'>): Promise<void> {
    const result = await this.#ask(attempt, (signal) => this.#keeper.refresh(signal))
    const nowMs = this.#ports.clock.nowMs()
    if (result !== null) this.#dispatch({ kind: 'sessionRefreshed', attempt, result, nowMs })
    if (this.#keeper.isRenewed) void this.#saveSession()
  }

  async #revoke({ attempt }: EffectOf<'revoke'>): Promise<void> {
    const result = await this.#ask(attempt, (signal) => this.#keeper.revoke(signal))
    if (result !== null) this.#dispatch({ kind: 'revokeAnswered', attempt, result })
  }
}
