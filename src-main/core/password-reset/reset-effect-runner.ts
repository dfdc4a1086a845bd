// Carries out what a reset asks for, through ports, and reports what came of it as events. Holds the
// secrets of the moment, which no state ever contains. Decides nothing.
import { createHeldSecret } from '../held-secret'
import type { AccountId, AttemptId, LoginName } from '../ids'
import { NamedTimers } from '../named-timers'
import type { Clock, ExternalLinks, PasswordResetService } from '../ports'
import { failed, succeeded, type Result } from '../result'
import { mayHaveMoved, type AccountDirectory } from '../sign-in/account-directory'
import { createRequests } from '../sign-in/requests'
import type {
  CaptchaOutcome,
  LinkOutcome,
  ResetEffect,
  ResetEvent,
  ResetTimer,
} from './reset-event'
import { readResetLink } from './reset-link'
import type { ResetForm } from './reset-state'

export interface ResetEffectPorts {
  readonly service: PasswordResetService
  readonly directory: AccountDirectory
  readonly links: ExternalLinks
  readonly clock: Clock
  readonly fillForm: (form: ResetForm) => void
  readonly signIn: (accountId: AccountId, loginName: LoginName, password: string) => void
}

/** The flow, as far as its effects need to know it. */
export interface ResetFlow {
  readonly dispatch: (event: ResetEvent) => void
}

type EffectOf<Kind extends ResetEffect['kind']> = Extract<ResetEffect, { kind: Kind }>

export class ResetEffectRunner {
  readonly #ports: ResetEffectPorts
  readonly #flow: ResetFlow
  readonly #requests = createRequests()
  readonly #timers: NamedTimers<ResetTimer>
  readonly #captcha = createHeldSecret()
  /** Of a link, or of a change that the sign-in asked for. */
  readonly #token = createHeldSecret()
  readonly #password = createHeldSecret()
  /** The genuine and the recovered links on the screen, by their ids. */
  #links: ReadonlyMap<number, string> = new Map()

  constructor(ports: ResetEffectPorts, flow: ResetFlow) {
    this.#ports = ports
    this.#flow = flow
    this.#timers = new NamedTimers(ports.clock)
  }

  holdToken(change: AttemptId, token: string): void {
    this.#token.hold(change, token)
  }

  holdPassword(attempt: AttemptId, password: string): void {
    this.#password.hold(attempt, password)
  }

  holdLinks(links: ReadonlyMap<number, string>): void {
    this.#links = links
  }

  run(effect: ResetEffect): void {
    switch (effect.kind) {
      case 'checkAccount':
        void this.#checkAccount(effect)
        return
      case 'solveCaptcha':
        void this.#solveCaptcha(effect)
        return
      case 'request':
        void this.#request(effect)
        return
      case 'openLink':
        void this.#openLink(effect)
        return
      case 'changePassword':
        void this.#changePassword(effect)
        return
      case 'signIn':
        this.#signIn(effect)
        return
      case 'abandon':
        this.#requests.stop(effect.attempt)
        this.#captcha.drop(effect.attempt)
        this.#password.drop(effect.attempt)
        this.#token.drop(effect.attempt)
        return
      case 'forgetLinks':
        this.#links = new Map()
        return
      case 'forgetEverything':
        this.#links = new Map()
        this.#captcha.clear()
        this.#token.clear()
        this.#password.clear()
        return
      case 'fillForm':
        this.#ports.fillForm(effect.form)
        return
      case 'startTimer':
        this.#startTimer(effect)
        return
      case 'stopTimer':
        this.#timers.stop(effect.timer)
        return
    }
  }

  #startTimer({ timer, delayMs, attempt }: EffectOf<'startTimer'>): void {
    this.#timers.start(timer, delayMs, () => {
      if (attempt === null) this.#flow.dispatch({ kind: 'retryWaitPassed' })
      else this.#flow.dispatch({ kind: 'captchaExpired', attempt })
    })
  }

  async #checkAccount({ accountId, attempt }: EffectOf<'checkAccount'>): Promise<void> {
    const { directory } = this.#ports
    const result = await this.#requests.ask(attempt, (signal) =>
      directory.resolve(accountId, signal),
    )
    if (result !== null) this.#flow.dispatch({ kind: 'accountChecked', attempt, result })
  }

  async #solveCaptcha({ accountId, attempt }: EffectOf<'solveCaptcha'>): Promise<void> {
    const { directory, service, clock } = this.#ports
    const result = await this.#requests.ask<CaptchaOutcome, FailureOf<'captchaSettled'>>(
      attempt,
      async (signal) => {
        const home = await directory.resolve(accountId, signal)
        if (!home.ok) return home
        const solved = await service.captcha(home.value, signal)
        if (!solved.ok) return solved
        if (solved.value !== null) this.#captcha.hold(attempt, solved.value.solution)
        const expiresAtMs = solved.value?.expiresAtMs ?? null
        const captcha = expiresAtMs === null ? null : { expiresAtMs }
        return succeeded({ home: home.value, captcha })
      },
    )
    if (result === null) return
    this.#forgetMoved(accountId, result)
    this.#flow.dispatch({ kind: 'captchaSettled', attempt, result, nowMs: clock.nowMs() })
  }

  async #request(effect: EffectOf<'request'>): Promise<void> {
    const { home, loginName, attempt } = effect
    const captcha = effect.captcha === null ? '' : (this.#captcha.take(effect.captcha) ?? '')
    const result = await this.#requests.ask(attempt, (signal) =>
      this.#ports.service.request(home, { loginName, captcha }, signal),
    )
    if (result === null) return
    this.#forgetMoved(home.accountId, result)
    const nowMs = this.#ports.clock.nowMs()
    this.#flow.dispatch({ kind: 'requestAnswered', attempt, result, nowMs })
  }

  async #openLink({ linkId, attempt }: EffectOf<'openLink'>): Promise<void> {
    const { clock } = this.#ports
    const link = this.#links.get(linkId)
    if (link === undefined) return
    const result = await this.#requests.ask<LinkOutcome, FailureOf<'linkSettled'>>(
      attempt,
      (signal) => this.#askAboutLink(link, attempt, signal),
    )
    if (result !== null) {
      this.#flow.dispatch({ kind: 'linkSettled', attempt, result, nowMs: clock.nowMs() })
    }
  }

  /** The token goes to the host that the account's own entry names, and only if the link names the same. */
  async #askAboutLink(
    link: string,
    attempt: AttemptId,
    signal: AbortSignal,
  ): Promise<Result<LinkOutcome, FailureOf<'linkSettled'> | { readonly kind: 'aborted' }>> {
    const { directory, service, links } = this.#ports
    const openInBrowser = async (): Promise<
      Result<LinkOutcome, { readonly kind: 'linkNotOpened' }>
    > => {
      const opened = await links.open(link)
      return opened.ok ? succeeded({ kind: 'openedInBrowser' }) : failed({ kind: 'linkNotOpened' })
    }
    const parsed = readResetLink(link)
    if (parsed === null) return openInBrowser()
    const home = await directory.resolve(parsed.accountId, signal)
    if (!home.ok) return home
    if (home.value.resetHost !== parsed.host) return openInBrowser()
    const opened = await service.openLink(home.value, parsed.token, signal)
    if (!opened.ok) return opened
    this.#token.hold(attempt, parsed.token)
    return succeeded({ kind: 'opened', home: home.value, link: opened.value })
  }

  async #changePassword(effect: EffectOf<'changePassword'>): Promise<void> {
    const { home, change, attempt } = effect
    const password = this.#password.take(attempt)
    const token = this.#token.take(change)
    if (password === null || token === null) return
    // Good until the service says otherwise: held on for the next try, and for the sign-in.
    this.#token.hold(change, token)
    this.#password.hold(attempt, password)
    const result = await this.#requests.ask(attempt, (signal) =>
      this.#ports.service.changePassword(home, { token, password }, signal),
    )
    if (result === null) return
    if (!result.ok) this.#password.drop(attempt)
    this.#forgetMoved(home.accountId, result)
    const nowMs = this.#ports.clock.nowMs()
    this.#flow.dispatch({ kind: 'passwordAnswered', attempt, result, nowMs })
  }

  #signIn({ accountId, loginName, attempt }: EffectOf<'signIn'>): void {
    const password = this.#password.take(attempt)
    if (password !== null) this.#ports.signIn(accountId, loginName, password)
  }

  #forgetMoved(accountId: AccountId, result: Result<unknown, { readonly kind: string }>): void {
    if (!result.ok && mayHaveMoved(result.failure)) this.#ports.directory.forget(accountId)
  }
}

type EventOf<Kind extends ResetEvent['kind']> = Extract<ResetEvent, { kind: Kind }>

type FailureOf<Kind extends 'captchaSettled' | 'linkSettled'> = Extract<
  EventOf<Kind>['result'],
  { ok: false }
>['failure']
