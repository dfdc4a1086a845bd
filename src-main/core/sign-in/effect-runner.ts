// Carries out what the flow asks for, through ports, and reports what came of it as events. Holds
// the secrets of the moment, which no state ever contains. Decides nothing.
import { countedTry } from '../attempt-budget/counted-try'
import { createHeldSecret } from '../held-secret'
import type { AttemptId, AccountId } from '../ids'
import { NamedTimers } from '../named-timers'
import type { PasswordAnswer } from '../ports'
import { assertNever, failed, succeeded, type Result } from '../result'
import type { SecondFactorRefusal } from '../second-factor/challenge'
import type { PhoneClock } from '../second-factor/phone-clock'
import { SecondFactor } from '../second-factor/second-factor'
import { serviceTime } from '../service-clock/clock-skew'
import { SessionKeeper } from '../session/session-keeper'
import type { SessionFacts } from '../session/session-material'
import { keepAlivePauseMs } from '../session/session-policy'
import { createAccountDirectory, mayHaveMoved, type AccountDirectory } from './account-directory'
import type { EnginePorts, Flow } from './engine-ports'
import { createRequests } from './requests'
import type { ServiceFailure } from './service-failure'
import type { SignInEffect, TimerName } from './effect'
import type { PasswordOutcome } from './event'

type EffectOf<Kind extends SignInEffect['kind']> = Extract<SignInEffect, { kind: Kind }>

export class EffectRunner {
  readonly directory: AccountDirectory
  readonly keeper: SessionKeeper
  readonly secondFactor: SecondFactor
  readonly #ports: EnginePorts
  readonly #flow: Flow
  readonly #timers: NamedTimers<TimerName>
  readonly #requests = createRequests()
  /** Waits for the account's address. */
  readonly #password = createHeldSecret()
  /** For a change of the password; waits for the flow to want it. */
  readonly #changeToken = createHeldSecret()

  constructor(ports: EnginePorts, flow: Flow) {
    this.#ports = ports
    this.#flow = flow
    this.directory = createAccountDirectory(ports.gateway, ports.clock)
    this.secondFactor = new SecondFactor(ports)
    this.#timers = new NamedTimers(ports.clock)
    this.keeper = new SessionKeeper(ports.gateway, ports.secrets, ports.clock, (outcome) => {
      flow.dispatch({ kind: 'revokeSettled', outcome })
    })
  }

  holdPassword(attempt: AttemptId, text: string): void {
    this.#password.hold(attempt, text)
  }

  /** Before quitting: tells the service of sign-outs it has not heard of, as long as `signal` lets it. */
  async close(signal: AbortSignal): Promise<void> {
    this.#timers.stopAll()
    this.secondFactor.close()
    await this.keeper.close(signal)
  }

  run(effect: SignInEffect): void {
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
      case 'fetchEnrolment':
        void this.#fetchEnrolment(effect)
        return
      case 'answerChallenge':
        void this.#answerChallenge(effect)
        return
      case 'dropChallenge':
        this.secondFactor.drop(effect.signIn)
        return
      case 'startChallengeTimer':
        this.#timers.start('challenge', effect.delayMs, () => {
          this.#flow.dispatch({ kind: 'challengeExpired' })
        })
        return
      case 'abandon':
        this.#requests.stop(effect.attempt)
        this.#password.drop(effect.attempt)
        this.secondFactor.dropCode(effect.attempt)
        this.#changeToken.drop(effect.attempt)
        return
      case 'forgetAttempts':
        void this.#ports.attempts.forget(effect.user)
        return
      case 'requireNewPassword':
        this.#requireNewPassword(effect)
        return
      case 'adoptSession':
        this.keeper.adopt(effect.attempt)
        return
      case 'discardSession':
        this.keeper.discard(effect.attempt)
        return
      case 'saveSession':
        void this.#saveSession()
        return
      case 'forgetSession':
        void this.#forgetSession(effect)
        return
      case 'rereadStores':
        void this.readStores()
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
        this.keeper.revokeLater()
        return
      case 'scheduleKeepAlive': {
        const pauseMs = keepAlivePauseMs(effect.failures, this.#ports.random())
        this.#timers.start('keepAlive', pauseMs, () => {
          this.#flow.dispatch({ kind: 'keepAliveDue', attempt: this.#flow.nextAttempt() })
        })
        return
      }
      case 'startRetryWait':
        this.#timers.start('retryWait', effect.delayMs, () => {
          this.#flow.dispatch({ kind: 'retryWaitPassed' })
        })
        return
      case 'stopTimer':
        this.#timers.stop(effect.timer)
        return
      case 'openWorkspace':
        void this.#ports.links.open(`https://${effect.host}/a/${effect.accountId}/`)
        return
      case 'noteIgnored':
        this.#ports.log.write({
          event: 'ignored',
          cause: effect.event,
          from: this.#flow.stateKind(),
        })
        return
      default:
        assertNever(effect)
    }
  }

  async #lookUp(
    kind: 'accountChecked' | 'accountResolved',
    { accountId, attempt }: { readonly accountId: AccountId; readonly attempt: AttemptId },
  ): Promise<void> {
    const result = await this.#requests.ask(attempt, (signal) =>
      this.directory.resolve(accountId, signal),
    )
    if (result !== null) this.#flow.dispatch({ kind, attempt, result })
  }

  async #authenticate({ home, loginName, attempt }: EffectOf<'authenticate'>): Promise<void> {
    const password = this.#password.take(attempt)
    if (password === null) return
    const user = { accountId: home.accountId, loginName }
    const { attempts, gateway, clock } = this.#ports
    const answer = await this.#requests.ask(attempt, (signal) =>
      countedTry(attempts, user, signal, () =>
        gateway.signIn(home, { loginName, password }, signal),
      ),
    )
    if (answer === null) return
    const nowMs = clock.nowMs()
    const skew = this.#ports.serviceClock.skew()
    if (answer.ok) {
      const result = succeeded(this.#hold(attempt, answer.value))
      this.#flow.dispatch({ kind: 'signInAnswered', attempt, result, budget: null, skew, nowMs })
      return
    }
    const { failure } = answer
    if (failure.kind === 'withheld') {
      const { budget } = failure
      this.#flow.dispatch({ kind: 'attemptWithheld', attempt, budget, nowMs })
      return
    }
    if (mayHaveMoved(failure)) this.directory.forget(home.accountId)
    const budget = await attempts.budget(user)
    const result = failed(failure)
    this.#flow.dispatch({ kind: 'signInAnswered', attempt, result, budget, skew, nowMs })
  }

  /** Keeps the secrets of what a right password led to, and says what may be known of it. */
  #hold(attempt: AttemptId, answer: PasswordAnswer): PasswordOutcome {
    if (answer.kind === 'challenged') {
      this.secondFactor.take(attempt, answer.challenge)
      return { kind: 'challenged', challenge: answer.challenge.facts }
    }
    if (answer.kind === 'changeRequired') {
      this.#changeToken.hold(attempt, answer.change.token)
      return { kind: 'changeRequired', facts: answer.change.facts }
    }
    this.keeper.put(attempt, answer.session)
    return { kind: 'opened', session: answer.session.facts }
  }

  #requireNewPassword(effect: EffectOf<'requireNewPassword'>): void {
    const { home, loginName, facts, attempt } = effect
    const token = this.#changeToken.take(attempt)
    if (token !== null) this.#ports.requireNewPassword({ home, loginName, facts, token })
  }

  async #fetchEnrolment(effect: EffectOf<'fetchEnrolment'>): Promise<void> {
    const { home, signIn, attempt } = effect
    const result = await this.#requests.ask(attempt, (signal) =>
      this.secondFactor.fetchEnrolment(home, signIn, signal),
    )
    const nowMs = this.#ports.clock.nowMs()
    if (result !== null) this.#flow.dispatch({ kind: 'enrolmentFetched', attempt, result, nowMs })
  }

  async #answerChallenge(effect: EffectOf<'answerChallenge'>): Promise<void> {
    const { attempt } = effect
    const answer = await this.#requests.ask(attempt, (signal) =>
      this.secondFactor.answer(effect, signal),
    )
    if (answer === null) return
    const skew = this.#ports.serviceClock.skew()
    let result: Result<SessionFacts, SecondFactorRefusal | ServiceFailure>
    let phone: PhoneClock | null = null
    if (answer.ok) {
      // Wrong codes are the service's to count: it says with each how many are left.
      void this.#ports.attempts.forget({
        accountId: effect.home.accountId,
        loginName: effect.loginName,
      })
      this.keeper.put(attempt, answer.value)
      result = succeeded(answer.value.facts)
    } else {
      result = failed(answer.failure)
      if (answer.failure.kind === 'codeRefused') {
        const { serviceNowMs, atMs } = answer.failure
        // By this computer's clock alone the phone cannot be judged: either could be wrong.
        const nowAtService = serviceNowMs ?? (skew === null ? null : serviceTime(atMs, skew))
        phone = nowAtService === null ? null : this.secondFactor.phoneClock(nowAtService)
      }
    }
    const nowMs = this.#ports.clock.nowMs()
    this.#flow.dispatch({ kind: 'codeAnswered', attempt, result, phone, skew, nowMs })
  }

  async readStores(): Promise<void> {
    const attempt = this.#flow.nextAttempt()
    const saved = this.keeper.readSaved(attempt)
    this.#flow.dispatch({ kind: 'identityRead', identity: await this.#ports.identity.read() })
    this.#flow.dispatch({ kind: 'storesRead', saved: await saved, attempt })
    // Not adopted when the agent did not wait for the keychain.
    this.keeper.drop(attempt)
  }

  async #saveSession(): Promise<void> {
    const outcome = await this.keeper.save()
    if (outcome !== null) this.#flow.dispatch({ kind: 'sessionSaved', outcome })
  }

  async #forgetSession({ isRevokeNext }: EffectOf<'forgetSession'>): Promise<void> {
    const problem = await this.keeper.forget(isRevokeNext)
    this.#flow.dispatch({ kind: 'sessionForgotten', problem })
  }

  async #refresh({ attempt }: EffectOf<'refresh'>): Promise<void> {
    const result = await this.#requests.ask(attempt, (signal) => this.keeper.refresh(signal))
    const nowMs = this.#ports.clock.nowMs()
    if (result !== null) this.#flow.dispatch({ kind: 'sessionRefreshed', attempt, result, nowMs })
    if (this.keeper.isRenewed) void this.#saveSession()
  }

  async #revoke({ attempt }: EffectOf<'revoke'>): Promise<void> {
    const result = await this.#requests.ask(attempt, (signal) => this.keeper.revoke(signal))
    if (result !== null) this.#flow.dispatch({ kind: 'revokeAnswered', attempt, result })
  }
}
